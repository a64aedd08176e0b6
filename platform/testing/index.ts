export { emptyDatabase, type TestDatabase, testDatabase } from './database.ts'
export { prepareTemplate } from './template.ts'
