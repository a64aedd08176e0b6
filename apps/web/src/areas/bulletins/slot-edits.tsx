import { useCallback, useMemo, useState } from 'react'
import { useText } from '#language/index.ts'
import { TextField } from '#parts/fields/index.ts'

/** New words for the paragraphs without figures, and for the title, until they are saved. */
export interface SlotEdits {
  readonly words: ReadonlyMap<string, string>
  readonly set: (slot: string, words: string) => void
}

export function useSlotEdits() {
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map())
  const set = useCallback((slot: string, text: string) => setWords((now) => new Map(now).set(slot, text)), [])
  const clear = useCallback(() => setWords(new Map()), [])
  return useMemo(() => ({ words, set, clear }), [words, set, clear])
}

export function SlotField(props: { edits: SlotEdits; slot: string; words: string }) {
  const text = useText()
  return (
    <div className="gw-slot" lang="zh-Hans">
      <TextField
        label={text('bulletins.slotLabel')}
        rows={3}
        value={props.edits.words.get(props.slot) ?? props.words}
        onChange={(value) => props.edits.set(props.slot, value)}
      />
    </div>
  )
}
