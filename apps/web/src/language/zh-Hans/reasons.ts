/**
 * Reason sentences by code, as engines and modules give them: `{code, params}`. A date, a period or a decimal among the
 * parameters is printed in the language before it comes here, so `{due}` reads 5月15日.
 */
export const reasons = {
  'sample.overdue': '节点{due}，超期 {days} 天',
  'sample.behind': '慢季节序时 {points} 个百分点',
  'sample.near': '距{due} {days} 个工作日',
  'sample.ahead': '快节点 {days} 天',
  'sample.notBegun': '首个节点{date}',
  'sample.noFigure': '{period}数应于{due}反馈',
  'sample.verified': '{date} {unit}核验',
  'sample.tooFew': '少于 {periods} 期可比数',
} as const
