import type { CommitmentDetail } from '@lantu/ledger/contract'
import { useText } from '#language/index.ts'
import { DateText } from '#parts/date-text.tsx'
import { Section } from '#parts/section.tsx'
import { useDay } from '#shell/session.tsx'

/** 节点: milestones along a dimension line, done, late or ahead. */
export function CommitmentNodes({ one }: { one: CommitmentDetail }) {
  const text = useText()
  const { shown } = useDay()
  const done = one.nodes.filter((node) => node.doneOn !== null).length
  return (
    <Section title={text('ledger.nodes')} note={text('ledger.nodesDone', { done, n: one.nodes.length })}>
      {one.nodes.length === 0 ? (
        <p className="mid">{text('ledger.noNodes')}</p>
      ) : (
        <ol className="lg-nodes">
          {one.nodes.map((node, index) => {
            const late = node.doneOn === null ? node.due < shown : node.doneOn > node.due
            return (
              // Nodes have no id of their own: their number is their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity.
              <li key={index} className={node.doneOn ? 'done' : late ? 'late' : 'ahead'}>
                <span className="dim">{index + 1}</span>
                <span>{node.name}</span>
                <span>
                  {text('ledger.nodeDue')}
                  <DateText date={node.due} />
                </span>
                <span className={late ? 'b' : 'dim'}>
                  {node.doneOn ? (
                    <>
                      <DateText date={node.doneOn} />
                      {text(late ? 'ledger.nodeDoneLate' : 'ledger.nodeDone')}
                    </>
                  ) : (
                    text(late ? 'ledger.nodeLate' : 'ledger.nodeAhead')
                  )}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
