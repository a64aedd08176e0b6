import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { figuresOf, followFirstCitation, makeBulletin, takeDocx } from './testing/walk-bulletins.ts'
import { register } from './testing/walk-documents.ts'
import { accountOf, stored, storedOne, tasksOf } from './testing/walk-facts.ts'
import { defineYoungIndicator, figures } from './testing/walk-figures.ts'
import { act, offered } from './testing/walk-matters.ts'
import { objection, seesDrafts, seesIssued, unitsAnswer } from './testing/walk-outcomes.ts'
import { chooseFrom, dialogOf, giveFile, typeDay } from './testing/walk-page.ts'
import * as review from './testing/walk-review.ts'

/** The six steps of the loop in 示范区 with the Shijingshan document, in the browser, each compared with what is stored. */
const stageOf = shareStage()
const minutes = 240_000
const sample = join(import.meta.dirname, '../../samples/documents/shijingshan-2024-04-24.txt')
let document = ''
let deviation = ''
const complaintsOf = (stage: Stage): readonly string[] => stage.complaints.splice(0)

test('1. the pasted text becomes rows beside it, every sentence in its place', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const text = await readFile(sample, 'utf8')
  const page = await stage.seat('duchayuan')
  document = await register(page, stage.url, {
    title: '区委常委会扩大会议纪要',
    kind: '常委会纪要',
    issuer: '区委',
    day: '2024-04-24',
    words: text,
  })
  const clauses = await stored<{ position: number; start_at: number; end_at: number }>(
    stage,
    'select position, start_at, end_at from documents.clause where document_id = $1 order by position',
    [document],
  )
  expect(clauses.length).toBeGreaterThan(100)
  const shown = await page.locator('a[data-span]').evaluateAll((spans) => {
    const words = new Map<string, string>()
    for (const span of spans) {
      const id = span.getAttribute('data-span') ?? ''
      words.set(id, (words.get(id) ?? '') + span.textContent)
    }
    return [...words]
  })
  const asRead = text.replace(/^\uFEFF/, '')
  expect(shown.length).toBe(clauses.length)
  for (const { position, start_at, end_at } of clauses) {
    expect(new Map(shown).get(String(position))).toBe(asRead.slice(start_at, end_at))
  }
  expect(complaintsOf(stage)).toEqual([])
})

test('2. rows are decided in every way, go through 拟办, 审定 and 征求意见, and 印发 gives them numbers', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const supervisor = await stage.seat('duchayuan')
  await review.takeNew(supervisor, 10, { lead: '区商务局', co: '区发展改革委', due: '2024-06-28' })
  await review.mergeNew(supervisor, 106, [4])
  await review.mergeIntoBest(supervisor, 58)
  await review.split(supervisor, 71, [
    { title: '推进养老家庭病床建设', due: '2024-09-30' },
    { title: '推进普惠托位建设', lead: '区教委', due: '2024-10-31' },
  ])
  await review.takeNone(supervisor, 33, '阅知', '原文为表态，无可操作事项。')
  await review.recordOnly(supervisor, 78)
  await review.takeBatchStep(supervisor, '拟办')
  const head = await stage.seat('duchashi')
  await head.goto(`${stage.url}/documents/${document}`)
  await review.takeBatchStep(head, '审定')
  await supervisor.reload()
  await review.takeBatchStep(supervisor, '征求意见')
  const before = await tasksOf(stage, document)
  const consulted = before.filter((task) => task.state === 'consulting')
  expect(consulted.map(({ title, lead, due }) => [title, lead, due])).toEqual([
    ['发挥消费拉动经济增长的基础性作用', '区商务局', '2024-06-28'],
    ['推进养老家庭病床建设', '区卫生健康委', '2024-09-30'],
    ['推进普惠托位建设', '区教委', '2024-10-31'],
    ['确保实现“双过半”', '区发展改革委', '2024-06-30'],
  ])
  await seesDrafts(supervisor, consulted)
  await unitsAnswer(stage, consulted)
  const against =
    "select reason, proposed_due::text as due from ledger.opinion where district_id = '990001' and kind = 'object'"
  expect(await stored(stage, against)).toEqual([objection])
  await head.reload()
  await review.takeBatchStep(head, '印发')
  await seesIssued(stage, document, before)
  expect(complaintsOf(stage)).toEqual([])
})

