import type { Reason } from '@lantu/kernel'
import { RefusedPart } from '#contract/mail.ts'

const whys: Readonly<Record<RefusedPart, string>> = {
  noNumber: '没写督办编号',
  unclear: '写了几个编号，分不清哪句报哪一项（每项另起一行、以编号开头）',
  unknownNumber: '编号不是本单位的任务',
  numberTwice: '同一编号写了两次',
  empty: '没写进展',
  tooLong: '太长（本期进展不超过200字，邮件不超过20MB）',
  share: '完成数看不懂（填 60% 或 36公里）',
  notOpen: '任务未印发或已办结',
  signed: '这一期已审签',
  written: '这一期已在系统里写好',
  cell: '单元格读不出',
  sheetColumns: '不是单位报送表',
  sheetPeriod: '看不出报的哪一期',
  sheetEmpty: '表里没有填写',
  sheetUnreadable: '附件表打不开（请存为 .xlsx）',
  otherFile: '附件不收（佐证请登录上传）',
}

/** What a letter says to whoever wrote to us: how many drafts came of it, and what did not and why. None of anybody's words. */
export function mailLine({ code: told, params }: Reason): string | undefined {
  if (told === 'ledger.notice.mailUnproved') return '您的来信未收：请在提醒邮件上直接点“回复”，不要新写邮件。'
  if (told !== 'ledger.notice.mail') return undefined
  const parts = String(params['parts'] ?? '')
    .split(';')
    .flatMap((part) => {
      const [code, cell] = part.split(' ').reverse()
      const known = RefusedPart.safeParse(code).data
      if (known === undefined) return []
      const place = cell === undefined ? '' : /^\d+$/.test(cell) ? `第 ${cell} 项` : `${cell} `
      return [`${place}${whys[known]}`]
    })
  const refused = parts.length === 0 ? '' : `；${params['refused']} 处未收：${parts.join('；')}`
  const taken = Number(params['taken'] ?? 0)
  return `您的来信${taken === 0 ? '没有收下' : `收下 ${taken} 条，待审签`}${refused}`
}
