import { listHolders, namesOf } from '@lantu/identity'
import type { PersonId, UnitId } from '@lantu/kernel'
import { dateInShanghai, type PlainDate } from '@lantu/kernel/time'
import { readOutcomes } from '@lantu/matters'
import type { CellValue } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { Temporal } from 'temporal-polyfill'
import type { SheetField } from '#contract/column-sets.ts'
import type { CommitmentSummary } from '#contract/commitment.ts'
import { cadenceName } from '#domain/folder.ts'
import { readCarriers, readExportFacts, readMovedDays } from '#store/export-facts.ts'
import { readLatestProgress, readNodes } from '#store/latest-progress.ts'
import { type ProjectRow, selectProjects } from '#store/projects/read.ts'
import {
  blockersText,
  conclusionWords,
  fundsText,
  lampWords,
  movedText,
  nodesText,
  sourceText,
  spanText,
  stateWord,
} from './commitment-words.ts'
import { unitNames } from './unit-names.ts'

/** The cells of commitments by field; `seq` is left to who writes the sheet. */
export type CellsOf = (row: CommitmentSummary) => Readonly<Record<SheetField, () => CellValue>>

interface Asked {
  readonly fields: ReadonlySet<SheetField>
  readonly asOf?: PlainDate | undefined
}

/** What pages of one sheet have in common: names of units, of people and of those who handle things in each unit. */
export async function cellReader(tenancy: Tenancy, { fields, asOf }: Asked) {
  const names = await unitNames(tenancy)
  const handlers = new Map<UnitId, string>()
  const handlersOf = async (unit: UnitId): Promise<void> => {
    if (handlers.has(unit)) return
    const held = await listHolders(tenancy, { unit, roles: ['handler'], asOf })
    handlers.set(unit, [...(await namesOf(tenancy, held)).values()].join('、'))
  }
  const any = (...some: SheetField[]) => some.some((field) => fields.has(field))
  const when = <T>(needed: boolean, read: () => Promise<T>) => (needed ? read() : undefined)

  /** Reads what the fields need of one page, a statement each, and gives the cells of its rows. */
  return async (rows: readonly CommitmentSummary[]): Promise<CellsOf> => {
    const ids = rows.map((row) => row.id)
    const matters = rows.flatMap(({ matterId }) => (matterId === null ? [] : [matterId]))
    const facts = await readExportFacts(tenancy, ids)
    const nodes = await when(any('nodes'), () => readNodes(tenancy, ids))
    const reports = any('percent', 'done', 'problems', 'next', 'reportedOn')
    const progress = await when(reports, () => readLatestProgress(tenancy, { ids, asOf }))
    const moved = await when(any('extensions'), () => readMovedDays(tenancy, { ids, asOf }))
    const outcomes = await when(any('evidence', 'verdict', 'extensions'), () => readOutcomes(tenancy, matters))
    const projects = await when(any('funds', 'coordination'), () => carryingProjects(tenancy, { ids, asOf }))
    if (any('responsible')) for (const { leadUnitId } of rows) if (leadUnitId !== null) await handlersOf(leadUnitId)
    const people = await namesOf(tenancy, [
      ...new Set(
        [...rows.map((row) => row.leaderId), ...[...(outcomes?.values() ?? [])].map((one) => one.verifiedBy)].filter(
          (id): id is PersonId => id !== null,
        ),
      ),
    ])
    const person = (id: PersonId | null | undefined) => (id ? (people.get(id) ?? null) : null)
    return (row) => {
      const own = facts.get(row.id)
      const latest = progress?.get(row.id)
      const outcome = row.matterId === null ? undefined : outcomes?.get(row.matterId)
      const carriers = projects?.(row.id) ?? []
      return {
        seq: () => null,
        item: () => own?.item ?? null,
        number: () => row.number,
        source: () => sourceText(row.sourceKind, own?.document),
        domain: () => row.domain,
        title: () => row.title,
        target: () => row.target,
        nodes: () => nodesText(nodes?.get(row.id), asOf),
        leader: () => person(row.leaderId),
        lead: () => names(row.leadUnitId),
        responsible: () => (row.leadUnitId === null ? null : (handlers.get(row.leadUnitId) ?? null)),
        co: () => row.coUnitIds.map(names).join('、'),
        span: () => spanText(own?.startsOn ?? null, row.due),
        startsOn: () => own?.startsOn ?? null,
        due: () => row.due,
        cadence: () => (own ? cadenceName(own.cadence) : null),
        funds: () => fundsText(carriers),
        state: () => stateWord(row.state),
        percent: () => latest?.percent ?? null,
        lamp: () => (row.lamp === null ? null : lampWords[row.lamp.colour]),
        lampSince: () => row.lamp?.since ?? null,
        done: () => latest?.done ?? null,
        problems: () => latest?.problems ?? null,
        coordination: () =>
          blockersText(
            carriers.flatMap((project) => project.blockers),
            names,
          ),
        next: () => latest?.next ?? null,
        evidence: () => outcome?.evidence.join('、') ?? null,
        reportedOn: () => (latest ? dateInShanghai(Temporal.Instant.from(latest.at)) : null),
        verdict: () =>
          outcome?.conclusion
            ? [person(outcome.verifiedBy), conclusionWords[outcome.conclusion]].filter(Boolean).join('：')
            : null,
        extensions: () => movedText(moved?.get(row.id), row.state === 'terminated' ? null : outcome?.approvalNumber),
        closedOn: () => (own?.verifiedOn && (asOf === undefined || own.verifiedOn <= asOf) ? own.verifiedOn : null),
      }
    }
  }
}

/** The projects, as the reader sees them, that carry each commitment. */
async function carryingProjects(
  tenancy: Tenancy,
  { ids, asOf }: { ids: readonly string[]; asOf: PlainDate | undefined },
): Promise<(id: string) => readonly ProjectRow[]> {
  const carriers = await readCarriers(tenancy, ids)
  const only = [...new Set([...carriers.values()].flat())]
  const found = only.length === 0 ? [] : await selectProjects(tenancy, { asOf, only })
  const byId = new Map(found.map((project) => [String(project.id), project]))
  return (id) => (carriers.get(id) ?? []).flatMap((project) => byId.get(project) ?? [])
}
