import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '../button.tsx'
import { useKey } from '../keys.tsx'

/** What can be done with the selected rows; it stands only while some are. */
export function BulkBar(props: { count: number; onClear: () => void; children: ReactNode; note?: ReactNode }) {
  const text = useText()
  useKey(
    props.count > 0
      ? { key: 'Escape', label: text('parts.clearSelection'), group: text('parts.keysTable'), run: props.onClear }
      : null,
  )
  if (props.count === 0) return null
  return (
    <div className="bulk">
      <b role="status">{text('parts.selected', { n: props.count })}</b>
      {props.children}
      <Button small kind="plain" keys="Esc" onPress={props.onClear}>
        {text('parts.clearSelection')}
      </Button>
      {props.note && <span className="note">{props.note}</span>}
    </div>
  )
}
