import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'

export interface EChartProps {
  /** What is drawn; a new object redraws. */
  readonly option: EChartsCoreOption
  /** The conclusion in words: the chart's only text for those who hear the page. */
  readonly label: string
  /** A CSS height, default 26rem. */
  readonly height?: string | undefined
}

/**
 * ECharts on a canvas, loaded when the first chart comes into the page. The SVG renderer is not used: it writes style
 * attributes, which the content security policy refuses; so does the HTML tooltip.
 */
export function EChart(props: EChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const latest = useRef(props.option)
  latest.current = props.option
  useEffect(() => {
    const element = place.current
    if (!element) return
    let gone = false
    const sizes = new ResizeObserver(() => chart.current?.resize())
    void import('./echarts-core.ts').then(({ init }) => {
      if (gone) return
      chart.current = init(element, null, {
        renderer: 'canvas',
        devicePixelRatio: Math.max(2, window.devicePixelRatio),
      })
      chart.current.setOption(latest.current)
      sizes.observe(element)
    })
    return () => {
      gone = true
      sizes.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(props.option, { notMerge: true })
    chart.current?.getZr().flush()
  }, [props.option])
  return (
    <div className="chart" role="img" aria-label={props.label}>
      <div className="chart-canvas" ref={place} aria-hidden="true" style={{ '--h': props.height }} />
    </div>
  )
}
