import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importFolder } from '@lantu/ledger'
import type { Tenancy } from '@lantu/platform/db'
import type { Rehearse, Sample } from '../sample.ts'
import { loadDemoBoards } from './boards.ts'
import { demoCode, listDemoItems } from './company.ts'
import { loadDemoFigures } from './figures.ts'
import { loadLastYear, tieToLastYear } from './last-year.ts'
import { loadDemoPeople } from './people.ts'
import { look, playDemo } from './play.ts'
import { loadDemoPolicies } from './policies.ts'
import { loadDemoUnits } from './units.ts'

/** The day on which 示范区 opens its eyes: five weeks before 双过半, with figures to April. */
export const demoDay = '2024-05-22'

/** Whole days between the machine's today and the sample's, so that the hours of the day stay what they are. */
const shiftSeconds = (now: Date): number =>
  Math.round((Date.parse(demoDay) - Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())) / 86_400_000) *
  86_400

/** 示范区（演示）: everything in it is invented. */
export const demo = (now: Date): Sample => ({
  district: {
    code: demoCode,
    name: '示范区',
    parentCode: '990000',
    parentName: '示范市',
    fictional: true,
    clockShiftSeconds: shiftSeconds(now),
  },
  load: loadDemo,
})

async function loadDemo(tenancy: Tenancy, on: Rehearse): Promise<void> {
  const units = await loadDemoUnits(tenancy)
  const { people, signers } = await loadDemoPeople(tenancy, units)
  await loadDemoFigures(tenancy, units)
  const company = { units, people, signers }
  const before = await loadLastYear(on, company)
  const folder = await readFile(join(import.meta.dirname, 'folder.csv'))
  const fileName = '2024年重点任务折子（演示）.csv'
  const imported = await importFolder(on('2024-02-01T02:00:00Z'), {
    fileName,
    content: folder,
    basis: 'government',
    acceptGood: false,
  })
  const items = await listDemoItems(tenancy, imported.commitmentIds)
  await tieToLastYear(on, { before, now: items, company })
  await loadDemoPolicies(on, units)
  await loadDemoBoards(on('2024-02-01T03:00:00Z'), items)
  await playDemo(on, items, company)
  await look(tenancy)
}
