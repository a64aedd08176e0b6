import { isDeepStrictEqual } from 'node:util'
import { todayOf } from '@lantu/identity'
import type { PlainDate } from '@lantu/kernel/time'
import type { TableRow } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { PolicyId, type PolicyState, type PolicyStep } from '#contract/policies.ts'
import { readStart, readText } from '#domain/folder.ts'
import { afterStep, findStepFault, monthOfDay, type PolicyStanding } from '#domain/policies.ts'
import {
  droppedByHand,
  halfIssued,
  movedWithoutReason,
  neededPolicyFields,
  noBeginning,
  type PolicyField,
  policyColumns,
  policyTaken,
  policyTwice,
  readMonth,
  readPolicyState,
  readPolicyTitle,
} from '#domain/policy-sheet.ts'
import { refuse } from '#errors'
import { insertPolicies, type Kept, type PolicySaid, selectPoliciesTitled } from '#store/policies.ts'
import { type Columns, cellsOf, type FieldFault, judgeSheet, sayOf } from './judge-sheet.ts'
import { leadsPolicy } from './policies.ts'
import { lookUpNames, type Names, readCo, readLead } from './sheet-names.ts'
import {
  checkBad,
  findColumns,
  missingColumns,
  openSheet,
  recordTaken,
  type SheetFile,
  type SheetTaken,
} from './sheet-table.ts'

/** One row as it reads. `state` is what a sheet of ours says; a new policy's state comes of its steps. */
interface PolicyLine {
  readonly said: PolicySaid
  readonly state: PolicyState | null
  readonly planned: string | null
  readonly plannedFirst: string | null
  readonly why: string | null
  readonly number: string | null
  readonly issuedOn: PlainDate | null
}

/**
 * Takes policies over from a sheet, row by row: planned, or issued, or both. A policy that stands under its title as the row says is
 * passed over; one that stands otherwise is changed by hand, step by step, and never by a sheet.
 */
export async function importPolicies(tenancy: Tenancy, file: SheetFile): Promise<SheetTaken> {
  const sheet = await openSheet(file)
  const columns = findColumns(sheet.table, policyColumns)
  const missing = neededPolicyFields.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const faults = missingColumns(
      sheet.table,
      missing.map((field) => policyColumns[field][0]),
    )
    throw refuse('ledger.policy.columns', { faults })
  }
  const today = todayOf(tenancy)
  const names = await lookUpNames(tenancy)
  const { fresh, ...counts } = await judgeSheet<PolicyField, PolicyLine>(sheet, columns, {
    read: (row) => readPolicy(row, { columns, names, today }),
    keyOf: ({ said }) => said.title,
    keyField: 'title',
    twice: policyTwice,
    compare: async (lines) => {
      const titles = lines.map(({ said }) => said.title)
      const standing = new Map((await selectPoliciesTitled(tenancy, titles)).map((kept) => [kept.title, kept]))
      return (line) => {
        const kept = standing.get(line.said.title)
        if (!kept) return 'fresh'
        return isSame(line, kept, columns) ? 'same' : 'other'
      }
    },
    other: policyTaken,
    check: (line) => checkNew(tenancy, line, today),
  })
  const read = sheet.table.rows.length
  checkBad({ ...counts, read }, file)
  const entered = fresh.map((line) => ({
    ...line.said,
    ...foldOf(stepsOf(line)),
    id: PolicyId.parse(tenancy.effects.newId<'policy'>()),
    steps: stepsOf(line),
  }))
  await insertPolicies(tenancy, entered)
  const loaded = entered.length
  await recordTaken(tenancy, file, { stream: 'policyImport', type: 'policy.imported', loaded, refused: counts.refused })
  return { read, loaded, ...counts }
}

