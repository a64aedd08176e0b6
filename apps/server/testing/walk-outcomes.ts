import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Stage } from './e2e.ts'
import { accountOf, type StoredTask, stored, tasksOf } from './walk-facts.ts'
import { answerOpinion } from './walk-ledger.ts'
import { takeFile } from './walk-page.ts'
import { readPaper, readSheet } from './walk-papers.ts'

/** 征求意见稿 as DOCX and XLSX, read with other libraries: every task with its units and its day. */
export async function seesDrafts(page: Page, tasks: readonly StoredTask[]): Promise<void> {
  const take = (name: string) => takeFile(page, () => page.getByRole('button', { name }).click())
  const paper = await readPaper(await take('征求意见稿 DOCX'))
  const sheet = await readSheet(await take('回复表 XLSX'))
  const header = sheet.findIndex((row) => row.includes('任务'))
  expect(sheet[header]).toEqual(expect.arrayContaining(['主责单位', '配合单位', '完成时限', '意见', '理由']))
  for (const { title, lead, due } of tasks) {
    for (const words of [title, lead, due]) expect(paper.text).toContain(words)
    expect(sheet.find((row) => row.includes(title))).toEqual(expect.arrayContaining([lead, due]))
  }
  expect(paper.text).toContain('征求意见稿')
}

/** What 区教委 has against its task. */
export const objection = { reason: '选址批复须在九月。', due: '2024-11-30' }

/** Each unit that has a part in a task answers on its page, one of them with another day. */
export async function unitsAnswer(stage: Stage, tasks: readonly StoredTask[]): Promise<void> {
  for (const { id, lead, co } of tasks) {
    for (const unit of [lead ?? '', ...co]) {
      const page = await stage.seat(await accountOf(stage, unit, '经办人'))
      await page.goto(`${stage.url}/ledger/${id}`)
      await answerOpinion(page, unit, unit === '区教委' ? objection : undefined)
    }
  }
}

/** What 印发 left behind: numbers in a row, matters in state issued, spans of each way of deciding, rows that are done. */
export async function seesIssued(stage: Stage, document: string, before: readonly StoredTask[]): Promise<void> {
  const tasks = await tasksOf(stage, document)
  const issued = tasks.filter((task) => task.state === 'issued')
  const numbers = issued
    .map(({ number }) => Number(/^督办〔2024〕(\d+)号$/.exec(number ?? '')?.[1]))
    .sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  expect(issued.map(({ matterState, matterNumber }) => [matterState, matterNumber])).toEqual(
    issued.map(({ number }) => ['issued', number]),
  )
  const positions = (title: string) => tasks.find((task) => task.title === title)?.spans.map(([position]) => position)
  expect(positions('确保实现“双过半”')).toEqual([4, 106])
  expect([positions('推进养老家庭病床建设'), positions('推进普惠托位建设')]).toEqual([[71], [71]])
  const merged = tasks.find((task) => task.spans.some(([position]) => position === 58))
  expect(merged).toMatchObject({ title: '巩固国家森林城市创建成果', state: 'handling', number: before[0]?.number })
  expect(tasks.find((task) => task.recordOnly)).toMatchObject({
    state: 'recordOnly',
    matter: null,
    lead: null,
    number: null,
  })
  const rows = await stored(
    stage,
    "select position, status, decision->>'kind' as kind from ledger.row_decision where document_id = $1 order by position",
    [document],
  )
  expect(rows).toEqual(
    [
      [4, 'partOf'],
      [10, 'new'],
      [33, 'none'],
      [58, 'mergeInto'],
      [71, 'split'],
      [78, 'recordOnly'],
      [106, 'mergeNew'],
    ].map(([position, kind]) => ({ position, status: 'made', kind })),
  )
}
