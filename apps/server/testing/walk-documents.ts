import type { Locator, Page } from 'playwright-core'
import { choose, chooseOne, giveFile, typeDay, type Upload } from './walk-page.ts'

export interface Registered {
  readonly title: string
  readonly kind: string
  readonly issuer: string
  readonly day: string
  readonly publicity?: '已公开' | '内部' | '工作秘密'
  /** Pasted, or sent as a file. */
  readonly words: string | Upload
}

/** Fills in the page 登记文件 as far as the button that sends it; answers with its form. */
export async function fillRegister(page: Page, url: string, one: Registered): Promise<Locator> {
  await page.goto(`${url}/documents/new`)
  const form = page.getByRole('form', { name: '登记文件' })
  await form.waitFor()
  // A draft that was not sent remembers the other way.
  await form.getByRole('tab', { name: typeof one.words === 'string' ? '粘贴' : '传文件' }).click()
  if (typeof one.words === 'string') await form.getByRole('textbox', { name: '原文' }).fill(one.words)
  else await giveFile(form, one.words)
  await choose(form, one.publicity ?? '已公开')
  await form.getByRole('textbox', { name: '标题' }).fill(one.title)
  await chooseOne(form, '类别', one.kind)
  await typeDay(form, '日期', one.day)
  await form.getByRole('textbox', { name: '发文或召集单位' }).fill(one.issuer)
  return form
}

/** Registers a document and waits for its review; answers with its id. */
export async function register(page: Page, url: string, one: Registered): Promise<string> {
  const form = await fillRegister(page, url, one)
  await form.getByRole('button', { name: '登记并拆句' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/)
  await page.getByRole('list', { name: '原文拆出的各行' }).getByRole('listitem').first().waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
