export { type Letter, openSmtp, type Post } from './smtp.ts'
