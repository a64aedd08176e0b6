import type { AreaText } from '../keys.ts'

/** 亮灯预告: the lamps a bulletin would name, shown to their units first. */
export const previews: AreaText<'previews'> = {
  title: 'Lamp previews',
  sub: 'Units see their lamps before a bulletin names them, and have two working days to object.',
  make: 'Preview the lamps',
  on: 'Day of the bulletin',
  onHint: 'A bulletin may name them two working days later',
  onNeeded: 'Give the day of the bulletin first',
  made: 'Shown; the units have been told',
  none: 'There is no lamp preview yet',
  noneNote:
    'Make one before a bulletin: each lead unit is told once of its red, amber and awaited lamps, agrees or objects, and supervision replies before signing.',
  free: 'May be named from {date} on',
  counts: '{lamps} lamps, {answered} answered, {objections} objections, {open} wait for supervision',
  worse: 'Graver since; must be shown again',
  now: 'Now',
  agree: 'No objection',
  object: 'Objection',
  objective: 'For an objective reason',
  reason: 'Reason',
  reasonNeeded: 'Write the reason first',
  evidence: 'Evidence (papers by name or number)',
  replyWords: 'Reply',
  replyNeeded: 'Write the reply first',
  rejudge: 'Take it; judge the facts again',
  explain: 'Explain why it stands',
  rejudged: 'Taken; judged again by the facts',
  explained: 'It stands, because',
  erased: '(words erased)',
}
