import { type CellValue, type ColumnLayout, writeLongTable, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { SigningQuery } from '#contract/signings.ts'
import { wanOf } from '#domain/projects/money.ts'
import { type SigningField, signingColumns } from '#domain/signing-sheet.ts'
import { signingStageWords } from '#domain/signings.ts'
import { readStandingStages } from '#store/signings.ts'
import { mostIn, oneByOne, wholeList } from './export.ts'
import { listSignings } from './signings.ts'
import { unitNames } from './unit-names.ts'

const column = (field: SigningField, width: number, format?: ColumnLayout['format']): ColumnLayout => ({
  header: signingColumns[field][0],
  width,
  ...(format && { format }),
})

/** What is read back stands first; what only the day of the export knows stands behind. */
const read: readonly ColumnLayout[] = [
  column('event', 30),
  column('partner', 30),
  column('what', 40),
  column('amount', 14, 'number'),
  column('lead', 18),
  column('signed', 12, 'date'),
  column('landed', 12, 'date'),
  column('landedBy', 30),
  column('started', 12, 'date'),
  column('startedBy', 30),
  column('producing', 12, 'date'),
  column('producingBy', 30),
]
const columns: readonly ColumnLayout[] = [
  ...read,
  { header: '进度', width: 10 },
  { header: '已过天数', width: 10, format: 'number' },
  { header: '久未落地', width: 10 },
]

/** The results of events as a sheet, as filtered: all of them, or a refusal. */
export async function exportSignings(
  tenancy: Tenancy,
  query: Omit<SigningQuery, 'cursor' | 'limit'>,
): Promise<Uint8Array> {
  const found = await listSignings(tenancy, { ...query, limit: mostIn(tenancy, 'sheet') + 1 })
  const rows = wholeList(tenancy, found.rows)
  const names = await unitNames(tenancy)
  const stages = await readStandingStages(
    tenancy,
    rows.map((row) => row.id),
  )
  const cells = rows.map((row): CellValue[] => {
    const stage = new Map((stages.get(row.id) ?? []).map((entry) => [entry.stage, entry]))
    return [
      row.projectName,
      row.partner,
      row.what,
      row.amount === null ? null : wanOf(row.amount),
      names(row.leadUnitId),
      stage.get('signed')?.on ?? null,
      ...(['landed', 'started', 'producing'] as const).flatMap((name) => [
        stage.get(name)?.on ?? null,
        stage.get(name)?.evidence ?? null,
      ]),
      signingStageWords[row.stage],
      row.days,
      row.slow === null ? null : '是',
    ]
  })
  return writeLongTable({ name: '活动成果', columns, rows: oneByOne(cells) }, { createdAt: tenancy.at })
}

/** The empty sheet to fill in, with the headings that the import knows. */
export const signingTemplate = (tenancy: Tenancy): Promise<Uint8Array> =>
  writeTable(
    {
      sheets: [
        {
          name: '活动成果',
          columns: read,
          rows: [],
          spareRows: 200,
          note: '活动、签约方、内容、跟进单位、签约日期必填；活动先在项目里登记；金额以万元计；落地、开工、投产要写日期和凭据。',
        },
      ],
    },
    { createdAt: tenancy.at },
  )
