import type { BulletinDetail } from '@lantu/bulletins/contract'
import { Link } from '@tanstack/react-router'
import { printDate, useLanguage, useText } from '#language/index.ts'

/** What signing waits for: lamps that their units were not shown long enough before. */
export function NotPreviewed({ bulletin }: { bulletin: BulletinDetail }) {
  const text = useText()
  const { language } = useLanguage()
  const missing = bulletin.notPreviewed
  if (missing === null) return null
  const date = printDate(missing.freeFrom, language, {})
  return (
    <p className="note">
      <Link to="/ledger/previews">{text('bulletins.notPreviewed', { n: missing.count, date })}</Link>
    </p>
  )
}