async function readPolicy(
  row: TableRow,
  { columns, names, today }: { columns: Columns<PolicyField>; names: Names; today: PlainDate },
): Promise<PolicyLine | readonly FieldFault<PolicyField>[]> {
  const { faults, text, take } = cellsOf(row, columns)
  const title = take('title', readPolicyTitle(text('title')))
  const leadUnitId = take('lead', await readLead(text('lead'), names))
  const coUnitIds = take('co', await readCo(text('co'), { names, lead: leadUnitId }))
  const basis = take('basis', readText(text('basis'), 200))
  const planned = take('planned', readMonth(text('planned'), today))
  const plannedFirst = take('plannedFirst', readMonth(text('plannedFirst'), today))
  const why = take('why', readText(text('why'), 200))
  const number = take('number', readText(text('number'), 60))
  const issuedOn = take('issuedOn', readStart(text('issuedOn'), today))
  const state = take('state', readPolicyState(text('state')))
  if (
    faults.length > 0 ||
    title === undefined ||
    leadUnitId === undefined ||
    coUnitIds === undefined ||
    basis === undefined ||
    planned === undefined ||
    plannedFirst === undefined ||
    why === undefined ||
    number === undefined ||
    issuedOn === undefined ||
    state === undefined
  )
    return faults
  const said = { title, leadUnitId, coUnitIds, basis, commitmentId: null }
  return { said, state, planned, plannedFirst, why, number, issuedOn }
}

/** Whether the policy stands as the row says it; what the sheet has no column for is not compared. */
function isSame(line: PolicyLine, kept: Kept, columns: Columns<PolicyField>): boolean {
  const own: Partial<Record<PolicyField, unknown>> = {
    lead: kept.leadUnitId,
    co: [...kept.coUnitIds].sort(),
    basis: kept.basis,
    planned: kept.planned && monthOfDay(kept.planned),
    plannedFirst: kept.plannedFirst && monthOfDay(kept.plannedFirst),
    number: kept.number,
    issuedOn: kept.issuedOn,
    state: kept.state,
  }
  const row: typeof own = {
    lead: line.said.leadUnitId,
    co: [...line.said.coUnitIds].sort(),
    basis: line.said.basis,
    planned: line.planned,
    plannedFirst: line.plannedFirst ?? line.planned,
    number: line.number,
    issuedOn: line.issuedOn,
    state: line.state ?? kept.state,
  }
  const compared = (Object.keys(own) as PolicyField[]).filter((field) => columns[field] !== undefined)
  return compared.every((field) => isDeepStrictEqual(own[field], row[field]))
}

/** The steps that come to what the row says. */
function stepsOf({ planned, plannedFirst, why, number, issuedOn }: PolicyLine): PolicyStep[] {
  const steps: PolicyStep[] = []
  const first = plannedFirst ?? planned
  if (first !== null) steps.push({ kind: 'plan', month: first, reason: null })
  if (planned !== null && planned !== first) steps.push({ kind: 'plan', month: planned, reason: why })
  if (number !== null && issuedOn !== null)
    steps.push({ kind: 'issue', number, on: issuedOn, link: null, reason: null })
  return steps
}

const foldOf = (steps: readonly PolicyStep[]): PolicyStanding => {
  const [first, ...rest] = steps
  if (!first) throw new TypeError('a policy begins with a step')
  return rest.reduce<PolicyStanding>(afterStep, afterStep(undefined, first))
}

/** What keeps a new row out: the rules of every other entry, each at its cell. */
function checkNew(tenancy: Tenancy, line: PolicyLine, today: PlainDate): readonly FieldFault<PolicyField>[] {
  if (!leadsPolicy(tenancy.actor, line.said.leadUnitId)) {
    return [{ field: 'lead', ...sayOf(refuse('ledger.policy.notYours')) }]
  }
  if (line.state === 'dropped') return [{ field: 'state', ...droppedByHand() }]
  if ((line.number === null) !== (line.issuedOn === null))
    return [{ field: line.number === null ? 'number' : 'issuedOn', ...halfIssued() }]
  const steps = stepsOf(line)
  if (steps.length === 0) return [{ field: 'planned', ...noBeginning() }]
  if (line.planned !== null && line.plannedFirst !== null && line.planned !== line.plannedFirst && line.why === null)
    return [{ field: 'why', ...movedWithoutReason() }]
  let standing: PolicyStanding | undefined
  for (const step of steps) {
    const fault = findStepFault(standing, step, today)
    if (fault) return [{ field: step.kind === 'issue' ? 'issuedOn' : 'planned', ...sayOf(fault) }]
    standing = afterStep(standing, step)
  }
  return []
}
