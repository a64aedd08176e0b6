import type { IndicatorDetail } from '@lantu/indicators/contract'
import { useText } from '#language/index.ts'
import { Sources } from '#parts/cite.tsx'
import { DateText } from '#parts/date-text.tsx'
import type { SourceList } from './sources.ts'

/** 出处与口径: the numbered sources, then the definitions with the day each holds from. */
export function Citations(props: { detail: IndicatorDetail; sources: SourceList }) {
  const text = useText()
  const { detail } = props
  return (
    <div className="stack">
      <Sources items={props.sources.items.map((item) => ({ n: item.n, text: item.title }))} />
      <div>
        <h3 className="k">{text('indicators.definitions')}</h3>
        <ul className="in-list">
          {detail.definitions.map((one) => (
            <li key={one.number}>
              <span>{one.wording}</span>
              <span className="note">
                {text('indicators.definitionFrom', { number: one.number })} <DateText date={one.from} year />
                {one.source && `　${one.source}`}
                {one.number > 1 && `　${text('indicators.breakHere')}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {detail.assessment && (
        <p className="note">
          {text('indicators.engine')} <span className="mono">{detail.assessment.result.version}</span>
        </p>
      )}
    </div>
  )
}
