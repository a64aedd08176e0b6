import type { IndicatorDetail } from '@lantu/indicators/contract'

/** The page's numbered list of sources: documents that set targets, then whoever published the figures. */
export interface SourceList {
  readonly items: readonly { readonly n: number; readonly title: string }[]
  readonly find: (title: string) => { readonly n: number; readonly href: string } | undefined
}

export function sourcesOf(detail: IndicatorDetail): SourceList {
  const titles = new Set<string>()
  for (const target of detail.targets) titles.add(target.instrument)
  for (const series of detail.series) for (const one of series.observations.toReversed()) titles.add(one.source)
  const items = [...titles].map((title, index) => ({ n: index + 1, title }))
  const byTitle = new Map(items.map((item) => [item.title, item.n]))
  return {
    items,
    find: (title) => {
      const n = byTitle.get(title)
      return n === undefined ? undefined : { n, href: `#src-${n}` }
    },
  }
}
