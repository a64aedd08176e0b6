import { useState } from 'react'
import { asProblem, type ProblemError } from '#api/index.ts'
import type { SendingProps } from '../file-drop.tsx'

/** How one file is sent: what is to come of it, and how its sending is followed and stopped. */
export interface Sending {
  readonly onProgress: (sent: number, total: number) => void
  readonly signal: AbortSignal
}

export interface SheetUpload<Answer> {
  readonly file: File | null
  readonly sending: SendingProps | undefined
  readonly error: ProblemError | null
  readonly answer: Answer | null
  run(file: File, send: (sending: Sending) => Promise<Answer>): Promise<void>
  again(): void
}

/** A file on its way, and what came of it: an answer, or a problem with the file still at hand. */
export function useSheetUpload<Answer>(): SheetUpload<Answer> {
  const [file, setFile] = useState<File | null>(null)
  const [sending, setSending] = useState<SendingProps>()
  const [error, setError] = useState<ProblemError | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const clear = () => {
    setError(null)
    setAnswer(null)
  }
  return {
    file,
    sending,
    error,
    answer,
    run: async (sent, send) => {
      const stop = new AbortController()
      const since = Date.now()
      const onProgress = (bytes: number, total: number) =>
        setSending({ name: sent.name, sent: bytes, total, since, onStop: () => stop.abort() })
      setFile(sent)
      clear()
      onProgress(0, sent.size)
      try {
        setAnswer(await send({ onProgress, signal: stop.signal }))
      } catch (caught) {
        setError(asProblem(caught instanceof Error ? caught : new Error(String(caught))))
      } finally {
        setSending(undefined)
      }
    },
    again: () => {
      setFile(null)
      clear()
    },
  }
}
