export { type TestDatabase, testDatabase } from './database.ts'
export { prepareTemplate, templateName } from './template.ts'
