import { todayOf } from '@lantu/identity'
import type { Fault } from '@lantu/kernel'
import type { Tenancy } from '@lantu/platform/db'
import { ProjectId } from '#contract/projects/ids.ts'
import { countsFor } from '#domain/projects/parts.ts'
import { nameTaken, nameTwice, neededProjectFields, projectColumns } from '#domain/projects/sheet.ts'
import { standingStages } from '#domain/projects/stages.ts'
import { refuse } from '#errors'
import { type ProjectRow, selectProjects } from '#store/projects/read.ts'
import { findNamed, insertStages } from '#store/projects/write.ts'
import { leaderWarning, lookUpNames } from '../sheet-names.ts'
import {
  checkBad,
  findColumns,
  missingColumns,
  type OpenSheet,
  openSheet,
  placeOf,
  recordTaken,
  type SheetFile,
  type SheetTaken,
} from '../sheet-table.ts'
import { judgeLine, type ProjectColumns, type ProjectLine } from './sheet-rows.ts'
import { asNewProject, enterProjects } from './write.ts'

/** What came of a sheet of projects. */
export interface ProjectsTaken extends SheetTaken {
  readonly projectIds: readonly ProjectId[]
}

/**
 * Takes projects over from a sheet. Refuses with `ledger.folderFaults` where rows are bad and `acceptGood` was not said. A row that
 * stands already word for word is passed over, so that the same sheet twice changes nothing and a corrected one adds what was missing.
 */
export async function importProjects(tenancy: Tenancy, file: SheetFile): Promise<ProjectsTaken> {
  const sheet = await openSheet(file)
  const columns = findColumns(sheet.table, projectColumns)
  const missing = neededProjectFields.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const faults = missingColumns(
      sheet.table,
      missing.map((field) => projectColumns[field][0]),
    )
    throw refuse('ledger.project.columns', { faults })
  }
  const { fresh, same, refused, faults, warnings } = await judgeTable(tenancy, sheet, columns)
  const read = sheet.table.rows.length
  checkBad({ read, refused, faults }, file)
  const projectIds = await takeOver(tenancy, fresh)
  const loaded = projectIds.length
  await recordTaken(tenancy, file, { stream: 'projectImport', type: 'project.imported', loaded, refused })
  return { read, loaded, same, refused, faults, warnings, projectIds }
}

interface Judged {
  readonly fresh: readonly ProjectLine[]
  readonly same: number
  readonly refused: number
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** Judges every row by itself, then against the rows above it and the projects that stand. */
async function judgeTable(tenancy: Tenancy, { table, unread }: OpenSheet, columns: ProjectColumns): Promise<Judged> {
  const { actor } = tenancy
  const judging = {
    columns,
    names: await lookUpNames(tenancy),
    today: todayOf(tenancy),
    counts: (lead: Parameters<typeof countsFor>[1]) => countsFor(actor, lead),
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
  return { fresh, same, refused: table.rows.length - fresh.length - same, faults, warnings }
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
