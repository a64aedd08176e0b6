import type { Flag } from '@lantu/ledger/contract'
import { useReason, useText } from '#language/index.ts'
import { LampMark } from '#parts/lamp.tsx'
import { flagWords } from './words.ts'

/** What is off, each with its reason and what would clear it. A flag is no grade: all have the same lamp, the word tells them apart. */
export function FlagList({ flags }: { flags: readonly Flag[] }) {
  const text = useText()
  const reason = useReason()
  return (
    <ul className="pj-flags">
      {flags.map((flag) => (
        <li key={flag.code} title={text('parts.rule', { rule: flag.rule })}>
          <LampMark colour="amber" word={text(flagWords[flag.code])} />
          <span className="pj-why">{reason(flag.reason)}</span>
          <span className="note">
            {text('projects.clears')}
            {reason(flag.clears)}
          </span>
        </li>
      ))}
    </ul>
  )
}
