import { DocumentId, documentEndpoints } from '@lantu/documents/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { asProblem, call, isProblem, newKey, type ProblemError, upload } from '#api/index.ts'
import { useText } from '#language/index.ts'
import type { SendingProps } from '#parts/file-drop.tsx'
import { useToast } from '#parts/toast.tsx'
import type { Kept } from '#parts/use-kept.ts'
import { factsOf, type RegisterDraft } from './register-draft.ts'

export interface Registering {
  readonly send: (file: File | null, change?: Partial<RegisterDraft>) => void
  readonly busy: boolean
  readonly sending: SendingProps | undefined
  readonly error: ProblemError | null
}

/** The document that already has this text, where that is why it was refused. */
export const knownId = (error: ProblemError): DocumentId | undefined =>
  isProblem(error, 'documents.known') ? DocumentId.safeParse(error.problem.params?.['id']).data : undefined

/** Sends the document (as the page it was copied from, where there is `html`), shows how much has gone, and goes to its review when it was taken. */
export function useRegister(kept: Kept<RegisterDraft>, html: string | null): Registering {
  const text = useText()
  const say = useToast()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)
  const [sending, setSending] = useState<SendingProps>()
  const key = useRef(newKey())
  const post = async (draft: RegisterDraft, file: File | null) => {
    const facts = factsOf(draft)
    if (draft.way === 'paste' || file === null) {
      const words = html === null ? { text: draft.text } : { text: html, format: 'html' as const }
      return call(documentEndpoints.paste, { body: { ...facts, ...words } }, { idempotencyKey: key.current })
    }
    const stop = new AbortController()
    const since = Date.now()
    const onProgress = (sent: number, total: number) =>
      setSending({ name: file.name, sent, total, since, onStop: () => stop.abort() })
    onProgress(0, file.size)
    const options = { files: [file], onProgress, signal: stop.signal }
    return (await upload(documentEndpoints.upload, { body: { facts: JSON.stringify(facts) } }, options)).data
  }
  const send = async (file: File | null, change: Partial<RegisterDraft> = {}) => {
    setBusy(true)
    setError(null)
    kept.set(change)
    try {
      const made = await post({ ...kept.draft, ...change }, file)
      kept.clear()
      void client.invalidateQueries({ queryKey: ['documents'] })
      say({ text: text('documents.registered', { rows: made.rows, operable: made.operable }) })
      await navigate({ to: `/documents/${made.id}` })
    } catch (caught) {
      // A text that is marked as a state secret must not lie about in the browser either.
      if (isProblem(caught, 'documents.secret')) kept.forget()
      // Nothing was made by a refused call: the next one is another. A lost one is repeated with the same key.
      if (isProblem(caught) && caught.kind === 'refused') key.current = newKey()
      setError(asProblem(caught instanceof Error ? caught : new Error(String(caught))))
    } finally {
      setBusy(false)
      setSending(undefined)
    }
  }
  return { send: (file, change) => void send(file, change), busy, sending, error }
}
