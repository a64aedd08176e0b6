import { type BulletinDetail, bulletinEndpoints } from '@lantu/bulletins/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import type { useSlotEdits } from './slot-edits.tsx'

interface EditBarProps {
  readonly bulletin: BulletinDetail
  readonly edits: ReturnType<typeof useSlotEdits>
  readonly onEditing: (on: boolean) => void
}

/** Saves the new words; figures are locked, and a digit without a source is refused by the server with its place. */
export function EditBar(props: EditBarProps) {
  const { bulletin, edits } = props
  const text = useText()
  const once = useOnce()
  const say = useToast()
  const edit = useMutate(bulletinEndpoints.edit)
  const [title, setTitle] = useState(bulletin.title)
  const leave = () => {
    edits.clear()
    props.onEditing(false)
  }
  const save = () =>
    void once(async () => {
      const body = {
        ...(title.trim() !== bulletin.title && { title: title.trim() }),
        edits: [...edits.words].map(([slot, words]) => ({ slot, text: words })),
      }
      const done = await edit
        .run({ params: { id: bulletin.id }, body }, { version: bulletin.version })
        .catch(() => null)
      if (!done) return // Shown below, from edit.error.
      say({ text: text('bulletins.saved') })
      leave()
    })
  return (
    <div className="stack-s">
      <p className="note">{text('bulletins.editNote')}</p>
      <TextField label={text('bulletins.titleLabel')} value={title} onChange={setTitle} maxLength={60} rows={2} />
      <ConfirmBar confirm={text('bulletins.save')} onConfirm={save} busy={edit.running} onCancel={leave} />
      {edit.error && <ErrorState error={edit.error} />}
    </div>
  )
}
