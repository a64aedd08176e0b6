import type { AreaText } from '../keys.ts'

/**
 * Reason sentences by code, as engines and modules give them: `{code, params}`. A date, a period or a decimal among the
 * parameters is printed in the language before it comes here, so `{due}` reads 5月15日.
 */
export const reasons: AreaText<'reasons'> = {
  'sample.overdue': '節點{due}，超期 {days} 天',
  'sample.behind': '慢季節序時 {points} 個百分點',
  'sample.near': '距{due} {days} 個工作日',
  'sample.ahead': '快節點 {days} 天',
  'sample.notBegun': '首個節點{date}',
  'sample.noFigure': '{period}數應於{due}反饋',
  'sample.verified': '{date} {unit}核驗',
  'sample.tooFew': '少於 {periods} 期可比數',
}
