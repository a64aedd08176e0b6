import { type ProjectDetail, Stage } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { useKey } from '#parts/keys.tsx'
import { Section } from '#parts/section.tsx'
import { StageDialog } from './stage-dialog.tsx'
import { countersStages, type ProjectRights } from './use-rights.ts'
import { paperWords, stageWords } from './words.ts'

/** 储备 → 立项 → 开工 → 入库 → 纳统 → 竣工 along one line, each with its day, its paper and the days in it. */
export function Stages({ one, rights }: { one: ProjectDetail; rights: ProjectRights }) {
  const text = useText()
  const [open, setOpen] = useState<Stage | null>(null)
  const reached = one.stage ? Stage.options.indexOf(one.stage.stage) : -1
  const may = (stage: Stage) => rights.record && (rights.count || !countersStages.has(stage))
  const next = Stage.options.slice(reached + 1).find(may) ?? 'completed'
  const record = () => setOpen(next)
  const mayRecord = rights.record
  useKey(
    mayRecord ? { key: 's', label: text('projects.recordStage'), group: text('shell.projects'), run: record } : null,
  )
  return (
    <Section
      title={text('projects.stages')}
      note={text('projects.stagesNote')}
      more={
        mayRecord && (
          <Button small keys="S" onPress={record}>
            {text('projects.recordStage')}
          </Button>
        )
      }
    >
      <ol className="pj-line" aria-label={text('projects.stages')}>
        {Stage.options.map((stage, place) => (
          <StageMark
            key={stage}
            one={one}
            stage={stage}
            look={place === reached ? 'now' : place < reached ? 'past' : 'ahead'}
            onPress={may(stage) ? setOpen : undefined}
          />
        ))}
      </ol>
      {open && <StageDialog one={one} stage={open} rights={rights} onClose={() => setOpen(null)} />}
    </Section>
  )
}

/** One stage. What was said before of it stays in sight, struck through. */
function StageMark(props: {
  one: ProjectDetail
  stage: Stage
  look: 'past' | 'now' | 'ahead'
  onPress: ((stage: Stage) => void) | undefined
}) {
  const text = useText()
  const { one, stage, onPress } = props
  const span = one.stages.find((known) => known.stage === stage)
  const said = one.stageEntries.filter((entry) => entry.stage === stage)
  const replaced = span ? said.slice(1) : said
  const look = span ? props.look : props.look === 'past' ? 'skipped' : 'ahead'
  return (
    <li className={look} aria-current={look === 'now' ? 'step' : undefined}>
      <b>{text(stageWords[stage])}</b>
      {span ? (
        <>
          <DateText date={span.on} />
          {stage !== 'completed' && (
            <span>{text(span.until === null ? 'projects.daysSoFar' : 'projects.daysIn', { n: span.days })}</span>
          )}
          {span.paper && (
            <span className="note">
              {text(paperWords[stage])} {span.paper}
            </span>
          )}
        </>
      ) : (
        <span className="dim">{text(look === 'skipped' ? 'projects.stageSkipped' : 'projects.stageAhead')}</span>
      )}
      {replaced.map((entry) => (
        <span key={entry.no} className="note">
          {entry.on ? (
            <s>
              <DateText date={entry.on} />
            </s>
          ) : (
            text('projects.takenBack')
          )}
        </span>
      ))}
      {said[0]?.reason && replaced.length > 0 && (
        <span className="note">{text('projects.because', { reason: said[0].reason })}</span>
      )}
      {onPress && span && (
        <button
          type="button"
          className="link"
          aria-label={text('projects.correctStage', { stage: text(stageWords[stage]) })}
          onClick={() => onPress(stage)}
        >
          {text('projects.correct')}
        </button>
      )}
    </li>
  )
}
