import type { BulletinDetail } from '@lantu/bulletins/contract'
import { useText } from '#language/index.ts'
import { Section } from '#parts/section.tsx'
import { RecordLink } from './record-link.tsx'

/** 数据变化: what the same bulletin would say otherwise today; nothing after signing, for then no number changes. */
export function Changes(props: { bulletin: BulletinDetail }) {
  const { changes } = props.bulletin
  const text = useText()
  if (changes === null) return <p className="note">{text('bulletins.changesClosed')}</p>
  return (
    <Section
      title={text('bulletins.changes')}
      note={changes.rows.length > 0 ? text('bulletins.changesCount', { count: changes.rows.length }) : undefined}
    >
      {changes.rows.length === 0 ? (
        <p className="note">{text('bulletins.changesNone')}</p>
      ) : (
        <ul className="gw-changes">
          {changes.rows.map((row) => (
            <li key={row.key}>
              <RecordLink className="quiet" href={row.href}>
                {row.label}
              </RecordLink>
              <span className="note nowrap">
                <del>{row.frozen === null ? text('bulletins.notThere') : row.frozen + (row.unit ?? '')}</del>
                {' → '}
                <ins>{row.now === null ? text('bulletins.notThere') : row.now + (row.unit ?? '')}</ins>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
