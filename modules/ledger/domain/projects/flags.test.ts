import { inForce, projectRules } from '@lantu/data'
import { Fen } from '@lantu/kernel'
import { addDays, parsePlainDate as day, type PlainDate } from '@lantu/kernel/time'
import { describe, expect, test } from 'vitest'
import { FlagCode } from '#contract/projects/flag.ts'
import type { Stage } from '#contract/projects/stage.ts'
import { graveness, judgeProject, type ProjectFacts } from './flags.ts'
import { type Movement, sumFunds } from './funds.ts'
import { standingMilestones } from './milestones.ts'
import { spanStages, standingStages } from './stages.ts'

const rules = inForce(projectRules, day('2024-04-26')).value
const wan = (amount: number) => Fen.parse(String(amount * 1_000_000))

interface Story {
  readonly kind?: string
  readonly total?: number | null
  readonly stages?: readonly (readonly [Stage, string])[]
  readonly planned?: string
  readonly doneOn?: string
  readonly money?: readonly (readonly [Movement['step'], string, number])[]
  readonly promises?: readonly string[]
}

const factsOf = (story: Story, today: PlainDate): ProjectFacts => ({
  kind: story.kind ?? 'investment',
  total: story.total === null ? null : wan(story.total ?? 650),
  stages: spanStages(
    standingStages((story.stages ?? []).map(([stage, on]) => ({ stage, on: day(on), paper: null }))),
    today,
  ),
  milestones: standingMilestones(
    story.planned === undefined
      ? []
      : [
          {
            milestoneNo: 1,
            name: '招标',
            planned: day(story.planned),
            doneOn: story.doneOn ? day(story.doneOn) : null,
          },
        ],
    today,
  ),
  funds: sumFunds((story.money ?? []).map(([step, on, amount]) => ({ step, on: day(on), amount: wan(amount) }))),
  promises: (story.promises ?? []).map((one) => day(one)),
})
const codes = (story: Story, today: PlainDate) =>
  judgeProject(factsOf(story, today), rules, today).map((one) => one.code)

/** For each flag: a story, the first day on which it is seen, and stories in which it is not seen on that day. */
const cases: Readonly<Record<FlagCode, { story: Story; from: string; days: number; not: readonly Story[] }>> = {
  startedNotListed: {
    story: { stages: [['started', '2024-03-01']] },
    from: '2024-03-01',
    days: 30,
    not: [
      { stages: [['started', '2024-03-01']], total: 499 },
      { stages: [['started', '2024-03-01']], total: null },
      { stages: [['started', '2024-03-01']], kind: 'event' },
      {
        stages: [
          ['started', '2024-03-01'],
          ['listed', '2024-03-29'],
        ],
      },
    ],
  },
  listedNotCounted: {
    story: { stages: [['listed', '2024-03-01']] },
    from: '2024-03-01',
    days: 62,
    not: [
      {
        stages: [
          ['listed', '2024-03-01'],
          ['counted', '2024-04-09'],
        ],
      },
    ],
  },
  stageLong: {
    story: { stages: [['approved', '2023-11-01']] },
    from: '2023-11-01',
    days: 180,
    not: [{ stages: [['reserve', '2023-11-01']] }, { stages: [['completed', '2023-11-01']] }],
  },
  milestoneLate: {
    story: { planned: '2024-04-20' },
    from: '2024-04-20',
    days: 1,
    not: [{ planned: '2024-04-20', doneOn: '2024-04-21' }, { planned: '2024-04-21' }],
  },
  fundsHeld: {
    story: {
      kind: 'fund',
      money: [
        ['budget', '2024-01-01', 100],
        ['budget', '2024-03-01', 50],
        ['released', '2024-01-20', 120],
      ],
    },
    from: '2024-03-01',
    days: 30,
    not: [
      {
        money: [
          ['budget', '2024-03-01', 50],
          ['released', '2024-03-30', 50],
        ],
      },
    ],
  },
  promiseOverdue: {
    story: { promises: ['2024-04-20', '2024-06-01'] },
    from: '2024-04-20',
    days: 1,
    not: [{ promises: ['2024-04-21'] }, { promises: [] }],
  },
}

describe.each(FlagCode.options)('%s', (code) => {
  const { story, from, days, not } = cases[code]
  const first = addDays(day(from), days)

  test('is seen on the day the limit is passed, not the day before, and says the version of its rules', () => {
    expect(codes(story, addDays(first, -1))).not.toContain(code)
    const found = judgeProject(factsOf(story, first), rules, first).find((one) => one.code === code)
    expect(found).toMatchObject({
      rule: 'projects-1',
      reason: { code: `ledger.project.${code}`, params: { days } },
      clears: { code: `ledger.project.${code}.clears` },
    })
  })

  test('is not seen where nothing is off', () => {
    for (const other of not) expect(codes(other, first), JSON.stringify(other)).not.toContain(code)
  })
})

test('a reserve is old after a year, and the gravest flag comes first', () => {
  expect(codes({ stages: [['reserve', '2023-04-27']] }, day('2024-04-25'))).toEqual([])
  expect(codes({ stages: [['reserve', '2023-04-27']] }, day('2024-04-26'))).toEqual(['stageLong'])
  const both = codes({ stages: [['started', '2024-03-01']], planned: '2024-04-01' }, day('2024-04-26'))
  expect(both).toEqual(['startedNotListed', 'milestoneLate'])
  expect(FlagCode.options.map(graveness).toSorted()).toEqual([0, 1, 2, 3, 4, 5])
})
