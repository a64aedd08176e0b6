import type { BulletinDetail } from '@lantu/bulletins/contract'
import { useText } from '#language/index.ts'
import { Section } from '#parts/section.tsx'
import { Steps } from '#parts/steps.tsx'
import { stepWords } from './words.ts'

/** Who did what with it, newest first, and the audit block it rests on. */
export function History(props: { bulletin: BulletinDetail }) {
  const { steps, snapshot } = props.bulletin
  const text = useText()
  return (
    <Section title={text('bulletins.history')}>
      <Steps
        label={text('bulletins.history')}
        steps={steps.toReversed().map((step, index) => ({
          id: String(step.no),
          at: step.at,
          who: step.byName ?? text('bulletins.system'),
          what: text(stepWords[step.step]),
          note: step.comment ?? undefined,
          state: index === 0 ? 'now' : 'done',
        }))}
      />
      <p className="note">
        {snapshot.auditHead === null
          ? text('bulletins.auditNone')
          : text('bulletins.audit', { block: snapshot.auditHead.block, hash: snapshot.auditHead.hash.slice(0, 12) })}
      </p>
    </Section>
  )
}
