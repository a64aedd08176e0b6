import { useState } from 'react'
import { Section } from '#parts/section.tsx'
import { Steps } from '#parts/steps.tsx'
import { type Span, TreeText } from '#parts/tree-text/index.ts'
import { source, spans } from './samples.ts'

const kinds: Readonly<Record<Span['kind'], string>> = {
  action: '行动',
  goal: '目标',
  heading: '标题',
  stance: '表态',
  time: '时限',
  named: '名称',
}

export function TextParts() {
  const [lit, setLit] = useState<string | null>('s7')
  const linked = spans.filter((span) => span.kind !== 'time' && span.kind !== 'named')
  return (
    <>
      <Section title="原文与任务" note="指着哪边，另一边亮">
        <div className="text-rows">
          <TreeText text={source} spans={spans} lit={lit} onLight={setLit} onPick={setLit} />
          <ol>
            {linked.map((span, index) => (
              <li
                key={span.id}
                id={`row-${span.id}`}
                className={`text-row${span.id === lit ? ' on' : ''}`}
                onPointerEnter={() => setLit(span.id)}
              >
                <span className="dim">{String(index + 81).padStart(3, '0')}</span>
                <span>{source.slice(span.start, span.end)}</span>
                <span className="note">{kinds[span.kind]}</span>
              </li>
            ))}
          </ol>
        </div>
      </Section>
      <Section title="经过" note="只增不改">
        <Steps
          label="经过"
          steps={[
            { id: '5', what: '核查，至5月27日', note: '督查室', state: 'ahead' },
            {
              id: '4',
              at: '2024-05-21T08:40:00Z',
              who: '督查室',
              what: '阅看证据 1、2、3',
              note: '请水务局补证据 4 的拍摄时间',
              state: 'now',
            },
            {
              id: '3',
              at: '2024-05-20T09:12:00Z',
              who: '区水务局',
              what: '报告完成，申请核验',
              note: '附证据 4 件；核验时钟起算：5 个工作日',
            },
            { id: '2', at: '2024-04-26T02:00:00Z', who: '督查室', what: '印发，交办', note: '督办〔2024〕12号' },
          ]}
        />
      </Section>
    </>
  )
}