test('3. figures come in with three cells named, and a target shows both probabilities and both schedules', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('fagaiwei')
  await page.goto(`${stage.url}/indicators`)
  await page.getByRole('button', { name: /^导入数据/ }).click()
  const dialog = dialogOf(page, '导入指标数据')
  await giveFile(dialog, { name: '四月数据.csv', content: figures, type: 'text/csv' })
  const places = dialog.getByRole('list', { name: '出错的地方' }).getByRole('listitem')
  await places.first().waitFor()
  expect((await places.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '四月数据!A3 没有指标“规上服务业收人”，请用模板中的名称或编码',
    '四月数据!B4 期间“2024年13月”读不懂，请写成 2024年1—5月、2024-05 或 2024Q1',
    '四月数据!C5 “四十二”不是数；没有数请写“——”',
  ])
  const count = () =>
    storedOne<{ n: string }>(
      stage,
      "select count(*) as n from indicators.observation where source = '示范区统计局（演示）' and value = 705.1",
    )
  expect(await count()).toEqual({ n: '0' })
  await dialog.getByRole('button', { name: '先导入其余 2 行' }).click()
  await dialog.getByText('新入库 ').waitFor()
  expect(await count()).toEqual({ n: '1' })
  await dialog.getByRole('button', { name: '好了' }).click()
  await page.getByRole('link', { name: '规上服务业收入' }).first().click()
  const outlook = page.locator('.in-head')
  await outlook.filter({ hasText: '<1%' }).waitFor()
  expect((await outlook.innerText()).replace(/\s+/g, ' ')).toMatch(/^双过半 <1% 几乎没有 全年 <1% 几乎没有 灯 红/)
  await page.getByText('看表', { exact: true }).click()
  const april = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '4', exact: true }) })
  expect((await april.getByRole('cell').allInnerTexts()).slice(0, 3)).toEqual(['705.1', '895.9', '930.0'])
  await page.goto(`${stage.url}/indicators/${await defineYoungIndicator(stage)}`)
  await outlook.filter({ hasText: '不估' }).waitFor()
  await page.getByText('资料不足：可比年份1个，至少需要3个，不给出概率').waitFor()
  expect(complaintsOf(stage)).toEqual([expect.stringContaining('422')])
})

