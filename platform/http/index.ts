export type { Actor, Auth, Credential } from './actor.ts'
export { createHttp, type Http, listRoutes, registerRoutes } from './create.ts'
export { decodeCursor, encodeCursor } from './cursor.ts'
export { statusOf } from './errors.ts'
export { attachment, cleanFileName } from './file-name.ts'
export type { Check, HttpLog, HttpOptions } from './house.ts'
export {
  type Budget,
  type Budgets,
  type HttpConfig,
  type HttpLimits,
  usualBudgets,
  usualLimits,
} from './http-config.ts'
export type { Idempotency, IdempotencyEntry, IdempotencyOutcome, KeptAnswer } from './idempotency.ts'
export { chooseLanguage, toTraditional } from './language.ts'
export { openApiOf } from './openapi.ts'
export { problemOf } from './problem.ts'
export {
  type Answer,
  bind,
  type Call,
  type Download,
  type Handler,
  type ReplyTools,
  type Route,
  type Sent,
} from './route.ts'
export type { StreamEvent } from './stream.ts'
export type { Upload, UploadedFile } from './upload.ts'
