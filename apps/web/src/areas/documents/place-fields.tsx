import { DocumentId, DocumentLevel, documentEndpoints } from '@lantu/documents/contract'
import { usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ComboField, SelectField } from '#parts/fields/index.ts'
import type { Kept } from '#parts/use-kept.ts'
import type { RegisterDraft } from './register-draft.ts'
import { levelNames } from './words.ts'

/** Where the document stands: its level, what it carries out, and the version before it, among the latest documents. */
export function PlaceFields({ kept }: { kept: Kept<RegisterDraft> }) {
  const text = useText()
  const { draft, set } = kept
  const documents = usePages(documentEndpoints.list, { query: { limit: 100 } })
  const options = documents.rows.map((one) => ({ id: one.id, label: one.title, note: one.docDate }))
  const usual = draft.kind === 'cityItem' || draft.kind === 'cityTask' ? 'city' : 'district'
  return (
    <>
      <div className="fields">
        <SelectField
          label={text('documents.level')}
          value={draft.level ?? usual}
          onChange={(value) => set({ level: DocumentLevel.parse(value) })}
          options={DocumentLevel.options.map((id) => ({ id, label: text(levelNames[id]) }))}
        />
        <ComboField
          label={text('documents.parent')}
          hint={text('documents.parentHint')}
          value={draft.parentId}
          onChange={(id) => set({ parentId: DocumentId.safeParse(id).data ?? null })}
          options={options}
        />
      </div>
      <ComboField
        label={text('documents.replaces')}
        hint={text('documents.replacesHint')}
        value={draft.replacesId}
        onChange={(id) => set({ replacesId: DocumentId.safeParse(id).data ?? null })}
        options={options}
      />
    </>
  )
}
