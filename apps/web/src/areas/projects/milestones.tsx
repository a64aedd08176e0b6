import type { MilestoneView, ProjectDetail } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { useKey } from '#parts/keys.tsx'
import { Section } from '#parts/section.tsx'
import { MilestoneDialog } from './milestone-dialog.tsx'
import type { ProjectRights } from './use-rights.ts'

/** 节点 by their planned days; what was planned at first stays in sight when it was moved. */
export function Milestones({ one, rights }: { one: ProjectDetail; rights: ProjectRights }) {
  const text = useText()
  const [open, setOpen] = useState<MilestoneView | 'new' | null>(null)
  const done = one.milestones.filter((milestone) => milestone.doneOn !== null).length
  const add = () => setOpen('new')
  useKey(
    rights.record ? { key: 'm', label: text('projects.setMilestone'), group: text('shell.projects'), run: add } : null,
  )
  return (
    <Section
      title={text('projects.milestones')}
      note={one.milestones.length > 0 && text('projects.milestonesDone', { done, n: one.milestones.length })}
      more={
        rights.record && (
          <Button small keys="M" onPress={add}>
            {text('projects.setMilestone')}
          </Button>
        )
      }
    >
      {one.milestones.length === 0 ? (
        <p className="mid">{text(rights.record ? 'projects.noMilestonesNote' : 'projects.noMilestones')}</p>
      ) : (
        <ol className="pj-rows">
          {one.milestones.map((milestone) => (
            <li key={milestone.milestoneNo}>
              <span className={milestone.doneOn ? 'mid' : 'b'}>{milestone.name}</span>
              <span>
                <DateText date={milestone.planned} />
                {milestone.moved > 0 && (
                  <span className="note">
                    {' '}
                    <s>
                      <DateText date={milestone.plannedFirst} />
                    </s>{' '}
                    {text('projects.movedN', { n: milestone.moved })}
                  </span>
                )}
              </span>
              <MilestoneState milestone={milestone} />
              {rights.record && (
                <Button
                  small
                  kind="plain"
                  label={text('projects.changeMilestone', { name: milestone.name })}
                  onPress={() => setOpen(milestone)}
                >
                  {text(milestone.doneOn ? 'projects.correct' : 'projects.reachOrMove')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {open && <MilestoneDialog one={one} milestone={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function MilestoneState({ milestone }: { milestone: MilestoneView }) {
  const text = useText()
  const late = milestone.daysLate > 0 && text('projects.lateDays', { n: milestone.daysLate })
  if (milestone.doneOn === null)
    return late ? <b>{late}</b> : <span className="dim">{text('projects.notReached')}</span>
  return (
    <span className="mid">
      <DateText date={milestone.doneOn} />
      {text('projects.reached')} {late}
    </span>
  )
}
