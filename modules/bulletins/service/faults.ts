import type { Fault } from '@lantu/kernel'
import type { EditFault } from '#domain/edit.ts'
import { refuse } from '#errors'

/** All that is wrong with an edit at once, each with where it is. */
export const locked = (faults: readonly EditFault[]) =>
  refuse('bulletins.locked', { params: { count: faults.length }, faults: faults.map(faultOf) })

function faultOf({ where, code, detail }: EditFault): Fault {
  switch (code) {
    case 'noSlot':
      return {
        where,
        code: 'bulletins.noSlot',
        say: { zh: `“${detail}”不是可以改的段落`, en: `“${detail}” is no paragraph that may be edited` },
      }
    case 'looseFigure':
      return {
        where,
        code: 'bulletins.looseFigure',
        say: { zh: `数字“${detail}”没有数据出处`, en: `The figure “${detail}” has no source` },
      }
    case 'badText':
      return {
        where,
        code: 'bulletins.badText',
        say: { zh: '含有不能打印的字符', en: 'Holds characters that cannot be printed' },
      }
  }
}
