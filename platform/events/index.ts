export { type EventRow, hashEvent, type Json } from './event.ts'
export { type NewEvents, readStream } from './record.ts'
export { auditHead, type SealReport, seal } from './seal.ts'
export { type AuditReport, verifyAudit } from './verify.ts'
