import { LampColour, parseDecimal } from '@lantu/kernel'
import { monthsPeriod, parsePlainDate } from '@lantu/kernel/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BulletinKind, CitationView } from '#contract/bulletin.ts'
import type { TreeBlock } from '#contract/tree.ts'
import { composeEconomy } from './economy.ts'
import { composeInspection } from './inspection.ts'
import { looseFiguresOf } from './loose-figures.ts'
import type { Composed, EconomyLine, EconomyMaterial, InspectionMaterial } from './material.ts'
import { paperOf } from './paper.ts'

const words = fc.constantFrom(
  '社会消费品零售总额',
  '细颗粒物PM2.5',
  '新建养老床位90张',
  '区第2房管所',
  '投资三亿元项目',
  '区商务局',
)
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([n, places]) => parseDecimal((n / 10 ** places).toFixed(places)))
const count = fc.nat({ max: 500 })
const day = fc.integer({ min: 1, max: 28 }).map((d) => parsePlainDate(`2024-04-${String(d).padStart(2, '0')}`))
const reason = fc.oneof(
  fc.record({ days: count }).map((params) => ({ code: 'lamp.overdue', params: { ...params, dueOn: '2024-04-01' } })),
  fc
    .record({ node: words, days: count })
    .map((params) => ({ code: 'lamp.nodeLate', params: { ...params, dueOn: '2024-04-01', count: 1 } })),
  decimal.map((gap) => ({ code: 'lamp.gapRed', params: { gap, limit: 10 } })),
  fc.double({ min: 0, max: 1, noNaN: true }).map((p) => ({ code: 'lamp.probabilityRed', params: { probability: p } })),
  fc.constant({ code: 'someone.else', params: { n: 3 } }),
)
const lamp = fc.constantFrom(...LampColour.options)
const idOf = (i: number) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`
const numbered = <T extends object>(list: T[]) => list.map((one, i) => ({ ...one, id: idOf(i) }))
const asOf = parsePlainDate('2024-05-22')
const period = monthsPeriod(2024, 1, 3)

const inspection: fc.Arbitrary<InspectionMaterial> = fc
  .record({
    asOf: fc.constant(asOf),
    period: fc.constant(period),
    counts: fc.record({
      total: count,
      withUnit: count,
      reported: count,
      checking: count,
      closed: count,
      normalised: count,
      terminated: count,
    }),
    lamps: fc.record({
      red: count,
      amber: count,
      blue: count,
      green: count,
      grey: count,
      missing: count,
      closed: count,
    }),
    reports: fc.record({ count, units: count }),
    units: fc
      .array(fc.record({ name: words, total: count, closed: count, red: count, amber: count }), { maxLength: 5 })
      .map(numbered),
    late: fc
      .array(
        fc.record({
          number: fc.option(fc.constant('督办〔2024〕12号')),
          title: words,
          unit: fc.option(words),
          due: fc.option(day),
          lamp: fc.constantFrom('red', 'amber', 'missing'),
          reasons: fc.uniqueArray(reason, { maxLength: 2, selector: ({ code }) => code }),
          since: fc.option(day),
        }),
        { maxLength: 25 },
      )
      .map(numbered),
  })
  .map((material) => ({ ...material, objected: new Set(material.late.slice(0, 2).map((line) => line.id)) }))

const figure = fc.record({
  period: fc.constant(period),
  value: fc.option(decimal),
  growth: fc.option(decimal),
  growthBasis: fc.option(fc.constantFrom('不变价', '2020年不变价', '第5次普查口径')),
  standing: fc.constantFrom('published', 'internal'),
  source: fc.constant('示范区统计局'),
})
const economy: fc.Arbitrary<EconomyMaterial> = fc
  .array(
    fc.record({
      name: words,
      unit: fc.constantFrom('cny100m', 'percent', 'ugPerM3'),
      decimals: fc.integer({ min: 0, max: 2 }),
      owner: fc.option(words),
      figure: fc.option(figure, { nil: undefined }),
      before: fc.option(
        figure.map((one) => ({ ...one, period: monthsPeriod(2024, 1, 2) })),
        { nil: undefined },
      ),
      target: fc.option(
        fc.record({
          wording: fc.constant('5%左右'),
          kind: fc.constantFrom('growth', 'level'),
          half: fc.option(decimal),
        }),
      ),
      judgement: fc.option(
        fc.record({
          lamp,
          reasons: fc.uniqueArray(reason, { maxLength: 2, selector: ({ code }) => code }),
          probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((lines) => ({ asOf, period, lines: numbered(lines) satisfies EconomyLine[] }))

/** The composed words hold no figure without a source, every citation rests on a fact, and the paper can be printed. */
function expectSound(kind: BulletinKind, { title, tree, facts, cited }: Composed) {
  expect(looseFiguresOf(tree)).toEqual([])
  const byKey = new Map(facts.map((fact) => [fact.key, fact]))
  expect(cited.map(({ n }) => n)).toEqual(cited.map((_, i) => i + 1))
  const used = new Set(runsOf(tree).flatMap(({ cite }) => cite ?? []))
  expect([...used].sort((a, b) => a - b)).toEqual(cited.map(({ n }) => n))
  const citations = cited.map(({ n, factKey }): CitationView => {
    const fact = byKey.get(factKey)
    if (!fact) throw new Error(`no fact ${factKey}`)
    return { n, factKey, label: fact.label, value: fact.value, unit: fact.unit, kind: fact.kind, href: fact.href }
  })
  const head = {
    kind,
    title,
    issuer: '示范区督查室',
    state: 'draft',
    publicity: null,
    number: null,
    total: null,
  } as const
  paperOf({ ...head, date: asOf, tree, citations, snapshotId: idOf(1), auditHead: null, fictional: true })
}

const runsOf = (tree: Composed['tree']) => {
  const blocks: TreeBlock[] = [...tree.body, ...tree.attachments.flatMap(({ body }) => body)]
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return block.runs ?? []
    return block.rows.flat().flatMap((cell) => (typeof cell === 'string' ? [] : cell.runs))
  })
}

test('no figure of 督查通报 stands without its source, whatever the records hold', () => {
  fc.assert(fc.property(inspection, (material) => expectSound('inspection', composeInspection(material))))
})

test('no figure of 经济社会发展情况 stands without its source, whatever the records hold', () => {
  fc.assert(fc.property(economy, (material) => expectSound('economy', composeEconomy(material))))
})

test('the check itself finds a figure that was let loose', () => {
  const tree = { body: [{ kind: 'paragraph' as const, runs: [{ text: '完成3项' }] }], attachments: [] }
  expect(looseFiguresOf(tree)).toEqual([{ at: 'body/0', figure: '3' }])
})
