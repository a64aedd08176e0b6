/** Where this browser keeps a person's draft of one report. Without a period the form was opened from the task itself. */
export const reportDraft = (of: { id: string; person: string | null; period: string | undefined }): string =>
  ['report', of.id, of.person ?? '', ...(of.period === undefined ? [] : [of.period])].join('.')
