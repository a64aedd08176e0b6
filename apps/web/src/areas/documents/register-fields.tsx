import { DocumentKind, Publicity } from '@lantu/documents/contract'
import { useText } from '#language/index.ts'
import { ChoiceField, DateField, SelectField, TextField } from '#parts/fields/index.ts'
import type { Kept } from '#parts/use-kept.ts'
import { intakeLacks } from './intake-draft.ts'
import { IntakeFields } from './intake-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import type { Missing, RegisterDraft } from './register-draft.ts'
import { kindWords, publicityNotes, publicityWords } from './words.ts'

/** What the document is, and whether it is public: only a published text may ever reach an outside service. */
export function RegisterFields(props: { kept: Kept<RegisterDraft>; lacks: readonly Missing[] }) {
  const text = useText()
  const { draft, set } = props.kept
  const lacks = (name: Missing) => (props.lacks.includes(name) ? text('documents.needed') : undefined)
  return (
    <div className="stack">
      <ChoiceField
        label={text('documents.publicity')}
        required
        options={Publicity.options.map((id) => ({
          id,
          label: text(publicityWords[id]),
          note: text(publicityNotes[id]),
        }))}
        value={draft.publicity}
        onChange={(value) => set({ publicity: Publicity.parse(value), confirmInternal: false })}
        hint={text('documents.publicityHint')}
        error={lacks('publicity')}
      />
      <TextField
        label={text('documents.title')}
        required
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={lacks('title')}
      />
      <div className="fields">
        <SelectField
          label={text('documents.kind')}
          required
          value={draft.kind}
          onChange={(value) => set({ kind: DocumentKind.parse(value) })}
          options={DocumentKind.options.map((id) => ({ id, label: text(kindWords[id]) }))}
          error={lacks('kind')}
        />
        <DateField
          label={text('documents.docDate')}
          required
          value={draft.docDate}
          onChange={(docDate) => set({ docDate })}
          hint={text('documents.docDateHint')}
          error={lacks('docDate')}
        />
        <TextField
          label={text('documents.issuer')}
          required
          maxLength={100}
          value={draft.issuer}
          onChange={(issuer) => set({ issuer })}
          error={lacks('issuer')}
        />
        <TextField
          label={text('documents.docNumber')}
          maxLength={60}
          value={draft.docNumber}
          onChange={(docNumber) => set({ docNumber })}
          hint={text('documents.docNumberHint')}
        />
      </div>
      {draft.kind && (
        <IntakeFields
          key={draft.kind}
          kind={draft.kind}
          draft={draft.intake}
          onChange={(intake) => set({ intake })}
          lacks={intakeLacks(draft.kind, draft.intake).filter((field) => props.lacks.includes(`intake.${field}`))}
        />
      )}
      <TextField
        label={text('documents.source')}
        maxLength={500}
        value={draft.source}
        onChange={(source) => set({ source })}
        hint={text('documents.sourceHint')}
      />
      <PlaceFields kept={props.kept} />
    </div>
  )
}
