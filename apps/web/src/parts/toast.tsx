import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '#language/index.ts'

export interface Notice {
  readonly text: string
  /** Takes back what was done. Offered for ten seconds; longer while the notice is pointed at or focused. */
  readonly undo?: (() => void | Promise<void>) | undefined
}

const ToastContext = createContext<(notice: Notice) => void>(() => {})

/** `const say = useToast()`, then `say({ text: '已催办 2 个单位', undo })`. */
export const useToast = () => useContext(ToastContext)

const shownMs = 10_000

export function ToastProvider(props: { children: ReactNode }) {
  const text = useText()
  const [notices, setNotices] = useState<readonly (Notice & { readonly id: number })[]>([])
  const count = useRef(0)
  const say = useCallback((notice: Notice) => {
    count.current += 1
    const id = count.current
    setNotices((now) => [...now.slice(-2), { ...notice, id }])
  }, [])
  const drop = useCallback((id: number) => setNotices((now) => now.filter((notice) => notice.id !== id)), [])
  const value = useMemo(() => say, [say])
  return (
    <ToastContext value={value}>
      {props.children}
      <section className="toasts" aria-label={text('parts.notices')} aria-live="polite">
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} onGone={() => drop(notice.id)} onSaid={say} />
        ))}
      </section>
    </ToastContext>
  )
}

export function Toast(props: { notice: Notice; onGone: () => void; onSaid: (notice: Notice) => void }) {
  const text = useText()
  const [held, setHeld] = useState(false)
  const { onGone } = props
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [held, onGone])
  const { undo } = props.notice
  const takeBack = async () => {
    onGone()
    await undo?.()
    props.onSaid({ text: text('parts.undone') })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a notice only keeps it from going away.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {props.notice.text}
      {undo ? (
        <button type="button" onClick={() => void takeBack()}>
          {text('parts.undo')}
        </button>
      ) : (
        <button type="button" className="bare" onClick={onGone}>
          {text('parts.dismiss')}
        </button>
      )}
    </div>
  )
}
