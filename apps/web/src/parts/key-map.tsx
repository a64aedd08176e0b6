import { useMemo } from 'react'
import { useText } from '#language/index.ts'
import { Dialog } from './dialog.tsx'
import { type KeyBinding, useKeys } from './keys.tsx'

/** All the keys that work on this page now, and the switch that turns the single ones off. */
export function KeyMap(props: { onClose: () => void }) {
  const text = useText()
  const keys = useKeys()
  const groups = useMemo(() => groupBindings(keys.list()), [keys])
  return (
    <Dialog title={text('parts.keyMapTitle')} open wide onClose={props.onClose}>
      <p className="mid">{text('parts.keyMapNote')}</p>
      <label className="check">
        <input type="checkbox" checked={keys.on} onChange={(event) => keys.setOn(event.target.checked)} />
        {text('parts.keysSwitch')}
      </label>
      <div className="key-map">
        {groups.map(([name, bindings]) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {bindings.map((binding) => (
                <li key={binding.key}>
                  <span>{binding.label}</span>
                  <kbd>{printKey(binding.key)}</kbd>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function groupBindings(bindings: readonly KeyBinding[]): readonly (readonly [string, readonly KeyBinding[]])[] {
  const latest = new Map(bindings.filter((binding) => binding.label).map((binding) => [binding.key, binding]))
  const groups = new Map<string, KeyBinding[]>()
  for (const binding of latest.values()) groups.set(binding.group, [...(groups.get(binding.group) ?? []), binding])
  return [...groups]
}

/** `Ctrl+k` → `Ctrl K`, `Escape` → `Esc`. */
const printKey = (key: string): string =>
  key
    .replace('Escape', 'Esc')
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
