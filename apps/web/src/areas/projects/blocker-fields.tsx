import { useText } from '#language/index.ts'
import { Check, ChoiceField, ComboField, DateField, TextField } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { useDay } from '#shell/session.tsx'
import type { BlockerDraft } from './blocker-draft.ts'
import { RemoverLevel } from './blockers-search.ts'
import { levelWords } from './words.ts'

/** What blocks, since when, who can remove it, asked and promised, and whether a leader must decide. */
export function BlockerFields(props: { draft: BlockerDraft; onChange: (change: Partial<BlockerDraft>) => void }) {
  const text = useText()
  const units = useUnits()
  const { today } = useDay()
  const { draft, onChange } = props
  return (
    <>
      <TextField
        label={text('projects.blockerWhat')}
        value={draft.what}
        onChange={(what) => onChange({ what })}
        rows={2}
        maxLength={300}
        hint={text('projects.blockerWhatHint')}
        required
      />
      <ChoiceField
        label={text('projects.remover')}
        value={draft.level}
        onChange={(level) => onChange({ level: RemoverLevel.parse(level) })}
        options={RemoverLevel.options.map((id) => ({ id, label: text(levelWords[id]) }))}
      />
      <div className="fields">
        {draft.level === 'unit' && (
          <ComboField
            key={units.options.length}
            label={text('projects.removerUnit')}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
            options={units.options}
            required
          />
        )}
        <DateField
          label={text('projects.since')}
          value={draft.since}
          onChange={(since) => onChange({ since })}
          max={today}
          required
        />
        <DateField
          label={text('projects.askedOn')}
          value={draft.askedOn}
          onChange={(askedOn) => onChange({ askedOn })}
          max={today}
        />
        <DateField
          label={text('projects.promisedBy')}
          value={draft.promisedBy}
          onChange={(promisedBy) => onChange({ promisedBy })}
        />
      </div>
      <Check checked={draft.needsLeader} onChange={(needsLeader) => onChange({ needsLeader })}>
        {text('projects.needsLeader')}
      </Check>
    </>
  )
}
