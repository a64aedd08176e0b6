import { Basis, type BlockerView, blockerEndpoints } from '@lantu/ledger/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ChoiceField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { basisWords } from '../ledger/words.ts'
import { FormDialog } from './form-dialog.tsx'

/** 转督办: a case of its own, of one of the two 督查; opened twice it is still one. */
export function BlockerMatterDialog({ blocker, onClose }: { blocker: BlockerView; onClose: () => void }) {
  const text = useText()
  const say = useToast()
  const once = useOnce()
  const navigate = useNavigate()
  const [basis, setBasis] = useState<Basis>('government')
  const open = useMutate(blockerEndpoints.openMatter, { alsoStale: ['projects', 'matters'] })
  const run = () =>
    void once(async () => {
      const { matterId, isNew } = await open.run({ params: { id: blocker.id }, body: { basis } })
      say({ text: text(isNew ? 'projects.matterOpened' : 'projects.matterKnown') })
      onClose()
      void navigate({ to: `/matters/${matterId}` })
    }).catch(() => {}) // Shown from open.error.
  return (
    <FormDialog
      title={text('projects.openMatter')}
      confirm={text('projects.openMatter')}
      says={text('projects.openMatterNote')}
      onSend={run}
      onClose={onClose}
      running={open.running}
      error={open.error}
    >
      <p className="mid">{blocker.what}</p>
      <ChoiceField
        label={text('projects.matterBasis')}
        value={basis}
        onChange={(value) => setBasis(Basis.parse(value))}
        options={Basis.options.map((id) => ({ id, label: text(basisWords[id]) }))}
      />
    </FormDialog>
  )
}
