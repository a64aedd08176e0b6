export { findChromium, openBrowserOrSkip } from './browser.ts'
export { emptyDatabase, type TestDatabase, testDatabase } from './database.ts'
export { throughLibreOffice } from './libreoffice.ts'
export { prepareTemplate } from './template.ts'
