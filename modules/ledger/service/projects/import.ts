import { createHash } from 'node:crypto'
import { todayOf } from '@lantu/identity'
import type { Fault } from '@lantu/kernel'
import { readTable, type Table } from '@lantu/papers/sheets'
import type { Tenancy } from '@lantu/platform/db'
import { ProjectId } from '#contract/projects/ids.ts'
import { countsFor } from '#domain/projects/parts.ts'
import {
  findProjectColumns,
  nameTaken,
  nameTwice,
  neededProjectFields,
  projectColumns,
} from '#domain/projects/sheet.ts'
import { standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import { type ProjectRow, selectProjects } from '#store/projects/read.ts'
import { findNamed, insertStages } from '#store/projects/write.ts'
import { leaderWarning, lookUpNames } from '../folder-rows.ts'
import { judgeLine, type ProjectColumns, type ProjectLine, placeOf } from './sheet-rows.ts'
import { asNewProject, enterProjects } from './write.ts'

export interface ProjectFile {
  readonly fileName: string
  readonly content: Uint8Array
  /** Take the good rows over although others are bad. */
  readonly acceptGood: boolean
}

/** What came of a sheet of projects; faults still in both languages. Rows that stand already as they are count as read only. */
export interface ProjectsTaken {
  readonly read: number
  readonly loaded: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
  readonly projectIds: readonly ProjectId[]
}

/**
 * Takes projects over from a sheet. Refuses with `ledger.folderFaults` where rows are bad and `acceptGood` was not said. A row that
 * stands already word for word is passed over, so that the same sheet twice changes nothing and a corrected one adds what was missing.
 */
export async function importProjects(tenancy: Tenancy, file: ProjectFile): Promise<ProjectsTaken> {
  const answer = await readTable(file.content, { fileName: file.fileName })
  if (!answer.ok) throw answer.error
  const table = answer.value
  const columns = findProjectColumns(table.columns.map((column) => column.name))
  const missing = neededProjectFields.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const faults = missing.map((field): Fault => {
      const [name] = projectColumns[field]
      const say = { zh: `缺少“${name}”列。`, en: `The column ${name} is missing.` }
      return { where: table.sheet, code: 'ledger.cell.column', say }
    })
    throw refuse('ledger.project.columns', { faults })
  }
  if (table.rows.length === 0) throw refuse('ledger.folderEmpty')
  const { fresh, refused, faults, warnings } = await judgeTable(tenancy, table, columns)
  const read = table.rows.length
  if (refused > 0 && !file.acceptGood)
    throw refuse('ledger.folderFaults', { params: { read, refused, good: read - refused }, faults })
  const projectIds = await takeOver(tenancy, fresh)
  if (projectIds.length > 0) {
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    await tenancy.record({
      stream: `projectImport:${tenancy.effects.newId<'import'>()}`,
      expected: 0,
      events: [{ type: 'project.imported', data: { sha256, loaded: projectIds.length, refused } }],
    })
  }
  return { read, loaded: projectIds.length, refused, faults, warnings, projectIds }
}

interface Judged {
  readonly fresh: readonly ProjectLine[]
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Judges every row by itself, then against the rows above it and the projects that stand. */
async function judgeTable(tenancy: Tenancy, table: Table, columns: ProjectColumns): Promise<Judged> {
  const { actor } = tenancy
  const judging = {
    columns,
    names: await lookUpNames(tenancy),
    today: todayOf(tenancy),
    counts: (lead: Parameters<typeof countsFor>[1]) => countsFor(actor, lead),
  }
  const unread = new Map<number, Fault[]>()
  for (const fault of table.faults) {
    const row = Number(/(\d+)$/.exec(fault.where)?.[1])
    unread.set(row, [...(unread.get(row) ?? []), fault])
  }
  const faults: Fault[] = []
  const warnings: Fault[] = [...table.warnings]
  const lines: ProjectLine[] = []
  const rowOfName = new Map<string, number>()
  for (const row of table.rows) {
    const judged = await judgeLine(row, judging)
    const found = [...(unread.get(row.row) ?? [])]
    if (Array.isArray(judged)) {
      for (const { field, ...rest } of judged)
        found.push({ where: placeOf(table, columns, { row: row.row, field }), ...rest })
    } else {
      const where = placeOf(table, columns, { row: row.row, field: 'name' })
      const above = rowOfName.get(judged.project.name)
      if (above !== undefined) found.push({ where, ...nameTwice(above) })
      else rowOfName.set(judged.project.name, row.row)
      if (found.length === 0) lines.push(judged)
      if (judged.unknownLeader !== null)
        warnings.push(leaderWarning(placeOf(table, columns, { row: row.row, field: 'leader' }), judged.unknownLeader))
    }
    faults.push(...found)
  }
  const { fresh, taken, same } = await compareWithStanding(tenancy, lines)
  for (const { row } of taken) faults.push({ where: placeOf(table, columns, { row, field: 'name' }), ...nameTaken() })
  return { fresh, refused: table.rows.length - fresh.length - same, faults, warnings }
}

async function compareWithStanding(
  tenancy: Tenancy,
  lines: readonly ProjectLine[],
): Promise<{ fresh: ProjectLine[]; taken: ProjectLine[]; same: number }> {
  const named = await findNamed(
    tenancy,
    lines.map((one) => one.project.name),
  )
  const standing = new Map(
    named.size === 0
      ? []
      : (await selectProjects(tenancy, { asOf: undefined, only: [...named.values()] })).map((row) => [row.name, row]),
  )
  const fresh = lines.filter((one) => !named.has(one.project.name))
  const known = lines.filter((one) => named.has(one.project.name))
  const taken = known.filter((one) => !isSame(one, standing.get(one.project.name)))
  return { fresh, taken, same: known.length - taken.length }
}

/** Whether a project stands as the row says it; what a sheet cannot say (commitments, papers) is not compared. */
function isSame({ project, stages }: ProjectLine, row: ProjectRow | undefined): boolean {
  if (row === undefined) return false
  const stands = standingStages(row.stages)
  const own = JSON.stringify({ ...asNewProject(row), carries: [] })
  const order = { ...asNewProject(row), ...project, carries: [] }
  return own === JSON.stringify(order) && stages.every(({ stage, on }) => stands.get(stage)?.on === on)
}

async function takeOver(tenancy: Tenancy, lines: readonly ProjectLine[]): Promise<ProjectId[]> {
  const list = lines.map((line) => ({ ...line, id: ProjectId.parse(tenancy.effects.newId<'project'>()) }))
  await enterProjects(tenancy, list)
  await insertStages(tenancy, list)
  return list.map((one) => one.id)
}
