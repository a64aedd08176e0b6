const verdict = (text: string, method: string): boolean => new RegExp(`(^|\\s)${method}\\s*=\\s*pass(\\s|$)`).test(text)
const property = (text: string, name: string): string | undefined =>
  new RegExp(`(^|\\s)${name.replace('.', '\\.')}\\s*=\\s*"?([^\\s"]+)`).exec(text)?.[2]

/**
 * Whether the mail server named `server` says that the message really comes from the domain of `from` (Authentication-Results,
 * RFC 8601): DMARC passed for it, or a signature (DKIM) of that very domain did. Only the first such header is read, because a
 * server puts its own above whatever the message brought along.
 */
export function isVouched(results: readonly string[], { server, from }: { server: string; from: string }): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const [first] = results
  if (first === undefined || domain === '') return false
  // Remarks in brackets may hold anything.
  const [name = '', ...parts] = first
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (name.split(/\s/)[0] !== server.toLowerCase()) return false
  return parts.some((part) => {
    if (verdict(part, 'dmarc')) return property(part, 'header.from') === domain
    return verdict(part, 'dkim') && property(part, 'header.d') === domain
  })
}
