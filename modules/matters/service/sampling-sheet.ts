import { listUnits } from '@lantu/identity'
import { type CellValue, type ColumnLayout, writeTable } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import type { DrawId, Finding } from '#contract/sampling.ts'
import { supervisionPolicy } from '#domain/policies/index.ts'
import { getDraw, lotsOf } from './sampling.ts'

const findingWords: Readonly<Record<Finding, string>> = {
  holds: '相符',
  partly: '基本相符',
  fails: '不符',
  lapsed: '已另行了结',
}

const drawnColumns: readonly ColumnLayout[] = [
  { header: '文号', width: 20 },
  { header: '事项', width: 44 },
  { header: '主责单位', width: 20 },
  { header: '状态', width: 14 },
  { header: '核查结果', width: 12 },
  { header: '核查时间', width: 22 },
]
const lotColumns: readonly ColumnLayout[] = [
  { header: '督办件编号', width: 40 },
  { header: '主责单位', width: 20 },
  { header: '签（SHA-256）', width: 70 },
]
const howColumns: readonly ColumnLayout[] = [
  { header: '项', width: 18 },
  { header: '值', width: 80 },
]

/** One draw as a sheet: what the reader may see of it, and every lot in its order, so that it can be drawn again on paper. */
export async function exportDraw(tenancy: Tenancy, id: DrawId): Promise<Uint8Array> {
  const draw = await getDraw(tenancy, id)
  const names = new Map<string, string>((await listUnits(tenancy)).map((unit) => [unit.id, unit.name]))
  const nameOf = (unit: string | null) => (unit === null ? '' : (names.get(unit) ?? '（单位已撤并）'))
  const states: Readonly<Record<string, { readonly zh: string }>> = supervisionPolicy.states
  const lotOf = lotsOf(draw.seed)
  const rows = draw.rows.map((row): CellValue[] => [
    row.number,
    row.title,
    nameOf(row.lead),
    states[row.state]?.zh ?? row.state,
    row.finding === null ? '待看' : findingWords[row.finding],
    row.foundAt,
  ])
  const lots = draw.candidates
    .map((one): CellValue[] => [one.matterId, nameOf(one.unit), lotOf(one.matterId)])
    .sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))
  const how: CellValue[][] = [
    ['抽取时间', draw.drawnAt],
    ['可抽件数', String(draw.population)],
    ['抽中件数', String(draw.count.picked)],
    ['比例', `${draw.share * 100}%`],
    ['一批至少', String(draw.least)],
    ['种子', draw.seed],
    ['审计链区块', draw.made?.block == null ? '' : String(draw.made.block)],
    ['区块哈希', draw.made?.blockSha256 ?? ''],
    ['随机数', draw.made?.nonce ?? ''],
    ['规则版本', draw.rule],
  ]
  return writeTable(
    {
      sheets: [
        { name: '抽中', columns: drawnColumns, rows },
        { name: '全部的签', columns: lotColumns, rows: lots },
        { name: '怎样抽的', columns: howColumns, rows: how },
      ],
    },
    { createdAt: tenancy.at },
  )
}
