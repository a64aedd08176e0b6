export { type Notice, notify } from './service/notify.ts'
