export { migrations } from './migrations.ts'
export { AlreadyRunning, findRunning, type Mark } from './running.ts'
export { openConnection } from './serve.ts'
