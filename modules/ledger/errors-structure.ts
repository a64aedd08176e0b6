import type { ErrorText } from '@lantu/kernel'

/** The refusals of 拆分, 打包, 改挂 and 合并. `errors.ts` declares them with the others. */
export const structureErrors = {
  'ledger.circle': {
    kind: 'conflict',
    zh: {
      what: '不能挂到自己或自己的下级任务之下',
      allowed: '不在它之下的其他任务',
      next: '请先把那条任务移出来，再改挂',
    },
    en: {
      what: 'It cannot be put under itself or under one of its own parts',
      allowed: 'Any commitment that does not stand below it',
      next: 'Move that one out first',
    },
  },
  'ledger.weights': {
    kind: 'invalid',
    zh: {
      what: '{parts} 项中有 {given} 项写了权重，合计 {sum}%',
      allowed: '全部写权重且合计 100%，或者一项也不写',
      next: '请改到合计 100%',
    },
    en: {
      what: '{given} of {parts} parts have a weight, together {sum}%',
      allowed: 'Weights for all that add to 100%, or for none',
      next: 'Change them until they add to 100%',
    },
  },
  'ledger.weightsOfAll': {
    kind: 'conflict',
    zh: {
      what: '该任务已有下级任务，新拆的几项不能单独写权重',
      allowed: '新拆的先不写权重',
      next: '拆分后用“打包”把全部下级的权重一起定',
    },
    en: {
      what: 'It has parts already: the new ones alone cannot be weighed',
      allowed: 'New parts without weights',
      next: 'Weigh all parts together with 打包 afterwards',
    },
  },
  'ledger.partTwice': {
    kind: 'invalid',
    zh: { what: '同一条任务选了两次', allowed: '每条任务只选一次，保留的一条不在被合并之列' },
    en: { what: 'One commitment is named twice', allowed: 'Each once; the survivor is not among the absorbed' },
  },
  'ledger.shapeEnded': {
    kind: 'conflict',
    zh: { what: '任务已办结，不能再拆分、合并或接下级', allowed: '未办结的任务' },
    en: { what: 'It has ended: it is not split, merged or given parts any more', allowed: 'Commitments still open' },
  },
  'ledger.shapeAbsorbed': {
    kind: 'conflict',
    zh: { what: '任务已并入另一条', next: '请到并入的那条任务上办理' },
    en: { what: 'It was merged into another one', next: 'Go to the one it went into' },
  },
  'ledger.mergeNeedsApproval': {
    kind: 'invalid',
    zh: {
      what: '{numbers} 已印发，合并等于终止，须有批准文号',
      allowed: '填写批准文号，如“京政办批〔2024〕3号”',
      next: '请补批准文号后再合并',
    },
    en: {
      what: '{numbers} was issued: merging terminates it, which needs an approval number',
      allowed: 'The number of the approval',
      next: 'Give the approval number and merge again',
    },
  },
  'ledger.partDuePast': {
    kind: 'invalid',
    zh: { what: '“{title}”的时限 {due} 已过', allowed: '{today} 或以后' },
    en: { what: 'The last day {due} of “{title}” has passed', allowed: '{today} or later' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
