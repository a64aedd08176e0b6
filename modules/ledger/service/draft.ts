import { getDocument } from '@lantu/documents'
import type { DocumentId } from '@lantu/documents/contract'
import { dateInShanghai } from '@lantu/kernel/time'
import { chineseDate, type Paper, renderDocx } from '@lantu/papers/gongwen'
import { writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { refuse } from '#errors'
import { type DraftRow, readDraft } from '#store/draft-rows.ts'
import { findConsultation } from '#store/reconciliation.ts'
import { type UnitNames, unitNames } from './unit-names.ts'

interface Draft {
  readonly title: string
  readonly rows: readonly DraftRow[]
  readonly names: UnitNames
  readonly replyBy: string | null
  readonly today: string
  /** Who asks: the unit of the person who prints it. */
  readonly office: string
}

async function readOne(tenancy: Tenancy, documentId: DocumentId): Promise<Draft> {
  const document = await getDocument(tenancy, documentId)
  const rows = await readDraft(tenancy, documentId)
  if (rows.length === 0) throw refuse('ledger.nothingToDo', { params: { state: 'proposed' } })
  const names = await unitNames(tenancy)
  return {
    title: document.title,
    rows,
    names,
    replyBy: (await findConsultation(tenancy, documentId))?.replyBy ?? null,
    today: dateInShanghai(tenancy.effects.now()),
    office: names(tenancy.actor.units[0] ?? null) || document.issuer,
  }
}

/** Words as one line: a paper cannot hold control characters, a cell of it no line ends. */
const line = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()

const coNames = (row: DraftRow, names: UnitNames): string => row.coUnitIds.map(names).join('、')

/** 征求意见稿 as a paper to the units concerned: .docx in the geometry of GB/T 9704. */
export async function draftDocx(tenancy: Tenancy, documentId: DocumentId): Promise<Uint8Array> {
  const draft = await readOne(tenancy, documentId)
  return renderDocx(paperOf(draft), { createdAt: tenancy.at })
}

function paperOf({ title, rows, names, replyBy, today, office }: Draft): Paper {
  const units = [...new Set(rows.flatMap((row) => [row.leadUnitId ?? '', ...row.coUnitIds]))].filter((id) => id !== '')
  const until = replyBy === null ? '' : `请于${chineseDate(replyBy)}前回复；逾期未回复的，视为无意见。`
  const text =
    `现将《${line(title)}》任务分工（征求意见稿）共${rows.length}项送你单位征求意见。` +
    `请对照主责单位、配合单位和完成时限提出意见，不同意的请说明理由，并可建议其他主责单位或时限。${until}`
  return {
    kind: 'special',
    head: {
      issuer: office,
      banner: '征求意见稿',
      title: `关于征求《${line(title)}》任务分工意见的函`,
      date: today,
    },
    to: units.map(names),
    body: [
      { kind: 'paragraph', runs: [{ text }] },
      {
        kind: 'table',
        caption: '任务分工（征求意见稿）',
        headerRows: 1,
        widths: [1, 6, 3, 3, 2.4],
        rows: [
          ['序号', '任务', '主责单位', '配合单位', '完成时限'],
          ...rows.map((row, index) => [
            String(index + 1),
            line(row.target === null ? row.title : `${row.title}（${row.target}）`),
            names(row.leadUnitId),
            coNames(row, names),
            row.due ?? '',
          ]),
        ],
      },
    ],
    sign: { unit: office, date: today, withSeal: false },
  }
}

/** 征求意见稿 as a sheet: what is asked is locked, the last four columns are for the answer. */
export async function draftXlsx(tenancy: Tenancy, documentId: DocumentId): Promise<Uint8Array> {
  const { title, rows, names, replyBy } = await readOne(tenancy, documentId)
  const locked = (header: string, width: number) => ({ header, width, locked: true })
  const columns = [
    locked('序号', 6),
    locked('任务', 44),
    locked('量化目标', 20),
    locked('主责单位', 16),
    locked('配合单位', 20),
    locked('完成时限', 12),
    locked('节点', 28),
    { header: '意见', width: 10, choices: ['同意', '不同意'] },
    { header: '理由', width: 28 },
    { header: '建议主责单位', width: 16 },
    { header: '建议时限', width: 12, format: 'date' as const },
  ]
  const cells = rows.map((row, index) => [
    String(index + 1),
    row.title,
    row.target,
    names(row.leadUnitId),
    coNames(row, names),
    row.due,
    row.nodes.map((node) => `${node.due}：${node.name}`).join('；'),
    null,
    null,
    null,
    null,
  ])
  const note = `《${title}》任务分工（征求意见稿）。${replyBy === null ? '' : `请于 ${replyBy} 前回复。`}不同意的请填理由。`
  return writeTable({ sheets: [{ name: '征求意见稿', columns, rows: cells, note }] }, { createdAt: tenancy.at })
}
