import { changeMembers, createBoard } from '@lantu/ledger'
import { type BoardId, ChangeMembers, NewBoard } from '@lantu/ledger/contract'
import type { Tenancy } from '@lantu/platform/db'
import { type Item, mustFind } from './company.ts'

/** A board of 示范区: which rows of the folder stand on it, in which column or slice. */
interface DemoBoard {
  readonly name: string
  readonly kind?: 'plan'
  readonly years?: readonly [number, number]
  readonly columns?: readonly string[]
  readonly words?: readonly string[]
  readonly domains?: readonly string[]
  readonly rows: readonly DemoPlace[]
}
type DemoPlace = readonly [row: number, column?: number, slice?: number, target?: string]

/** Invented like everything here; the first five have the shape of “五子”联动. */
const linked: readonly DemoBoard[] = [
  { name: '科技创新中心（演示）', words: ['创新', '高新技术'], domains: ['新质生产力'], rows: [[10], [11], [14]] },
  { name: '“两区”建设（演示）', words: ['开放', '外资'], domains: ['开放'], rows: [[15], [16], [24]] },
  { name: '数字经济标杆（演示）', words: ['数字', '算力'], domains: ['新质生产力'], rows: [[12], [13], [24]] },
  {
    name: '消费中心城市（演示）',
    columns: ['大宗消费', '活动', '首店首发'],
    words: ['消费', '首店'],
    domains: ['消费'],
    rows: [
      [17, 1],
      [18, 2],
      [19, 3],
      [20, 2],
    ],
  },
  { name: '协同发展（演示）', words: ['协同', '共建共享'], domains: ['协同发展'], rows: [[21], [22]] },
]

const plan: DemoBoard = {
  name: '城市更新三年行动计划（演示）',
  kind: 'plan',
  years: [2023, 2025],
  columns: ['老旧小区', '片区更新', '街巷整治'],
  words: ['更新', '小区', '电梯'],
  domains: ['城市更新'],
  rows: [
    [27, 1, 2024, '2024年：开工24处'],
    [27, 1, 2025, '2025年：完工24处'],
    [28, 2, 2024, '2024年：主体开工'],
    [29, 2, 2024, '2024年：规划方案获批'],
    [30, 1, 2024, '2024年：加装一批'],
    [32, 3, 2024, '2024年：整治达标'],
    [32, 3, 2025, '2025年：整治收官'],
  ],
}

/** Defines the boards of 示范区 and puts rows of the folder on them. */
export async function loadDemoBoards(tenancy: Tenancy, items: ReadonlyMap<string, Item>): Promise<void> {
  const top = await make(tenancy, { name: '“五子”联动（演示）', rows: [] }, { parentId: null, items })
  for (const board of linked) await make(tenancy, board, { parentId: top, items })
  await make(tenancy, plan, { parentId: null, items })
}

async function make(
  tenancy: Tenancy,
  board: DemoBoard,
  { parentId, items }: { parentId: BoardId | null; items: ReadonlyMap<string, Item> },
): Promise<BoardId> {
  const { name, kind = 'campaign', columns = [], words = [], domains = [], years, rows } = board
  const [fromYear, toYear] = years ?? [null, null]
  const made = await createBoard(
    tenancy,
    NewBoard.parse({ kind, name, from: '2024-02-01', parentId, columns, words, domains, fromYear, toYear }),
  )
  const add = rows.map(([row, column = 0, slice = 0, target = null]) => ({
    id: mustFind(items, String(row)).commitmentId,
    column,
    slice,
    target,
  }))
  const results = await changeMembers(tenancy, { id: made.id, change: ChangeMembers.parse({ add }) })
  const refused = results.find((one) => one.outcome === 'refused')
  if (refused) throw refused.error ?? new Error(`${name} does not take ${refused.id}`)
  return made.id
}
