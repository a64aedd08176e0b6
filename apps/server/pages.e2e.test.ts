import { expect, test } from 'vitest'
import { type Stage, shareStage } from './testing/e2e.ts'
import { makeBulletin } from './testing/walk-bulletins.ts'
import { fillRegister, register } from './testing/walk-documents.ts'
import { storedOne } from './testing/walk-facts.ts'
import { lookAll, settled } from './testing/walk-look.ts'
import { chooseFrom } from './testing/walk-page.ts'
import { makeProject } from './testing/walk-projects.ts'

/** Every page in both themes, on a desk and on a phone: nothing for axe, no error, nothing wider than the screen. */
const stageOf = shareStage()
const minutes = 240_000

const idOf = async (stage: Stage, sql: string): Promise<string> =>
  (await storedOne<{ id: string }>(stage, `select ${sql} limit 1`)).id
const demo = "where district_id = '990001'"
let made: Promise<{ document: string; next: string; bulletin: string }> | undefined
/** One document, a second that carries it out and takes its place, and one bulletin, made once for the pages that show them. */
const papers = (stage: Stage) => {
  made ??= make(stage)
  return made
}
async function make(stage: Stage) {
  const page = await stage.seat('duchashi')
  const document = await register(page, stage.url, {
    title: '区政府专题会纪要',
    kind: '专题会纪要',
    issuer: '区政府',
    day: '2024-05-20',
    words:
      '会议要求，区商务局6月底前落实以旧换新细则，新增首店10家。\n区教委要按期建成普惠托位200个。\n要进一步增强信心、积极进取。',
  })
  const form = await fillRegister(page, stage.url, {
    title: '区商务局落实方案',
    kind: '专题会纪要',
    issuer: '区商务局',
    day: '2024-05-21',
    words: '区商务局9月底前落实以旧换新细则，新增首店8家。\n开展商圈环境提升。',
  })
  await chooseFrom(form, '上级文件', '区政府专题会纪要')
  await chooseFrom(form, '上一版', '区政府专题会纪要')
  await form.getByRole('button', { name: '登记并拆句' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/)
  const next = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  return { document, next, bulletin: await makeBulletin(page, stage.url, { kind: '督查通报' }) }
}

let project: Promise<string> | undefined
/** One project with what it can have, made once for the pages that show it. */
const projectOf = (stage: Stage): Promise<string> => {
  project ??= stage.seat('duchashi').then((page) => makeProject(page, stage.url))
  return project
}

interface Shown {
  readonly name: string
  readonly path: string | ((stage: Stage) => Promise<string>)
  readonly account?: string
}
const pages: readonly Shown[] = [
  { name: '总览', path: '/' },
  { name: '单位的首页', path: '/', account: 'jb-9' },
  { name: '过去一天的总览', path: '/?on=2024-04-30' },
  { name: '会议室', path: '/?mode=wall' },
  { name: '任务台账', path: '/ledger' },
  { name: '只看红灯', path: '/ledger?lamp=red' },
  {
    name: '一条任务',
    path: async (stage) =>
      `/ledger/${await idOf(stage, `commitment_id as id from ledger.commitment ${demo} and lamp = 'red'`)}`,
  },
  { name: '导入折子', path: '/ledger/import' },
  { name: '政策', path: '/policies' },
  { name: '导入政策', path: '/policies/import' },
  {
    name: '一项政策',
    path: async (stage) => `/policies/${await idOf(stage, `policy_id as id from ledger.policy ${demo}`)}`,
  },
  { name: '我的报送', path: '/reports', account: 'jb-9' },
  { name: '审签人的我的报送', path: '/reports', account: 'sq-9' },
  { name: '没有这样的项目', path: '/projects?q=无此项目' },
  { name: '一个项目', path: async (stage) => `/projects/${await projectOf(stage)}` },
  { name: '全部项目', path: async (stage) => projectOf(stage).then(() => '/projects') },
  { name: '项目的堵点', path: async (stage) => projectOf(stage).then(() => '/projects/blockers') },
  { name: '项目的应下尽下', path: async (stage) => projectOf(stage).then(() => '/projects/funds-gaps') },
  { name: '新建项目', path: '/projects/new' },
  { name: '修改项目', path: async (stage) => `/projects/${await projectOf(stage)}/edit` },
  { name: '导入项目', path: '/projects/import' },
  { name: '没有的项目', path: '/projects/nothing' },
  { name: '活动成果', path: '/signings' },
  { name: '导入成果', path: '/signings/import' },
  {
    name: '一项活动成果',
    path: async (stage) => `/signings/${await idOf(stage, `signing_id as id from ledger.signing ${demo}`)}`,
  },
  { name: '专项看板', path: '/ledger/boards' },
  {
    name: '一个看板',
    path: async (stage) => `/ledger/boards/${await idOf(stage, `board_id as id from ledger.board ${demo}`)}`,
  },
  { name: '一张蓝图', path: '/ledger/blueprint' },
  { name: '亮灯预告', path: '/ledger/previews' },
  { name: '核查抽查', path: '/matters/draws' },
  { name: '文件', path: '/documents' },
  { name: '登记文件', path: '/documents/new' },
  { name: '对账', path: async (stage) => `/documents/${(await papers(stage)).document}` },
  { name: '上下贯通', path: async (stage) => `/documents/${(await papers(stage)).document}/coverage` },
  {
    name: '两版对比',
    path: async (stage) => {
      const { document, next } = await papers(stage)
      return `/documents/${next}/compare/${document}`
    },
  },
  { name: '指标', path: '/indicators' },
  { name: '分析员的指标', path: '/indicators', account: 'fagaiwei' },
  {
    name: '一个指标',
    path: async (stage) => `/indicators/${await idOf(stage, `id from indicators.indicator ${demo} and code = 'C01'`)}`,
  },
  { name: '督办件', path: '/matters' },
  { name: '全部督办件', path: '/matters?tab=all' },
  {
    name: '在办的督办件',
    path: async (stage) =>
      `/matters/${await idOf(stage, `matter_id as id from matters.matter ${demo} and kind = 'deviation' and state = 'handling'`)}`,
  },
  {
    name: '已销号的督办件',
    path: async (stage) =>
      `/matters/${await idOf(stage, `matter_id as id from matters.matter ${demo} and state = 'closed'`)}`,
  },
  { name: '消息', path: '/notices' },
  { name: '通报', path: '/bulletins' },
  { name: '一期通报', path: async (stage) => `/bulletins/${(await papers(stage)).bulletin}` },
  { name: '账号', path: '/settings' },
  { name: '单位', path: '/settings/units', account: 'guanliyuan' },
  {
    name: '一个单位',
    path: async (stage) => `/settings/units/${await idOf(stage, `unit_id as id from identity.unit ${demo}`)}`,
    account: 'guanliyuan',
  },
  { name: '人员', path: '/settings/people', account: 'guanliyuan' },
  { name: '报送事项', path: '/settings/asks' },
  { name: '来信', path: '/settings/mail', account: 'guanliyuan' },
  { name: '读文用词', path: '/settings/words', account: 'guanliyuan' },
  { name: '台账列样式', path: '/settings/columns', account: 'guanliyuan' },
  { name: '没有的页', path: '/no/such/page' },
  { name: '没有的任务', path: '/ledger/nothing' },
  { name: '没有的文件', path: '/documents/nothing' },
  { name: '部件', path: '/parts' },
]

test.for(pages)('$name', { timeout: minutes }, async ({ path, account }, context) => {
  const stage = await stageOf(context)
  const page = await stage.seat(account ?? 'duchashi')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(stage.url + (typeof path === 'string' ? path : await path(stage)))
  expect(await lookAll(page)).toEqual([])
  expect(stage.complaints.splice(0)).toEqual([])
})

test('登录', { timeout: minutes }, async (context) => {
  const stage = await stageOf(context)
  const page = await stage.open()
  await page.goto(`${stage.url}/ledger`)
  await page.waitForURL(/sign-in/)
  expect(await lookAll(page)).toEqual([])
  // The browser itself tells of the answer that nobody is signed in.
  expect(stage.complaints.splice(0)).toEqual([expect.stringContaining('401')])
})

test.for(['en', 'zh-Hant'])(
  'the board in %s has no text without words',
  { timeout: minutes },
  async (language, context) => {
    const stage = await stageOf(context)
    const page = await stage.seat('quzhang')
    await page.evaluate(`localStorage.setItem('lantu.language', '${language}')`)
    await page.goto(stage.url)
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    const words = await page.locator('body').innerText()
    expect(words.match(/\b[a-z]+\.[a-z][a-zA-Z]+(\.\w+)*\b/g) ?? []).toEqual([])
    if (language === 'en') expect(await page.getByRole('navigation').first().innerText()).toMatch(/^[\x20-\x7e\s]+$/)
    else expect(words).toMatch(/[總臺賬標]/)
    expect(await lookAll(page)).toEqual([])
    expect(stage.complaints.splice(0)).toEqual([])
  },
)
