import { DocumentId } from '@lantu/documents/contract'
import { z } from 'zod'
import { Basis, CommitmentId } from './commitment.ts'

/** The fields of a 折子 that a column may be taken for. */
export const FolderFieldName = z.enum([
  'number',
  'item',
  'seq',
  'title',
  'target',
  'lead',
  'co',
  'due',
  'startsOn',
  'span',
  'nodes',
  'domain',
  'leader',
  'cadence',
])
export type FolderFieldName = z.infer<typeof FolderFieldName>

/** What a person says of columns by their headings: a field, or that the column is left out. */
export const ColumnChoice = z.record(z.string().max(200), z.union([FolderFieldName, z.literal('none')]))
export type ColumnChoice = z.infer<typeof ColumnChoice>

/** A form holds texts only, so the choice travels as JSON. */
const ChoiceText = z.codec(z.string().max(20_000), ColumnChoice, {
  decode: (text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.issues.push({
        code: 'custom',
        input: text,
        message: 'not JSON',
        params: {
          zh: '列的对应不是 JSON；形如 {"任务内容":"title","备注":"none"}',
          en: 'JSON like {"Heading":"title"}',
        },
      })
      return z.NEVER
    }
  },
  encode: (choice) => JSON.stringify(choice),
})

/** The fields before the file. Without `acceptGood` one bad row keeps the whole sheet out. */
export const ImportFields = z.object({
  basis: Basis.default('government'),
  acceptGood: z.stringbool().default(false),
  documentId: DocumentId.optional(),
  columns: ChoiceText.optional(),
})
export type ImportFields = z.output<typeof ImportFields>

/** The field before the file of any other sheet. */
export const SheetImportFields = ImportFields.pick({ acceptGood: true })

export const PreviewFields = ImportFields.pick({ columns: true })

export const ImportFault = z.object({ where: z.string(), code: z.string(), say: z.string() })

/** What came of any sheet, row by row: those entered, those that stand already word for word, those refused with their cells. */
export const SheetReport = z.object({
  read: z.int(),
  loaded: z.int(),
  same: z.int(),
  refused: z.int(),
  faults: z.array(ImportFault),
  warnings: z.array(ImportFault),
})
export type SheetReport = z.infer<typeof SheetReport>

/** What came of a 折子: with bad rows and without `acceptGood`, `loaded` is 0 and `faults` names each cell (`折子!E14`). */
export const ImportReport = SheetReport.extend({ commitmentIds: z.array(CommitmentId) })
export type ImportReport = z.infer<typeof ImportReport>

/** Why a column is taken for what: by its heading, as last time, as chosen; a field that is only given out; or nothing known. */
export const ColumnHow = z.enum(['heading', 'remembered', 'chosen', 'outOnly', 'none'])

/**
 * What an import would do, without doing it. `missing` are the fields that new commitments need and no column holds; `groups` are rows
 * that head those below them; `rows` are the first of the sheet with what would come of each.
 */
export const FolderPreview = SheetReport.omit({ loaded: true }).extend({
  sheet: z.string(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: FolderFieldName.nullable(),
      how: ColumnHow,
      sample: z.array(z.string()),
    }),
  ),
  rememberedAt: z.string().nullable(),
  missing: z.array(FolderFieldName),
  groups: z.int(),
  fresh: z.int(),
  rows: z.array(z.object({ row: z.int(), title: z.string(), outcome: z.enum(['fresh', 'same', 'refused']) })),
})
export type FolderPreview = z.infer<typeof FolderPreview>
