import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMail } from './index.ts'
import { newText } from './reply.ts'
import { isVouched } from './vouched.ts'

const letter = '<01900000-0000-7000-8000-000000000001.990001@lantu.notices>'
const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name))
const read = (raw: Uint8Array | string, trusted?: string) =>
  parseMail(typeof raw === 'string' ? Buffer.from(raw.replaceAll('\n', '\r\n')) : raw, { tooLarge: false, trusted })

/** Programs in use, each with its charset, encoding and way of quoting; all say the same two sentences. */
test.each([
  ['qq-gb18030.eml', '回复：督办〔2024〕12号', '督办〔2024〕12号 '],
  ['163-gbk.eml', 'Re:督办〔2024〕12号', '督办〔2024〕12号\n'],
  ['foxmail-utf8.eml', '回复: 督办〔2024〕12号', '督办〔2024〕12号 '],
  ['outlook-html-gb2312.eml', '答复: 督办', '督办[2024]12号 '],
])('%s is read, and what is new in it is told from what it quotes', async (name, subject, number) => {
  const mail = await read(bytesOf(name))
  expect(mail).toMatchObject({ from: 'reader@example.invalid', subject, answers: [letter], automatic: null, files: [] })
  const said = mail.text.replace('\n\n区水务局 经办人', '').replaceAll('\n\n', '\n')
  expect(said).toBe(`${number}已完成河道治理30公里，累计60%。\n问题：尾款未拨付，请区财政局协调。`)
})

test('heads, greetings, signatures and quotes of other programs are left out, and a sentence like them is not', () => {
  const said = '已完成招标。'
  for (const rest of [
    '-----邮件原件-----\n发件人: 蓝图',
    '---- 回复的原邮件 ----\n| 发件人 | 蓝图 |\n| 主题 | 督办 |',
    'On Mon, 20 May 2024 at 09:00, Lantu <lantu@example.invalid> wrote:\n> a',
    'At 2024-05-20 09:00:00, "蓝图" <lantu@example.invalid> wrote:\n> a',
    '________________________________\n发件人: 蓝图 <lantu@example.invalid>\n发送时间: 2024年5月20日\n主题: 督办',
    '寄件者: 蓝图\n收件者: 经办人\n主旨: 督办',
    '发自我的iPhone',
    '获取适用于 iOS 的 Outlook',
    '谢谢！\n联系人：某某\n联系电话：010-00000000',
  ])
    expect(newText(`各位领导好：\n\n${said}\n\n${rest}`), rest).toBe(said)
  for (const kept of [
    '发件人已经更换',
    '在建工程 3 处，明天写道路方案',
    '已与从业单位签约',
    '问题：地址：待定的两处未开工',
  ])
    expect(newText(kept)).toBe(kept)
})

test('a line of a hundred thousand signs is read at once', () => {
  const began = performance.now()
  for (const sign of ['-', ' -', '在', '发 '])
    expect(newText(`甲\n${sign.repeat(100_000 / sign.length)}\n乙`)).toContain('甲')
  expect(performance.now() - began).toBeLessThan(1000)
})

test.each([
  ['Auto-Submitted: auto-replied (vacation)', 'reply'],
  ['X-Auto-Response-Suppress: All', 'reply'],
  ['Precedence: auto_reply', 'reply'],
  ['Precedence: bulk', 'bulk'],
  ['List-Id: <all.example.invalid>', 'bulk'],
  ['Return-Path: <>', 'bounce'],
  ['Content-Type: multipart/report; report-type=delivery-status; boundary=x', 'bounce'],
  ['Auto-Submitted: no', null],
  ['Precedence: normal', null],
])('%s tells a machine from a person', async (line, automatic) => {
  expect((await read(`From: a@example.invalid\n${line}\n\ntext\n`)).automatic).toBe(automatic)
})

test('who it comes from is one address or none, and its key is that of its Message-ID', async () => {
  const from = async (text: string) => (await read(`${text}\n\nx\n`)).from
  expect(await from('From: "b@evil.invalid" <A@Example.invalid>')).toBe('a@example.invalid')
  expect(await from('From: a@example.invalid, b@example.invalid')).toBeNull()
  expect(await from('From: a@example.invalid\nFrom: b@example.invalid')).toBeNull()
  expect(await from('Subject: none')).toBeNull()
  const key = async (head: string, body: string) => (await read(`From: a@example.invalid\n${head}\n\n${body}\n`)).key
  expect(await key('Message-ID: <1@x>\nReceived: one', 'x')).toBe(await key('Message-ID: <1@x>\nReceived: two', 'x'))
  expect(await key('Message-ID: <1@x>', 'x')).not.toBe(await key('Message-ID: <2@x>', 'x'))
  expect(await key('Subject: a', 'x')).not.toBe(await key('Subject: a', 'y'))
})

test('the trusted server vouches for the domain by DMARC or by a signature of it; nothing else does', async () => {
  const by = { server: 'mx.gov.invalid', from: 'a@unit.invalid' }
  const vouched = (...results: string[]) => isVouched(results, by)
  expect(vouched('mx.gov.invalid; spf=pass smtp.mailfrom=x; dmarc=pass (p=none) header.from=unit.invalid')).toBe(true)
  expect(vouched('mx.gov.invalid 1; dkim=pass header.d=unit.invalid header.s=a')).toBe(true)
  expect(vouched('mx.gov.invalid; dkim=pass header.d=evil.invalid')).toBe(false)
  expect(vouched('mx.gov.invalid; dkim=fail (dkim=pass) header.d=unit.invalid')).toBe(false)
  expect(vouched('mx.evil.invalid; dmarc=pass header.from=unit.invalid')).toBe(false)
  expect(vouched('mx.gov.invalid; dmarc=fail', 'mx.gov.invalid; dmarc=pass header.from=unit.invalid')).toBe(false)
  expect(vouched()).toBe(false)
  const raw =
    'Authentication-Results: mx.gov.invalid;\n dmarc=pass header.from=unit.invalid\nFrom: a@unit.invalid\n\nx\n'
  expect((await read(raw, 'mx.gov.invalid')).vouched).toBe(true)
  expect((await read(raw)).vouched).toBe(false)
})
