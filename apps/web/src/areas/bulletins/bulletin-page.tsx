import './bulletins.css'
import { type BulletinDetail, BulletinId, bulletinEndpoints } from '@lantu/bulletins/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#api/index.ts'
import { splitInstant, useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { WaitingRoom } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { DemoMark } from '#parts/tag.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { isDemo, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { Actions } from './actions.tsx'
import { IssueNumber } from './bulletins-page.tsx'
import { Changes } from './changes.tsx'
import { Downloads } from './downloads.tsx'
import { History } from './history.tsx'
import { NotPreviewed } from './not-previewed.tsx'
import { Paper } from './paper.tsx'
import { useSlotEdits } from './slot-edits.tsx'
import { BulletinSources } from './sources.tsx'
import { Stages } from './stages.tsx'
import { kindWords } from './words.ts'

export function BulletinPage() {
  const params: { readonly id?: string } = useParams({ strict: false })
  const id = BulletinId.safeParse(params.id)
  return id.success ? <Bulletin id={id.data} /> : <MissingPage />
}

function Bulletin(props: { id: BulletinId }) {
  const read = useEndpoint(bulletinEndpoints.get, { params: { id: props.id } })
  useBulletinSheet(read.data)
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={read.again} />
  if (!read.data) return <WaitingRoom rows={12} />
  return <BulletinView bulletin={read.data} />
}

function useBulletinSheet(bulletin: BulletinDetail | undefined) {
  const text = useText()
  useSheet({
    title: bulletin?.title ?? text('shell.bulletins'),
    snapshot: bulletin?.snapshot.madeAt,
    rules:
      bulletin &&
      Object.entries(bulletin.snapshot.rules)
        .filter(([name]) => name !== 'calendar')
        .map(([, version]) => version.split('+')[0])
        .join(' · '),
  })
}

function BulletinView(props: { bulletin: BulletinDetail }) {
  const { bulletin } = props
  const text = useText()
  const edits = useSlotEdits()
  const [editing, setEditing] = useState(false)
  return (
    <>
      <PageTitle kicker={<Kicker bulletin={bulletin} />} title={bulletin.title} sub={<Facts bulletin={bulletin} />}>
        <Downloads bulletin={bulletin} />
      </PageTitle>
      <Stages bulletin={bulletin} />
      <div className="gw-wrap">
        <Paper bulletin={bulletin} edits={editing ? edits : null} />
        <div className="gw-side">
          <Actions bulletin={bulletin} edits={edits} editing={editing} onEditing={setEditing} />
          <NotPreviewed bulletin={bulletin} />
          <Changes bulletin={bulletin} />
          <BulletinSources bulletin={bulletin} />
          <History bulletin={bulletin} />
        </div>
      </div>
      <p className="note gw-f">{text('bulletins.paperNote')}</p>
    </>
  )
}

function Kicker(props: { bulletin: BulletinDetail }) {
  const { bulletin } = props
  const text = useText()
  const demo = isDemo(useSession())
  return (
    <>
      <Link to="/bulletins">{text('shell.bulletins')}</Link>
      {' · '}
      {text(kindWords[bulletin.kind])}
      {' · '}
      <IssueNumber row={bulletin} /> {demo && <DemoMark />}
      {bulletin.supersedes !== null && (
        <>
          {' · '}
          <Link to={`/bulletins/${bulletin.supersedes}`}>{text('bulletins.supersedes')}</Link>
        </>
      )}
      {bulletin.supersededBy !== null && (
        <>
          {' · '}
          <Link to={`/bulletins/${bulletin.supersededBy}`}>{text('bulletins.supersededLink')}</Link>
        </>
      )}
    </>
  )
}

function Facts(props: { bulletin: BulletinDetail }) {
  const { bulletin } = props
  const text = useText()
  const at = splitInstant(bulletin.snapshot.madeAt)
  const over = bulletin.words - bulletin.wordLimit
  return (
    <>
      {text('bulletins.facts', {
        snapshot: at ? `${at.date} ${at.time}` : bulletin.snapshot.madeAt,
        citations: bulletin.citations.length,
        words: bulletin.words,
        limit: bulletin.wordLimit,
      })}
      {over > 0 && <b>{text('bulletins.over', { over })}</b>}
    </>
  )
}
