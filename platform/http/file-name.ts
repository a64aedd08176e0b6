const longest = 200

/**
 * An uploaded file's name as it may be kept and shown: no folders, no control or text-direction characters (a reversed
 * `fdp.exe` reads as `exe.pdf`), none that file systems refuse. The ending survives shortening.
 */
export function cleanFileName(given: string | undefined): string {
  const base = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return 'upload'
  const letters = [...clean]
  if (letters.length <= longest) return clean
  const ending = /\.[^.]{1,10}$/u.exec(clean)?.[0] ?? ''
  return letters.slice(0, longest - [...ending].length).join('') + ending
}

/** `Content-Disposition` of a download: an ASCII name for old readers and the real one (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const clean = cleanFileName(name)
  const ascii = clean.replace(/[^\x20-\x7e]|[%\\"]/g, '_')
  const encoded = encodeURIComponent(clean).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
