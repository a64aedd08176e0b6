import { type Lamp, type LampColour, UnitId } from '@lantu/kernel'
import { describe, expect, test } from 'vitest'
import { asksForMatter, evaluate, type OpenSignal, plan, type Subject } from './watch.ts'

const unit = UnitId.parse('01890000-0000-7000-8000-000000000001')
const lamp = (colour: LampColour): Lamp => ({ colour, reasons: [{ code: 'lamp.x', params: {} }], rule: 'r-1' })
const subject = (id: string, colour: LampColour, more: Partial<Subject> = {}): Subject => ({
  kind: 'target',
  id,
  title: id,
  lamp: lamp(colour),
  ownerUnitId: unit,
  evidence: [],
  matterId: null,
  ...more,
})
const open = (subjectId: string): OpenSignal => ({
  id: `s-${subjectId}`,
  watch: 'pace',
  subjectKind: 'target',
  subjectId,
  severity: 'red',
  matterId: null,
})
const looked = (...subjects: Subject[]) => new Set(subjects.map((one) => `${one.kind}/${one.id}`))

describe('evaluate', () => {
  test.each(['red', 'amber'] as const)('finds a %s lamp and gives its reasons', (colour) => {
    expect(evaluate([subject('a', colour)])).toMatchObject([
      { watch: 'pace', severity: colour, reasons: [{ code: 'lamp.x' }] },
    ])
  })
  test.each(['green', 'blue', 'grey', 'missing', 'closed'] as const)('is silent at %s', (colour) => {
    expect(evaluate([subject('a', colour)])).toEqual([])
  })
})

describe('dedupe', () => {
  test('takes a finding with an open signal for that signal, a new one for a new one', () => {
    const subjects = [subject('a', 'red'), subject('b', 'amber')]
    const result = plan([open('a')], evaluate(subjects), looked(...subjects))
    expect(result.again.map((one) => one.signal.id)).toEqual(['s-a'])
    expect(result.opened.map((one) => one.subject.id)).toEqual(['b'])
  })
  test('says recovered only of what was looked at', () => {
    const subjects = [subject('a', 'green')]
    expect(
      plan([open('a'), open('gone')], evaluate(subjects), looked(...subjects)).recovered.map((one) => one.id),
    ).toEqual(['s-a'])
  })
})

describe('route', () => {
  const first = (one: Subject) => evaluate([one])[0]
  test('asks for a matter at red, not at amber, and not where nobody is responsible', () => {
    const asked = [subject('a', 'red'), subject('a', 'amber'), subject('a', 'red', { ownerUnitId: null })].map(
      (one) => {
        const seen = first(one)
        return seen && asksForMatter(seen)
      },
    )
    expect(asked).toEqual([true, false, false])
  })
})
