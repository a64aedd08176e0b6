export { Faults } from './faults.tsx'
export { type SheetAnswer, SheetImport } from './sheet-import.tsx'
export { type Sending, useSheetUpload } from './use-sheet-upload.ts'
