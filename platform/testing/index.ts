export { testDatabase, type TestDatabase } from './database.ts'
export { prepareTemplate, templateName } from './template.ts'
