import type { BulletinDetail } from '@lantu/bulletins/contract'
import { useText } from '#language/index.ts'
import { Figure } from '#parts/figure.tsx'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { RecordLink } from './record-link.tsx'
import { factWords } from './words.ts'

/** 出处: every figure of the text with its frozen value; one way back to the text, one on to the record. */
export function BulletinSources(props: { bulletin: BulletinDetail }) {
  const { citations } = props.bulletin
  const text = useText()
  return (
    <Section title={text('bulletins.sources')} note={text('bulletins.sourcesNote')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it (WCAG 2.1.1). */}
      <ol className="gw-sources" tabIndex={0} aria-label={text('bulletins.sources')}>
        {citations.map((one) => (
          <li key={one.n} id={`c${one.n}`}>
            <a className="cite" href={`#b${one.n}`} aria-label={text('bulletins.backTo', { n: one.n })}>
              {one.n}
            </a>
            <div>
              <RecordLink className="quiet" href={one.href}>
                {one.label}
              </RecordLink>{' '}
              <Tag>{text(factWords[one.kind])}</Tag>
              <span className="note blk">
                {one.value === null || one.kind === 'words' || one.kind === 'target' ? (
                  (one.value ?? text('parts.noValue'))
                ) : (
                  <Figure
                    value={one.value}
                    unit={one.unit ?? undefined}
                    sign={one.kind === 'growth' || one.kind === 'change'}
                  />
                )}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {citations.length === 0 && <p className="note">{text('bulletins.sourcesNone')}</p>}
    </Section>
  )
}
