import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addContinuation, followMatters, importFolder, lightCommitments } from '@lantu/ledger'
import { NewContinuation } from '@lantu/ledger/contract'
import { corePolicies, createMatters } from '@lantu/matters'
import type { Rehearse } from '../sample.ts'
import { type Company, type Item, listDemoItems, mustFind, officeActor, unitActor } from './company.ts'

const matters = createMatters({ policies: corePolicies })
const feedback = '年度任务已完成，佐证材料附后。'

/** The folder of the year before (its rows all done and verified), issued in its own year. */
export async function loadLastYear(on: Rehearse, company: Company): Promise<ReadonlyMap<string, Item>> {
  const opening = on('2023-02-01T02:00:00Z')
  const { commitmentIds } = await importFolder(opening, {
    fileName: '2023年重点任务折子（演示）.csv',
    content: await readFile(join(import.meta.dirname, 'folder-2023.csv')),
    basis: 'government',
    acceptGood: false,
  })
  const items = await listDemoItems(opening, commitmentIds)
  for (const { matterId, lead } of items.values()) {
    const act = (at: string, actor: Parameters<Rehearse>[1], action: string, input: object) =>
      matters.act(on(at, actor), { matterId, action, input })
    await act('2023-12-18T08:00:00Z', unitActor(lead, company), 'countersign', { feedback })
    await act('2023-12-18T09:00:00Z', unitActor(lead, company), 'report', {})
    const verifier = officeActor(company, 'hecha', 'verifier')
    await act('2023-12-20T01:00:00Z', verifier, 'verify', { method: 'documents' })
    await act('2023-12-20T02:00:00Z', verifier, 'submit', { conclusion: 'met', finding: '材料齐全，逐条核对通过。' })
    await act('2023-12-20T03:00:00Z', officeActor(company, 'duchashi', 'supervisionHead'), 'close', {})
  }
  const evening = on('2023-12-20T10:00:00Z')
  await followMatters(evening)
  await lightCommitments(evening)
  return items
}

/** What was decided when this year's folder was laid beside last year's; row 3 and most of this year's wait for a word. */
export async function tieToLastYear(
  on: Rehearse,
  given: { before: ReadonlyMap<string, Item>; now: ReadonlyMap<string, Item>; company: Company },
): Promise<void> {
  const { before, now, company } = given
  const officer = officeActor(company, 'duchayuan', 'supervisor')
  const words = new Set([...officer.words, 'ledger.readAll', 'ledger.review'])
  const tenancy = on('2024-02-02T02:00:00Z', { ...officer, words })
  const said = (kind: NewContinuation['kind'], from: string, to: string | null, reason: string | null = null) => {
    const toId = to === null ? null : mustFind(now, to).commitmentId
    const fromId = mustFind(before, from).commitmentId
    return addContinuation(tenancy, NewContinuation.parse({ kind, fromId, toId, reason }))
  }
  await said('lowered', '1', '2', '按市里核定的开工计划调整')
  await said('raised', '2', '7')
  await said('reached', '4', null, '调研已完成，转入改革方案')
}
