import { DistrictCode } from '@lantu/kernel'
import { createLog } from '@lantu/platform/log'
import { openImap } from '@lantu/platform/mail'
import { testImap } from '@lantu/platform/testing'
import { expect, test } from 'vitest'
import { startMailIn } from './mail-in.ts'
import { shareStage } from './testing/e2e.ts'
import { accountOf, storedOne } from './testing/walk-facts.ts'
import { lookAll } from './testing/walk-look.ts'
import { chooseFrom } from './testing/walk-page.ts'

/** 来信 from the address in the book to the signature, as the administrator, the liaison and the signer see it. */
const stageOf = shareStage()

test('a message from a listed address becomes a draft that the liaison corrects and the signer signs', {
  timeout: 240_000,
}, async (context) => {
  const stage = await stageOf(context)
  const imap = await testImap()
  context.onTestFinished(() => imap.stop())
  const unit = '区商务局'
  const task = await storedOne<{ id: string; number: string; title: string }>(
    stage,
    `select c.commitment_id as id, c.number, c.title from ledger.commitment c
     join identity.unit_version v on v.district_id = c.district_id and v.unit_id = c.lead_unit_id and v.name = $1
     where c.district_id = '990001' and c.phase = 'withUnit' and c.cadence = 'month' order by c.number limit 1`,
    [unit],
  )

  const admin = await stage.seat('guanliyuan')
  await admin.goto(`${stage.url}/settings/mail`)
  await admin.getByRole('heading', { name: '还没有来信' }).waitFor()
  await admin.getByRole('button', { name: '添加地址' }).click()
  const form = admin.getByRole('dialog')
  await form.getByRole('textbox', { name: '地址' }).fill('BGS@shangwu.invalid')
  await chooseFrom(form, '单位', unit)
  await form.getByRole('button', { name: '添加地址' }).click()
  await admin.getByRole('rowheader', { name: 'bgs@shangwu.invalid' }).waitFor()

  const text = `${task.number} 来信写的进展。\n完成数：35%\n下一步：验收\n\n发件人：蓝图\n主题：督办`
  imap.put(
    Buffer.from(
      `Authentication-Results: mx.gov.invalid; dmarc=pass header.from=shangwu.invalid\r\nFrom: bgs@shangwu.invalid\r\nMessage-ID: <e2e@shangwu.invalid>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    ),
  )
  const mailIn = startMailIn(stage.database, createLog('silent'), {
    mailbox: openImap({ url: imap.url, mostBytes: 1_000_000, trusted: 'mx.gov.invalid' }),
    district: DistrictCode.parse('990001'),
  })
  await mailIn.look()
  await mailIn.stop()

  const liaison = await stage.seat(await accountOf(stage, unit, '经办人'))
  await liaison.goto(`${stage.url}/reports`)
  const draft = liaison.getByRole('listitem').filter({ hasText: '来信写的进展。' })
  await draft.getByText('来自邮件').waitFor()
  await draft.getByRole('link', { name: '修改' }).click()
  const done = liaison.getByRole('textbox', { name: '本期进展' })
  expect(await done.inputValue()).toBe('来信写的进展。')
  expect(await liaison.getByRole('textbox', { name: '完成数' }).inputValue()).toBe('35%')
  await done.fill('来信写的进展，已核。')
  await liaison.getByRole('button', { name: /^报送/ }).click()
  await liaison.waitForURL(/\/reports$/)
  await liaison.getByText('来信写的进展，已核。').waitFor()
  expect(await liaison.getByText('来自邮件').count()).toBe(0)

  const signer = await stage.seat(await accountOf(stage, unit, '审签人'))
  await signer.goto(`${stage.url}/reports`)
  await signer.locator('label.check').filter({ hasText: task.title }).click()
  await signer.getByRole('button', { name: /审签所选/ }).click()
  await expect
    .poll(async () => {
      const sql =
        'select signed_at is not null as signed from ledger.progress where commitment_id = $1 and percent = 35'
      return (await storedOne<{ signed: boolean }>(stage, sql, [task.id])).signed
    })
    .toBe(true)

  await admin.reload()
  await admin.getByRole('link', { name: task.number }).waitFor()
  expect(await admin.locator('main').innerText()).not.toContain('来信写的')
  expect(await lookAll(admin)).toEqual([])
  await admin.getByRole('button', { name: '停用' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await admin.getByText('bgs@shangwu.invalid 已停用').waitFor()
  expect(stage.complaints.splice(0)).toEqual([])
})
