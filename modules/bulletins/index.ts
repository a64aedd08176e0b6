export { getBoard } from '#service/board.ts'
export { correctBulletin, makeBulletin, refreshBulletin } from '#service/make.ts'
export { paperOfBulletin } from '#service/print.ts'
export { getBulletin, getCitation, listBulletins } from '#service/read.ts'
export {
  clearBulletin,
  editBulletin,
  issueBulletin,
  returnBulletin,
  reviewBulletin,
  signBulletin,
} from '#service/step.ts'
export { findOffice, pdfOf } from '#store/pdf.ts'
export { access } from './access.ts'
export { refuse } from './errors.ts'
export { routes } from './routes.ts'
