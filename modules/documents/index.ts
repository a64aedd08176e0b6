export { getDocument, listDocuments } from '#service/read.ts'
export { registerFile, registerText } from '#service/register.ts'
export { access } from './access.ts'
export { routes } from './routes.ts'
