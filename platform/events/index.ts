export { type EventRow, hashEvent, type Json, type NewEvents } from './event.ts'
export { readStream } from './record.ts'
export { auditHead, type SealReport, seal } from './seal.ts'
export { type AuditReport, verifyAudit } from './verify.ts'
