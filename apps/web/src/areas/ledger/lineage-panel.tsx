import { PlainDate } from '@lantu/kernel/time'
import { blueprintEndpoints, type CommitmentDetail, type Lineage } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { useDay, useMay } from '#shell/session.tsx'
import './blueprint.css'
import { kindWords, RelateDialog } from './relate-dialog.tsx'
import { YearNodeText } from './year-node.tsx'

/** 往年与今年: all that came before this commitment and all that follows, year by year. */
export function LineagePanel({ one }: { one: CommitmentDetail }) {
  const text = useText()
  const units = useUnits()
  const { on, isPast } = useDay()
  const asOf = on === null ? undefined : PlainDate.safeParse(on).data
  const mayRelate = useMay('ledger.review') && !isPast
  const found = useEndpoint(
    blueprintEndpoints.lineage,
    { params: { id: one.id }, query: { asOf } },
    { enabled: !one.recordOnly },
  )
  const [saying, setSaying] = useState(false)
  const line = found.data
  if (one.recordOnly) return null
  if (found.error && !line) return <ErrorState error={found.error} onRetry={found.again} />
  if (!line || (line.links.length === 0 && line.hidden === 0 && !mayRelate)) return null
  const ended = line.links.some((link) => link.fromId === one.id && link.toId === null)
  return (
    <Section title={text('blueprint.lineage')} note={text('blueprint.lineageNote')}>
      {line.links.length > 0 && (
        <ol className="bp-line">
          {line.nodes.map((node) => (
            <li key={node.id} aria-current={node.id === one.id || undefined}>
              {node.id === one.id ? (
                <>
                  <b>{text('blueprint.year', { year: node.year })}</b> {text('blueprint.here')}
                </>
              ) : (
                <YearNodeText one={node} units={units} year />
              )}
              <Said line={line} id={node.id} />
            </li>
          ))}
        </ol>
      )}
      {line.hidden > 0 && <p className="note">{text('blueprint.hidden', { n: line.hidden })}</p>}
      {mayRelate && !ended && (
        <div className="buttons lg-shape">
          <Button small onPress={() => setSaying(true)}>
            {text('blueprint.say')}
          </Button>
        </div>
      )}
      {saying && <RelateDialog one={one} onClose={() => setSaying(false)} />}
    </Section>
  )
}

/** What was said of a node: how it went on, or that it ended, and why. */
function Said({ line, id }: { line: Lineage; id: string }) {
  const text = useText()
  const said = line.links.filter((link) => link.fromId === id)
  return said.map((link) => (
    <span key={link.id} className="bp-said">
      <Tag tone={link.kind === 'lowered' || link.kind === 'dropped' ? 'ink' : 'blue'}>{text(kindWords[link.kind])}</Tag>
      {link.reason && <span className="note">{link.reason}</span>}
    </span>
  ))
}