test('4. and 5. the watch opens a 偏差, the unit works it off, is sent back once, and supervision alone closes it', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const lead = '区经济和信息化局'
  const ofTarget = `from matters.matter m join indicators.target_current t on t.district_id = m.district_id and t.target_id::text = m.subject_id
    where m.district_id = '990001' and m.kind = 'deviation' and t.code = 'S01'`
  await expect.poll(async () => (await stored(stage, `select 1 ${ofTarget}`)).length, { timeout: 60_000 }).toBe(1)
  const opened = await storedOne<{ id: string; suggested: string }>(
    stage,
    `select m.matter_id as id, (select v.name from identity.unit_version v where v.unit_id = m.suggested_lead) as suggested ${ofTarget}`,
  )
  expect(opened.suggested).toBe(lead)
  deviation = opened.id
  const at = async (account: string) => {
    const page = await stage.seat(account)
    await page.goto(`${stage.url}/matters/${deviation}`)
    await page.locator('.mt-head').waitFor()
    return page
  }
  const paper = (name: string) => ({ name, content: `%PDF-1.4 ${name}`, type: 'application/pdf' })
  const [handler, signer] = [await accountOf(stage, lead, '经办人'), await accountOf(stage, lead, '审签人')]
  await act(
    await at('duchayuan'),
    {
      action: '拟办',
      words: { 措施: '逐户走访收入下滑的企业，提出稳增长措施。' },
      fill: async (dialog) => {
        await chooseFrom(dialog, '主责单位', lead)
        await typeDay(dialog, '办结时限', '2024-06-28')
      },
    },
    '已拟办',
  )
  await act(await at('duchashi'), { action: '印发' }, '已印发')
  await act(await at(handler), { action: '签收' }, '已签收')
  await act(await at(handler), { action: '承办' }, '承办中')
  const report = async (feedback: string, file: string) => {
    await act(await at(signer), { action: '单位审签', words: { 反馈: feedback }, evidence: paper(file) }, '单位已审签')
    await act(await at(handler), { action: '反馈' }, '已反馈待核查')
    for (const own of [handler, signer]) expect(await offered(await at(own))).toEqual([])
  }
  await report('已走访重点企业，落实措施六项。', '措施清单.pdf')
  await act(await at('hecha'), { action: '核查', choices: ['查阅材料'] }, '核查中')
  await act(await at('hecha'), { action: '退回', words: { 理由: '清单没有企业名称，无法核对。' } }, '已退回')
  await report('补充企业清单十二家，逐家列出措施。', '企业清单.pdf')
  await act(await at('hecha'), { action: '核查', choices: ['现场核查'] }, '核查中')
  await act(
    await at('hecha'),
    { action: '呈阅', choices: [/^完成/], words: { 核查情况: '抽查三家，措施属实。' } },
    '已呈阅',
  )
  for (const own of [handler, signer])
    expect((await offered(await at(own))).filter((step) => step === '销号')).toEqual([])
  await act(await at('duchashi'), { action: '销号' }, '已销号')
  const matter = await storedOne(
    stage,
    `select m.state, m.outcome, m.conclusion, (select count(*) from matters.evidence e where e.matter_id = m.matter_id) as files,
            m.closed_by is not null as closed from matters.matter m where m.matter_id = $1`,
    [deviation],
  )
  expect(matter).toEqual({ state: 'closed', outcome: 'closed', conclusion: 'met', files: '2', closed: true })
  const events = await stored<{ type: string }>(
    stage,
    'select type from log.event where stream = $1 order by version',
    [`matter:${deviation}`],
  )
  expect(events.map(({ type }) => type.replace('matter.', ''))).toEqual([
    'opened',
    'proposed',
    'issued',
    'received',
    'started',
    'countersigned',
    'reported',
    'verifying',
    'returned',
    'countersigned',
    'reported',
    'verifying',
    'submitted',
    'closed',
  ])
  expect(complaintsOf(stage)).toEqual([])
})

test('6. two bulletins cite their records, and their DOCX keep the measures of GB/T 9704', {
  timeout: minutes,
}, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.seat('duchayuan')
  const kinds = [
    { kind: '督查通报', title: /督办任务落实情况通报/, leadsTo: /^\/(ledger|matters)/ },
    { kind: '经济社会发展情况', title: /2024年一季度经济社会发展情况/, leadsTo: /^\/indicators/ },
  ]
  for (const { kind, title, leadsTo } of kinds) {
    await makeBulletin(page, stage.url, { kind })
    expect(await page.locator('main h1').innerText()).toMatch(title)
    const paper = await takeDocx(page)
    for (const [side, mm] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 })) {
      expect(paper.margins[side as keyof typeof paper.margins], side).toBeCloseTo(mm, 1)
    }
    expect([paper.lines, paper.chars].map(Math.round)).toEqual([22, 28])
    expect([...paper.fonts]).toEqual(expect.arrayContaining(['仿宋_GB2312', '方正小标宋简体', '黑体']))
    if (kind === '督查通报') expect([...paper.fonts]).toContain('楷体_GB2312')
    const written = await figuresOf(page)
    expect(written.length).toBeGreaterThan(20)
    expect(written.filter((figure) => !paper.text.includes(figure))).toEqual([])
    expect(await followFirstCitation(page)).toMatch(leadsTo)
  }
  expect(complaintsOf(stage)).toEqual([])
})
