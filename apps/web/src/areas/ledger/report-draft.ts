import type { CommitmentDetail, ProgressView } from '@lantu/ledger/contract'

/** Where this browser keeps a person's draft of one report. Without a period the form was opened from the task itself. */
export const reportDraft = (of: { id: string; person: string | null; period: string | undefined }): string =>
  ['report', of.id, of.person ?? '', ...(of.period === undefined ? [] : [of.period])].join('.')

/** The report of a period that one of the units wrote and that waits for its signature: writing it again begins with its words. */
export const findWaiting = (
  one: Pick<CommitmentDetail, 'progress'>,
  of: { period: string | undefined; units: readonly string[] },
): ProgressView | undefined =>
  one.progress.find((report) => !report.signed && report.period === of.period && of.units.includes(report.byUnit))

/** The words of a report as the form has them; empty without one, and where they were erased. */
export const wordsOf = (report: ProgressView | undefined) => ({
  share: report?.quantity ?? (report?.percent === null || report === undefined ? '' : `${report.percent}%`),
  done: report?.done ?? '',
  problems: report?.problems ?? '',
  next: report?.next ?? '',
})
