import type { ErrorText } from '@lantu/kernel'

/** What is refused of 核查抽查, 回头看 and 重启办理; spread into the module's own. */
export const samplingErrors = {
  'matters.notInPerson': {
    kind: 'invalid',
    zh: { what: '回头看不能只查阅材料', allowed: '现场核查、第三方核查', next: '到现场看过以后再登记' },
    en: {
      what: 'A revisit is not made from documents',
      allowed: 'On site, or by a third party',
      next: 'Look at the place first',
    },
  },
  'matters.sampledInPerson': {
    kind: 'conflict',
    zh: { what: '这件已被核查抽中，不能只查阅材料', allowed: '现场核查、第三方核查', next: '换一种核查方式' },
    en: {
      what: 'This matter was drawn for a check in person: documents alone do not verify it',
      allowed: 'On site, or by a third party',
      next: 'Choose another method',
    },
  },
  'matters.noReopenProposed': {
    kind: 'conflict',
    zh: { what: '没有待定的重启建议' },
    en: { what: 'Nobody has proposed to open it again' },
  },
  'matters.openedAnew': {
    kind: 'conflict',
    zh: { what: '同一件事已另立督办件{number}，不能再重启这一件', next: '在新的那件上办理' },
    en: {
      what: 'The same thing stands in a newer matter, {number}: this one cannot be opened again',
      next: 'Act on the newer one',
    },
  },
  'matters.sampleEmpty': {
    kind: 'conflict',
    zh: {
      what: '没有可抽的督办件',
      allowed: '待核查的，或所选日期里销号、转常态化的；已在别的抽查里的不再抽',
      next: '换一种范围或日期',
    },
    en: {
      what: 'There is nothing to draw from',
      allowed:
        'What waits for verification, or ended as closed within the days given; what stands in another draw is left out',
      next: 'Choose another scope or other days',
    },
  },
  'matters.noDraw': {
    kind: 'missing',
    zh: { what: '没有这次抽查', next: '请从核查抽查列表进入' },
    en: { what: 'There is no such draw', next: 'Open it from the list of draws' },
  },
  'matters.evidenceNeeded': {
    kind: 'invalid',
    zh: { what: '现场核查、第三方核查须附证据', allowed: '照片、记录、报告等，一份以上', next: '上传后再提交' },
    en: {
      what: 'A check in person needs its evidence',
      allowed: 'One file or more: photographs, records, a report',
      next: 'Upload it and try again',
    },
  },
  'matters.reopeningUnfounded': {
    kind: 'invalid',
    zh: { what: '重启办理须有根据', allowed: '回头看不符的建议，或随这一步附证据', next: '附上证据，或先请人回头看' },
    en: {
      what: 'Opening it again needs grounds',
      allowed: 'A revisit that found it has not held, or evidence with this step',
      next: 'Add the evidence, or have it revisited first',
    },
  },
  'matters.staysEnded': {
    kind: 'conflict',
    zh: { what: '“{state}”的不能重启办理', allowed: '已销号、转常态化的可以重启', next: '需要再办的，另立一件督办件' },
    en: {
      what: 'What stands at “{stateEn}” is not opened again',
      allowed: 'What was closed or made routine can be',
      next: 'Open a new matter for what is to be done',
    },
  },
  'matters.sampleShare': {
    kind: 'invalid',
    zh: { what: '抽查比例 {share}% 低于规定的 {least}%', allowed: '{least}% 至 100%' },
    en: { what: 'A share of {share} % is below the {least} % in force', allowed: '{least} % to 100 %' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>
