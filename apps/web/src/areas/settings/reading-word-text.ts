import type { Holiday, NamedKind } from '@lantu/clauses/contract'
import type { ReadingWordKind, ReadingWordRow, ReadingWordValue } from '@lantu/documents/contract'
import type { TextKey } from '#language/index.ts'

export const wordKindWords = {
  plan: 'words.kindPlan',
  holiday: 'words.kindHoliday',
  name: 'words.kindName',
  domain: 'words.kindDomain',
} as const satisfies Readonly<Record<ReadingWordKind, TextKey>>

export const wordStateWords = {
  ahead: 'words.stateAhead',
  inForce: 'words.stateInForce',
  ended: 'words.stateEnded',
} as const satisfies Readonly<Record<ReadingWordRow['state'], TextKey>>

export const namedKindWords = {
  project: 'words.namedProject',
  campaign: 'words.namedCampaign',
  event: 'words.namedEvent',
  place: 'words.namedPlace',
  document: 'words.namedDocument',
  programme: 'words.namedProgramme',
  body: 'words.namedBody',
} as const satisfies Readonly<Record<NamedKind, TextKey>>

export const holidayWords = {
  元旦: 'words.newYear',
  春节: 'words.springFestival',
  清明: 'words.qingming',
  劳动节: 'words.labourDay',
  端午: 'words.dragonBoat',
  中秋: 'words.midAutumn',
  国庆节: 'words.nationalDay',
} as const satisfies Readonly<Record<Holiday, TextKey>>

/** The word itself as it stands in a document, whatever it means. */
export function writtenWord(value: ReadingWordValue): string {
  switch (value.kind) {
    case 'plan':
      return value.keywords.join(' + ')
    case 'holiday':
      return `${value.year} ${value.holiday}`
    case 'name':
    case 'domain':
      return value.word
  }
}
