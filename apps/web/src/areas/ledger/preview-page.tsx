import { type PreviewDetail, type PreviewedLamp, PreviewId, previewEndpoints } from '@lantu/ledger/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useEndpoint } from '#api/index.ts'
import { printDate, useLanguage, useText } from '#language/index.ts'
import { ErrorState } from '#parts/error-state.tsx'
import { LampMark, ReasonList } from '#parts/lamp.tsx'
import { WaitingRoom } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { Tag } from '#parts/tag.tsx'
import { useUnits } from '#parts/use-units.ts'
import { MissingPage } from '#shell/pages.tsx'
import { useMay, useSession } from '#shell/session.tsx'
import './ledger.css'
import { AnswerForm, ReplyForm } from './preview-forms.tsx'

export function PreviewPage() {
  const params: { readonly id?: string } = useParams({ strict: false })
  const id = PreviewId.safeParse(params.id)
  return id.success ? <Preview id={id.data} /> : <MissingPage />
}

/** The lamps that were shown, what they are now, and what the units and supervision said. */
function Preview({ id }: { id: PreviewId }) {
  const text = useText()
  const { language } = useLanguage()
  const { data, error, again } = useEndpoint(previewEndpoints.get, { params: { id } })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <WaitingRoom rows={8} />
  const { lamps, answered, objections, open } = data
  return (
    <>
      <PageTitle
        kicker={<Link to="/ledger/previews">{text('previews.title')}</Link>}
        title={`${text('previews.on')} ${printDate(data.bulletinOn, language, {})}`}
        sub={`${text('previews.free', { date: printDate(data.freeFrom, language, {}) })}　${text('previews.counts', { lamps, answered, objections, open })}`}
      />
      {data.rows.map((lamp) => (
        <Lamp key={lamp.commitmentId} preview={data} lamp={lamp} />
      ))}
    </>
  )
}

function Lamp({ preview, lamp }: { preview: PreviewDetail; lamp: PreviewedLamp }) {
  const text = useText()
  const units = useUnits()
  const mayReply = useMay('ledger.review')
  const mayAnswer = useMay('ledger.opinion')
  const own = useSession().roles.some(({ unit }) => unit === lamp.unitId)
  const { answer } = lamp
  return (
    <article className="lg-report">
      <header>
        <LampMark colour={lamp.colour} />
        <Link to={`/ledger/${lamp.commitmentId}`}>
          <b>{lamp.title}</b>
        </Link>
        <span className="note">
          {lamp.number} {lamp.unitId ? units.nameOf(lamp.unitId) : text('ledger.noLead')}
        </span>
        {lamp.now && lamp.now !== lamp.colour && (
          <span className="note">
            {text('previews.now')} <LampMark colour={lamp.now} />
          </span>
        )}
        {lamp.worse && <Tag tone="blue">{text('previews.worse')}</Tag>}
      </header>
      <ReasonList reasons={lamp.reasons} />
      {answer && (
        <div>
          <Tag tone={answer.kind === 'agree' ? 'ink' : 'blue'}>
            {text(answer.kind === 'agree' ? 'previews.agree' : 'previews.object')}
          </Tag>
          {answer.objective && <span className="note">{text('previews.objective')}</span>}
          {answer.kind === 'object' && <p>{answer.reason ?? text('previews.erased')}</p>}
          {answer.evidence && <p className="note">{answer.evidence}</p>}
          {answer.reply && (
            <p>
              {text(answer.reply.kind === 'rejudged' ? 'previews.rejudged' : 'previews.explained')}：
              {answer.reply.words ?? text('previews.erased')}
            </p>
          )}
        </div>
      )}
      {mayAnswer && own && !answer?.reply && <AnswerForm preview={preview} lamp={lamp} />}
      {mayReply && !own && answer?.kind === 'object' && !answer.reply && <ReplyForm preview={preview} lamp={lamp} />}
    </article>
  )
}
