import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'indicators.unknown': {
    kind: 'missing',
    zh: { what: '没有这个指标', next: '请回到指标列表重新打开' },
    en: { what: 'There is no such indicator', next: 'Go back to the list of indicators' },
  },
  'indicators.badRows': {
    kind: 'invalid',
    zh: {
      what: '{read} 行中有 {bad} 行不能入库，其余 {good} 行没有问题；目前一行也没有写入',
      allowed: '每行都要有指标、期间和数值或增速',
      next: '改好后重新上传；或选择“先导入其余 {good} 行”',
    },
    en: {
      what: '{bad} of {read} rows cannot be recorded, the other {good} are good; nothing was written',
      allowed: 'Each row needs an indicator, a period, and a value or a growth rate',
      next: 'Correct them and upload again, or choose to load the other {good}',
    },
  },
  'indicators.noColumns': {
    kind: 'invalid',
    zh: {
      what: '表头里没有找到这些列：{missing}',
      allowed: '指标、期间、数值、单位、同比、同比口径、地区、数据版本、发布日期、来源、备注',
      next: '请对照模板的表头修改，模板可在导入页下载',
    },
    en: {
      what: 'The header lacks these columns: {missing}',
      allowed: '指标, 期间, 数值, 单位, 同比, 同比口径, 地区, 数据版本, 发布日期, 来源, 备注',
      next: 'Follow the template, which the import page offers',
    },
  },
  'indicators.revisionNeedsOther': {
    kind: 'conflict',
    zh: {
      what: '{year} 年的目标已经是 {wording}',
      allowed: '调整目标须有新的依据文件和生效日期',
      next: '请填写调整依据；原目标会保留并同时显示',
    },
    en: {
      what: 'The target of {year} is {wording} already',
      allowed: 'A revision needs another instrument and an effective date',
      next: 'Enter the instrument of the revision; the old target stays and both are shown',
    },
  },
})
