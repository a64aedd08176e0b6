import { noticeEndpoints } from '@lantu/notices/contract'
import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'

/** The way to the notices, with how many are unread; the server's wake-ups keep the number fresh. */
export function Unread() {
  const text = useText()
  const unread = useEndpoint(noticeEndpoints.counts, {}).data?.unread ?? 0
  return (
    <Link className="btn btn-s btn-ink" to="/notices" aria-label={text('notices.linkLabel', { n: unread })}>
      {text('notices.title')}
      {unread > 0 && <span className="tag tag-ink">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  )
}
