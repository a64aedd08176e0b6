import { writeTable } from '@lantu/papers/sheets'
import { importFolder } from '#service/import-folder.ts'
import type { TestLedger } from './district.ts'

/** One line of a test 折子; what is left out is as usual. */
export interface FolderLine {
  readonly title: string
  readonly lead?: string
  readonly co?: string
  readonly due?: string
  readonly nodes?: string
  readonly domain?: string
}

/** Takes a 折子 of these lines over and answers with the ids of its commitments, in order. */
export async function takeFolder(ledger: TestLedger, lines: readonly FolderLine[]) {
  const headers = ['任务', '主责单位', '配合单位', '完成时限', '节点', '领域']
  const rows = lines.map((line) => [
    line.title,
    line.lead ?? '区水务局',
    line.co ?? '',
    line.due ?? '2024-12-31',
    line.nodes ?? '',
    line.domain ?? '生态环境',
  ])
  const content = await writeTable(
    { sheets: [{ name: '折子', columns: headers.map((header) => ({ header })), rows }] },
    { createdAt: '2024-04-01T00:00:00Z' },
  )
  const outcome = await ledger.as('supervisor', (t) =>
    importFolder(t, { fileName: '折子.xlsx', content, basis: 'government', acceptGood: false }),
  )
  return outcome.commitmentIds
}
