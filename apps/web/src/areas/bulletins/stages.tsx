import type { BulletinDetail } from '@lantu/bulletins/contract'
import { useText } from '#language/index.ts'
import { stageWords, stateOrder } from './words.ts'

/** 拟稿 → 核稿 → 保密审查 → 签发 → 印发: how far it has come. */
export function Stages(props: { bulletin: BulletinDetail }) {
  const text = useText()
  const at = stateOrder.indexOf(props.bulletin.state)
  return (
    <ol className="gw-stages" aria-label={text('bulletins.stages')}>
      {stateOrder.map((state, index) => (
        <li key={state} className={index <= at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {text(stageWords[state])}
        </li>
      ))}
    </ol>
  )
}
