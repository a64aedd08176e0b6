import type { AreaText } from '../keys.ts'

export const reasons: AreaText<'reasons'> = {
  'sample.overdue': 'node {due}, {days, plural, one {# day} other {# days}} overdue',
  'sample.behind': '{points} percentage points behind the season',
  'sample.near': '{days, plural, one {# working day} other {# working days}} to {due}',
  'sample.ahead': '{days, plural, one {# day} other {# days}} ahead of the node',
  'sample.notBegun': 'first node {date}',
  'sample.noFigure': 'the figure for {period} was due on {due}',
  'sample.verified': 'verified on {date} by {unit}',
  'sample.tooFew': 'fewer than {periods} comparable periods',
}
