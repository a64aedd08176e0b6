import { declareErrors } from '@lantu/kernel'
import { policyErrors } from './errors-policies.ts'
import { projectErrors } from './errors-projects.ts'
import { signingErrors } from './errors-signings.ts'

const texts = {
  'ledger.unknown': {
    kind: 'missing',
    zh: { what: '没有这条任务', next: '请从任务台账进入' },
    en: { what: 'There is no such commitment', next: 'Open it from the ledger' },
  },
  'ledger.unknownDocument': {
    kind: 'missing',
    zh: { what: '没有这份文件', next: '请先登记文件，再对账' },
    en: { what: 'There is no such document', next: 'Register the document first' },
  },
  'ledger.unknownRow': {
    kind: 'invalid',
    zh: { what: '文件里没有第 {position} 行', allowed: '1 至 {rows}' },
    en: { what: 'The document has no row {position}', allowed: '1 to {rows}' },
  },
  'ledger.cap': {
    kind: 'conflict',
    zh: {
      what: '本文件拟新增 {added} 条任务，超过 {cap} 条',
      allowed: '一次会议新增不超过 {cap} 条；确需超过的，由督查室主任或区领导写明理由',
      next: '请先并入、合并或不立项一部分，或请有权限的人填写超额理由',
    },
    en: {
      what: 'This document would add {added} commitments, more than {cap}',
      allowed: 'At most {cap}; more needs a reason by the head of supervision or a leader',
      next: 'Merge some or leave them out, or have the reason given',
    },
  },
  'ledger.made': {
    kind: 'conflict',
    zh: { what: '第 {position} 行已经办理，不能再改', next: '请到该任务上修改' },
    en: { what: 'Row {position} has been carried out and stays as it is', next: 'Change the commitment instead' },
  },
  'ledger.partOfOther': {
    kind: 'conflict',
    zh: { what: '第 {position} 行已并在第 {other} 行里', next: '请先改第 {other} 行' },
    en: { what: 'Row {position} is part of row {other}', next: 'Change row {other} first' },
  },
  'ledger.notMergeable': {
    kind: 'invalid',
    zh: { what: '第 {position} 行不能并进来', allowed: '同一文件里尚未办理、也未并入他行的其他行' },
    en: { what: 'Row {position} cannot be merged in', allowed: 'Other rows of the document, not yet carried out' },
  },
  'ledger.unready': {
    kind: 'conflict',
    zh: {
      what: '{count} 条任务还缺主责单位或时限，不能拟办',
      allowed: '每条新立任务须有一个主责单位和完成时限',
      next: '请在所列各行补齐，或暂存为草稿',
    },
    en: {
      what: '{count} commitments have no lead unit or no last day yet',
      allowed: 'Every new commitment needs one lead unit and a last day',
      next: 'Complete the rows listed, or keep them as drafts',
    },
  },
  'ledger.nothingDecided': {
    kind: 'conflict',
    zh: { what: '没有已决定而尚未办理的行', next: '请先逐行对账' },
    en: { what: 'There is no decided row that waits', next: 'Decide some rows first' },
  },
  'ledger.approvedStands': {
    kind: 'conflict',
    zh: {
      what: '议定事项已审定立项，不再改主责单位、配合单位和时限',
      allowed: '名称、目标、节点仍可改',
      next: '请先印发；确需变更的，印发后办“调整”并附批准文号',
    },
    en: {
      what: 'This decision of a meeting is approved: its units and last day stay as they are',
      allowed: 'Title, target and nodes may still be changed',
      next: 'Issue it first; a change then needs an adjustment with an approval number',
    },
  },
  'ledger.matterKind': {
    kind: 'invalid',
    zh: {
      what: '本文件的任务不能按这一种督办件立项',
      allowed: '批示（登记要素齐全）可立批示件，纪要（登记要素齐全）可立议定事项，其他文件立督办',
      next: '请按对账页上列出的种类选',
    },
    en: {
      what: 'Commitments of this document cannot be opened as that kind of matter',
      allowed: 'Instructions from an instruction, decisions from minutes, both with their intake; supervision from any',
      next: 'Choose one of the kinds that the reconciliation lists',
    },
  },
  'ledger.notBelow': {
    kind: 'missing',
    zh: { what: '本文件没有这一份下级文件', next: '请从列出的下级文件里选' },
    en: { what: 'That document does not stand below this one', next: 'Choose one of the lower documents listed' },
  },
  'ledger.nothingToDo': {
    kind: 'conflict',
    zh: { what: '本文件没有可办这一步的任务', allowed: '这一步从“{state}”开始' },
    en: { what: 'No commitment of this document stands where this step begins', allowed: 'It begins at “{state}”' },
  },
  'ledger.unknownUnit': {
    kind: 'invalid',
    zh: { what: '没有编号为 {unit} 的单位', next: '请从单位列表选择' },
    en: { what: 'There is no unit {unit}', next: 'Choose from the list of units' },
  },
  'ledger.leadAmongCo': {
    kind: 'invalid',
    zh: { what: '主责单位不能同时是配合单位' },
    en: { what: 'The lead unit cannot be a co unit as well' },
  },
  'ledger.startsAfterDue': {
    kind: 'invalid',
    zh: { what: '开始日期 {startsOn} 晚于完成时限 {due}' },
    en: { what: 'It would start on {startsOn}, after its last day {due}' },
  },
  'ledger.notYourUnit': {
    kind: 'forbidden',
    zh: { what: '您不是该单位的人员', allowed: '只能代表自己任职的单位' },
    en: { what: 'You hold no office in that unit', allowed: 'Only for units you hold office in' },
  },
  'ledger.notAParty': {
    kind: 'forbidden',
    zh: { what: '该单位不是本任务的主责或配合单位', allowed: '主责单位或配合单位' },
    en: { what: 'That unit has no part in this commitment', allowed: 'The lead unit or a co unit' },
  },
  'ledger.recordOnly': {
    kind: 'conflict',
    zh: { what: '本条只留原文，不办理', allowed: '政治、意识形态、干部、纪律类事项只记录出处' },
    en: { what: 'This one is kept for the record only', allowed: 'Nothing but its source sentence is kept' },
  },
  'ledger.issued': {
    kind: 'conflict',
    zh: { what: '任务已印发，不能直接修改', next: '请在督办件上办理“调整”，须有批准文号' },
    en: { what: 'It has been issued and cannot be edited', next: 'Adjust its matter, with an approval number' },
  },
  'ledger.notIssued': {
    kind: 'conflict',
    zh: { what: '任务尚未印发，不能报进展' },
    en: { what: 'It has not been issued yet: there is nothing to report' },
  },
  'ledger.ended': {
    kind: 'conflict',
    zh: { what: '任务已办结，不再报进展' },
    en: { what: 'It has ended: nothing is to be reported any more' },
  },
  'ledger.progressSigned': {
    kind: 'conflict',
    zh: { what: '{period} 的进展已经审签', next: '如有错误，请报下一期时说明' },
    en: { what: 'The report for {period} was signed', next: 'Correct it with the next one' },
  },
  'ledger.unknownProgress': {
    kind: 'missing',
    zh: { what: '没有这条进展' },
    en: { what: 'There is no such report' },
  },
  'ledger.notSigner': {
    kind: 'forbidden',
    zh: { what: '审签须由本单位审签人办理' },
    en: { what: 'Only a signer of the unit may sign' },
  },
  'ledger.unknownNode': {
    kind: 'invalid',
    zh: { what: '没有第 {no} 个节点', allowed: '1 至 {count}' },
    en: { what: 'There is no node {no}', allowed: '1 to {count}' },
  },
  'ledger.notConsulted': {
    kind: 'conflict',
    zh: { what: '现不在征求意见期间', allowed: '征求意见中的任务' },
    en: { what: 'It is not being consulted on now', allowed: 'Commitments under 征求意见' },
  },
  'ledger.leadNeedsHead': {
    kind: 'forbidden',
    zh: { what: '审定之后改主责单位要退回重新拟办', allowed: '由督查室主任办理' },
    en: { what: 'After approval another lead unit means a new proposal', allowed: 'By the head of supervision' },
  },
  'ledger.folderKnown': {
    kind: 'conflict',
    zh: { what: '这个文件已在 {date} 导入，共 {loaded} 条', next: '请改正后另存，只导入改正的行' },
    en: { what: 'This file was taken over on {date}, {loaded} rows', next: 'Import only the corrected rows' },
  },
  'ledger.folderColumns': {
    kind: 'invalid',
    zh: { what: '表里缺列', allowed: '任务、主责单位、完成时限三列必须有', next: '请下载空表对照' },
    en: {
      what: 'The sheet lacks columns',
      allowed: '任务, 主责单位 and 完成时限 are needed',
      next: 'Download the empty sheet',
    },
  },
  'ledger.folderFaults': {
    kind: 'invalid',
    zh: {
      what: '{read} 行中有 {refused} 行不能导入，一行也没有写入',
      allowed: '可改正后重传，或选择“先导入其余 {good} 行”',
      next: '请看所列各单元格',
    },
    en: {
      what: '{refused} of {read} rows cannot be taken over; nothing was written',
      allowed: 'Correct and send again, or take the other {good} rows over now',
      next: 'See the cells listed',
    },
  },
  'ledger.sheetColumns': {
    kind: 'invalid',
    zh: { what: '这不是单位报送表：缺列', allowed: '编号、本期进展两列必须有', next: '请用系统导出的表填写' },
    en: {
      what: "This is no unit's sheet: columns are missing",
      allowed: '编号 and 本期进展 are needed',
      next: 'Fill in the sheet as exported',
    },
  },
  'ledger.sheetNoPeriod': {
    kind: 'invalid',
    zh: {
      what: '看不出这张表报的是哪一期',
      allowed: '工作表名应为“进展报送 2024年5月”这样',
      next: '请在页面上选定哪一期再传',
    },
    en: {
      what: 'The sheet does not say which period it reports',
      allowed: 'A sheet named as exported: 进展报送 2024年5月',
      next: 'Choose the period on the page and send it again',
    },
  },
  'ledger.sheetPeriod': {
    kind: 'conflict',
    zh: { what: '这张表报的是{found}，选定的是{asked}', next: '请改选哪一期，或换成这一期的表' },
    en: {
      what: 'The sheet is for {found}, chosen was {asked}',
      next: 'Choose the other period, or take its own sheet',
    },
  },
  'ledger.sheetEmpty': {
    kind: 'invalid',
    zh: { what: '表里没有填写任何一行', allowed: '至少一行写有本期进展', next: '请填写后再传；没有要报的不用传' },
    en: {
      what: 'No row of the sheet is filled in',
      allowed: 'At least one row with its progress',
      next: 'Fill it in and send it again; there is no need to send an empty one',
    },
  },
  'ledger.sheetFaults': {
    kind: 'invalid',
    zh: {
      what: '填写的 {read} 行中有 {refused} 行不能收，一行也没有写入',
      allowed: '可改正后重传，或选择“先收其余 {good} 行”',
      next: '请看所列各单元格',
    },
    en: {
      what: '{refused} of {read} filled rows cannot be taken; nothing was written',
      allowed: 'Correct and send again, or load the other {good} rows now',
      next: 'See the cells listed',
    },
  },
  'ledger.changedMeanwhile': {
    kind: 'stale',
    zh: { what: '这条任务在您打开之后已被他人修改', next: '请刷新后重做，您的输入仍在页面上' },
    en: {
      what: 'Someone else changed this commitment after you opened it',
      next: 'Reload and do it again; your input is still on the page',
    },
  },
  'ledger.listOfToday': {
    kind: 'invalid',
    zh: {
      what: '工作清单只看当天，不能与过去日期同用',
      allowed: '清单或过去日期，二者选一',
      next: '请回到今天再看清单',
    },
    en: {
      what: 'A working list is about today and cannot be asked of a past day',
      allowed: 'A list, or a past day',
      next: 'Go back to today to see the list',
    },
  },
  'ledger.viewUnknown': {
    kind: 'missing',
    zh: { what: '没有这个视图，或者它不是您存的', next: '请刷新后再试；别人共享的视图请由本人修改' },
    en: { what: 'There is no such view, or it is not yours', next: 'Reload; what others share is theirs to change' },
  },
  'ledger.viewChanged': {
    kind: 'stale',
    zh: { what: '这个视图在别处已经改过', next: '请刷新后重做' },
    en: { what: 'This view was changed elsewhere', next: 'Reload and do it again' },
  },
  'ledger.viewName': {
    kind: 'conflict',
    zh: { what: '您已有名为“{name}”的视图', next: '请换一个名字，或修改原来那个' },
    en: { what: 'You already have a view named {name}', next: 'Take another name, or change that one' },
  },
  'ledger.viewsFull': {
    kind: 'conflict',
    zh: { what: '您存的视图已满', allowed: '每人最多 {most} 个', next: '请先删掉不用的' },
    en: { what: 'You have no room for another view', allowed: 'At most {most} each', next: 'Remove one first' },
  },
  'ledger.viewOfNobody': {
    kind: 'invalid',
    zh: { what: '视图和日历只能由登录的人保存', next: '请登录后再试' },
    en: { what: 'Only a person who is signed in can keep views and calendars', next: 'Sign in first' },
  },
  'ledger.previewUnknown': {
    kind: 'missing',
    zh: { what: '没有这份亮灯预告，或者其中没有您单位的任务', next: '请从亮灯预告列表进入' },
    en: {
      what: 'There is no such preview of lamps, or none of its lamps is your unit’s',
      next: 'Open it from the list',
    },
  },
  'ledger.previewTooLate': {
    kind: 'invalid',
    zh: {
      what: '{bulletinOn}的通报来不及预告',
      allowed: '今天预告，最早{earliest}可以通报：单位须有两个工作日核对和说明',
      next: '请把通报日期改到{earliest}或以后',
    },
    en: {
      what: 'It is too late to preview a bulletin of {bulletinOn}',
      allowed: 'Shown today, {earliest} at the earliest: units have two working days to answer',
      next: 'Set the bulletin to {earliest} or later',
    },
  },
  'ledger.previewEmpty': {
    kind: 'conflict',
    zh: { what: '没有亮红灯、黄灯或待数据的任务，不用预告', next: '可以直接编发通报' },
    en: { what: 'No lamp is red, amber or awaited, so there is nothing to show', next: 'Go on with the bulletin' },
  },
  'ledger.previewNotYours': {
    kind: 'forbidden',
    zh: { what: '预告里没有您单位的这条任务', next: '只能对本单位主责的亮灯任务作说明' },
    en: { what: 'The preview holds no such lamp of your unit', next: 'Answer for the lamps of your own unit' },
  },
  'ledger.previewOver': {
    kind: 'conflict',
    zh: { what: '通报日期{bulletinOn}已过，不能再作说明', next: '对已发通报有异议的，三十日内申请复核' },
    en: {
      what: 'The day of the bulletin, {bulletinOn}, is past',
      next: 'Ask for a review of the bulletin within 30 days',
    },
  },
  'ledger.previewReplied': {
    kind: 'conflict',
    zh: { what: '督查室已经答复，说明不能再改', next: '请看答复；事实有变化的，请报送进展' },
    en: {
      what: 'Supervision has replied; the answer stands',
      next: 'See the reply; report progress where facts changed',
    },
  },
  'ledger.previewNoObjection': {
    kind: 'conflict',
    zh: { what: '这条任务没有待答复的异议', next: '请刷新后再看' },
    en: { what: 'There is no open objection on this commitment', next: 'Reload' },
  },
  'ledger.previewOwnUnit': {
    kind: 'forbidden',
    zh: { what: '不能答复本单位提出的异议', next: '请由其他单位的督查人员答复' },
    en: { what: 'Nobody replies to an objection of their own unit', next: 'Have someone of another unit reply' },
  },
  'ledger.unknownBoard': {
    kind: 'missing',
    zh: { what: '没有这个看板', next: '请从“专项看板”进入' },
    en: { what: 'There is no such board', next: 'Open it from the list of boards' },
  },
  'ledger.boardTooDeep': {
    kind: 'invalid',
    zh: { what: '上级看板自己已在另一个看板之下', allowed: '看板只分两层' },
    en: { what: 'The parent stands under another board itself', allowed: 'Boards stand in two layers' },
  },
  'ledger.boardYears': {
    kind: 'invalid',
    zh: { what: '年份“{from}—{to}”不能用', allowed: '只有多年计划写起止年份，起不晚于止；文件没写的两个都不填' },
    en: {
      what: 'The years {from}–{to} cannot be used',
      allowed: 'First and last year of a plan in order, or neither where its document does not say',
    },
  },
  'ledger.boardClosed': {
    kind: 'conflict',
    zh: { what: '看板已于 {on} 关闭', allowed: '关闭后只能看', next: '需要继续的，请另建看板' },
    en: { what: 'The board was closed on {on}', allowed: 'It can still be read', next: 'Make a new board to go on' },
  },
  'ledger.boardChanged': {
    kind: 'stale',
    zh: { what: '看板在您打开之后已被他人修改', next: '请刷新后重做，您的输入仍在页面上' },
    en: { what: 'Someone else changed the board after you opened it', next: 'Reload and do it again' },
  },
  'ledger.boardColumn': {
    kind: 'invalid',
    zh: { what: '看板没有第 {column} 栏', allowed: '0（不分栏）至 {columns}' },
    en: { what: 'The board has no column {column}', allowed: '0 (none) to {columns}' },
  },
  'ledger.boardSlice': {
    kind: 'invalid',
    zh: { what: '年份 {slice} 不在看板之内', allowed: '多年计划写 {from}—{to} 之间的一年，专项写 0' },
    en: {
      what: 'The year {slice} is none of the board’s',
      allowed: 'A year of the plan ({from}–{to}), 0 on a campaign',
    },
  },
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
  'ledger.folderEmpty': {
    kind: 'invalid',
    zh: { what: '表里没有一行任务' },
    en: { what: 'The sheet has no row' },
  },
  ...policyErrors,
  ...projectErrors,
  ...signingErrors,
} as const

export type RefusalCode = keyof typeof texts
export const refuse = declareErrors(texts)
