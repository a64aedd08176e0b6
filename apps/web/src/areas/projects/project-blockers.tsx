import type { BlockerView, ProjectDetail } from '@lantu/ledger/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { useKey } from '#parts/keys.tsx'
import { Section } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { BlockerDialog } from './blocker-dialog.tsx'
import { BlockerMatterDialog } from './blocker-matter-dialog.tsx'
import { BlockerRemoveDialog } from './blocker-remove-dialog.tsx'
import { PromiseText, RemoverText } from './remover-text.tsx'
import type { ProjectRights } from './use-rights.ts'

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'amend' | 'promise' | 'remove' | 'matter'; readonly blocker: BlockerView }

/** 堵点 of one project: those that stand first, the removed ones below with how it was verified. */
export function ProjectBlockers({ one, rights }: { one: ProjectDetail; rights: ProjectRights }) {
  const text = useText()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const add = () => setOpen({ what: 'new' })
  useKey(
    rights.record ? { key: 'b', label: text('projects.addBlocker'), group: text('shell.projects'), run: add } : null,
  )
  const rows = one.blockers.toSorted((a, b) => Number(a.removedOn !== null) - Number(b.removedOn !== null))
  return (
    <Section
      id="blockers"
      title={text('projects.blockers')}
      note={text('projects.blockersStand', { n: one.blockersOpen })}
      more={
        rights.record && (
          <Button small keys="B" onPress={add}>
            {text('projects.addBlocker')}
          </Button>
        )
      }
    >
      {rows.length === 0 && (
        <p className="mid">{text(rights.record ? 'projects.noBlockersHere' : 'projects.noBlockersRead')}</p>
      )}
      {rows.map((blocker) => (
        <BlockerItem key={blocker.id} blocker={blocker} rights={rights} onOpen={setOpen} />
      ))}
      {open?.what === 'new' && <BlockerDialog project={one} blocker={null} onClose={close} />}
      {open?.what === 'amend' && <BlockerDialog project={one} blocker={open.blocker} onClose={close} />}
      {open?.what === 'promise' && <BlockerDialog project={one} blocker={open.blocker} promiseOnly onClose={close} />}
      {open?.what === 'remove' && <BlockerRemoveDialog blocker={open.blocker} onClose={close} />}
      {open?.what === 'matter' && <BlockerMatterDialog blocker={open.blocker} onClose={close} />}
    </Section>
  )
}

function BlockerItem(props: { blocker: BlockerView; rights: ProjectRights; onOpen: (open: Open) => void }) {
  const text = useText()
  const { blocker, rights, onOpen } = props
  const stands = blocker.removedOn === null
  return (
    <article className="pj-blocker">
      <p className={stands ? 'b' : 'mid'}>
        {blocker.what} {blocker.needsLeader && stands && <Tag tone="ink">{text('projects.needsLeader')}</Tag>}
      </p>
      <dl>
        <div>
          <dt>{text('projects.since')}</dt>
          <dd>
            <DateText date={blocker.since} /> {text('projects.daysBlocked', { n: blocker.daysOpen })}
          </dd>
        </div>
        <div>
          <dt>{text('projects.remover')}</dt>
          <dd className="b">
            <RemoverText remover={blocker.remover} />
          </dd>
        </div>
        {blocker.askedOn && (
          <div>
            <dt>{text('projects.askedOn')}</dt>
            <dd>
              <DateText date={blocker.askedOn} />
            </dd>
          </div>
        )}
        {(stands || blocker.promisedBy) && (
          <div>
            <dt>{text('projects.promisedBy')}</dt>
            <dd>
              <PromiseText blocker={blocker} />
            </dd>
          </div>
        )}
        {blocker.removedOn && (
          <div>
            <dt>{text('projects.removedOn')}</dt>
            <dd>
              <DateText date={blocker.removedOn} /> {blocker.verifiedHow}
            </dd>
          </div>
        )}
      </dl>
      <BlockerActions blocker={blocker} rights={rights} onOpen={onOpen} />
    </article>
  )
}

/** The unit that is to remove it says its promise; that it is removed is said from outside that unit. */
function BlockerActions(props: { blocker: BlockerView; rights: ProjectRights; onOpen: (open: Open) => void }) {
  const text = useText()
  const { blocker, rights, onOpen } = props
  const stands = blocker.removedOn === null
  const remover = blocker.remover.kind === 'unit' ? blocker.remover.unitId : undefined
  const mayRemove = rights.record && (remover === undefined || rights.outside(remover))
  const mayPromise = !rights.record && remover !== undefined && rights.promises(remover)
  return (
    <div className="buttons">
      {stands && rights.record && (
        <Button small onPress={() => onOpen({ what: 'amend', blocker })}>
          {text('projects.amendBlocker')}
        </Button>
      )}
      {stands && mayPromise && (
        <Button small onPress={() => onOpen({ what: 'promise', blocker })}>
          {text('projects.promise')}
        </Button>
      )}
      {stands && mayRemove && (
        <Button small onPress={() => onOpen({ what: 'remove', blocker })}>
          {text('projects.removeBlocker')}
        </Button>
      )}
      {stands && rights.oversee && blocker.matterId === null && (
        <Button small onPress={() => onOpen({ what: 'matter', blocker })}>
          {text('projects.openMatter')}
        </Button>
      )}
      {blocker.matterId && <Link to={`/matters/${blocker.matterId}`}>{text('projects.seeMatter')}</Link>}
    </div>
  )
}
