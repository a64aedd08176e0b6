/** The page of a record, as notices and hits name records; undefined for a kind that has no page of its own. */
export function placeOf(subject: { readonly subjectKind: string; readonly subjectId: string }): string | undefined {
  const id = encodeURIComponent(subject.subjectId)
  switch (subject.subjectKind) {
    case 'matter':
      return `/matters/${id}`
    case 'ask':
      return `/settings/asks/${id}`
    case 'commitment':
      return `/ledger/${id}`
    case 'project':
      return `/projects/${id}`
    case 'document':
      return `/documents/${id}`
    case 'indicator':
      return `/indicators/${id}`
    case 'mail':
      return '/settings/mail'
    case 'reports':
      return '/reports'
    default:
      return undefined
  }
}
