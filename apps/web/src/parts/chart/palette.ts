import { useSyncExternalStore } from 'react'

/** The design's colours as a canvas needs them: values, not variables. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly rule: string
  readonly rule2: string
  readonly blue: string
  readonly fan1: string
  readonly fan2: string
  readonly sans: string
  /** Pixels of one rem: wall mode and print scale the type. */
  readonly rem: number
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper: value('--paper'),
    ink: value('--ink'),
    ink2: value('--ink-2'),
    ink3: value('--ink-3'),
    rule: value('--rule'),
    rule2: value('--rule-2'),
    blue: value('--blue'),
    fan1: value('--blue-fan-1'),
    fan2: value('--blue-fan-2'),
    sans: value('--sans'),
    rem: Number.parseFloat(style.fontSize) || 16,
  }
}

let current: Palette | undefined

/** The look and the medium decide the colours: when one changes, they are read again. */
function subscribe(listener: () => void): () => void {
  const change = () => {
    current = undefined
    listener()
  }
  const observer = new MutationObserver(change)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-mode', 'lang'] })
  const print = window.matchMedia('print')
  print.addEventListener('change', change)
  return () => {
    observer.disconnect()
    print.removeEventListener('change', change)
  }
}

const snapshot = (): Palette => {
  current ??= readPalette()
  return current
}

export const usePalette = (): Palette => useSyncExternalStore(subscribe, snapshot)
