import type { FolderPreview, SheetField } from '@lantu/ledger/contract'
import type { TextKey } from '#language/index.ts'

/** What a column of a sheet of the ledger holds. */
export const fieldWords: Readonly<Record<SheetField, TextKey>> = {
  number: 'sheets.fieldNumber',
  item: 'sheets.fieldItem',
  seq: 'sheets.fieldSeq',
  title: 'sheets.fieldTitle',
  target: 'sheets.fieldTarget',
  lead: 'sheets.fieldLead',
  co: 'sheets.fieldCo',
  due: 'sheets.fieldDue',
  startsOn: 'sheets.fieldStartsOn',
  span: 'sheets.fieldSpan',
  nodes: 'sheets.fieldNodes',
  domain: 'sheets.fieldDomain',
  leader: 'sheets.fieldLeader',
  cadence: 'sheets.fieldCadence',
  source: 'sheets.fieldSource',
  responsible: 'sheets.fieldResponsible',
  funds: 'sheets.fieldFunds',
  state: 'sheets.fieldState',
  percent: 'sheets.fieldPercent',
  lamp: 'sheets.fieldLamp',
  lampSince: 'sheets.fieldLampSince',
  done: 'sheets.fieldDone',
  problems: 'sheets.fieldProblems',
  coordination: 'sheets.fieldCoordination',
  next: 'sheets.fieldNext',
  evidence: 'sheets.fieldEvidence',
  reportedOn: 'sheets.fieldReportedOn',
  verdict: 'sheets.fieldVerdict',
  extensions: 'sheets.fieldExtensions',
  closedOn: 'sheets.fieldClosedOn',
}

export const howWords: Readonly<Record<FolderPreview['columns'][number]['how'], TextKey>> = {
  heading: 'sheets.howHeading',
  remembered: 'sheets.howRemembered',
  chosen: 'sheets.howChosen',
  outOnly: 'sheets.howOutOnly',
  none: 'sheets.howNone',
}

export const outcomeWords: Readonly<Record<FolderPreview['rows'][number]['outcome'], TextKey>> = {
  fresh: 'sheets.outcomeFresh',
  same: 'sheets.outcomeSame',
  refused: 'sheets.outcomeRefused',
}
