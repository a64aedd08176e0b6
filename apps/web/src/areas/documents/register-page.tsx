import { documentEndpoints } from '@lantu/documents/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isProblem, type ProblemError } from '#api/index.ts'
import { printBytes, useText } from '#language/index.ts'
import { Button, LinkButton } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'
import { FileDrop } from '#parts/file-drop.tsx'
import { PageTitle, Section } from '#parts/section.tsx'
import { Tabs } from '#parts/tabs.tsx'
import { type Kept, useKept } from '#parts/use-kept.ts'
import { useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import './documents.css'
import { emptyDraft, missingIn, RegisterDraft } from './register-draft.ts'
import { RegisterFields } from './register-fields.tsx'
import { type PastedPage, usePastedPage } from './use-pasted-page.ts'
import { knownId, type Registering, useRegister } from './use-register.ts'

/** 登记文件: paste its text or send its file, say what it is, and let it be read. */
export function RegisterPage() {
  const text = useText()
  const navigate = useNavigate()
  const session = useSession()
  const kept = useKept(`document.${session.district.code}.${session.personId ?? ''}`, RegisterDraft, emptyDraft)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const page = usePastedPage(kept.draft.text)
  // A 批示 is a summary in words: nothing is kept beside it.
  const isPage = page.html !== null && kept.draft.kind !== 'instruction'
  const register = useRegister(kept, isPage ? page.html : null)
  useSheet({ title: text('documents.register') })
  const missing = missingIn(kept.draft, file)
  const send = () => {
    setTried(true)
    if (missing.length === 0) register.send(file)
  }
  return (
    <>
      <PageTitle
        kicker={text('shell.documents')}
        title={text('documents.register')}
        sub={text('documents.registerSub')}
      />
      {kept.found && kept.draft.text !== '' && (
        <p className="note doc-kept">
          {text('documents.draftFound')} <LinkButton onPress={kept.clear}>{text('documents.draftClear')}</LinkButton>
        </p>
      )}
      <form
        className="doc-form"
        aria-label={text('documents.register')}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Section title={text('documents.words')} note={text('documents.wordsNote')}>
          <Words
            kept={kept}
            file={file}
            onFile={setFile}
            register={register}
            lacks={tried ? missing : []}
            page={page}
            isPage={isPage}
          />
        </Section>
        <Section title={text('documents.facts')}>
          <RegisterFields kept={kept} lacks={tried ? missing : []} />
          {register.error && <Refusal error={register.error} file={file} register={register} />}
          <ConfirmBar
            confirm={text('documents.registerDo')}
            onConfirm={send}
            busy={register.busy}
            says={tried && missing.length > 0 ? text('documents.lacks', { n: missing.length }) : undefined}
            onCancel={() => void navigate({ to: '/documents' })}
          />
          <p className="note">{text('documents.draftNote')}</p>
        </Section>
      </form>
    </>
  )
}

function Words(props: {
  kept: Kept<RegisterDraft>
  file: File | null
  onFile: (file: File | null) => void
  register: Registering
  lacks: readonly string[]
  page: PastedPage
  isPage: boolean
}) {
  const text = useText()
  const { draft, set } = props.kept
  const paste = (
    <div className="stack-s" onPaste={props.page.onPaste}>
      <TextField
        label={text('documents.text')}
        rows={16}
        value={draft.text}
        onChange={(value) => set({ text: value })}
        placeholder={text('documents.textPlaceholder')}
        hint={text('documents.textHint', { n: [...draft.text].length })}
        error={props.lacks.includes('text') ? text('documents.textNeeded') : undefined}
      />
      {props.isPage && (
        <p className="note" role="status">
          {text('documents.fromPage')}{' '}
          <LinkButton onPress={props.page.forget}>{text('documents.fromPageNot')}</LinkButton>
        </p>
      )}
    </div>
  )
  const send = (
    <div className="stack-s">
      {props.file && !props.register.sending ? (
        <p className="doc-file">
          <b>{props.file.name}</b> <span className="note">{printBytes(props.file.size)}</span>{' '}
          <LinkButton onPress={() => props.onFile(null)}>{text('documents.fileOther')}</LinkButton>
        </p>
      ) : (
        <FileDrop
          types={['.docx', '.pdf', '.txt']}
          maxBytes={documentEndpoints.upload.upload.maxBytes}
          onFiles={(files) => props.onFile(files[0] ?? null)}
          sending={props.register.sending}
        />
      )}
      {props.lacks.includes('file') && <p className="fault">{text('documents.fileNeeded')}</p>}
      <p className="note">
        {text(draft.kind === 'instruction' ? 'documents.fileNoInstruction' : 'documents.fileNote')}
      </p>
    </div>
  )
  return (
    <Tabs
      label={text('documents.words')}
      value={draft.way}
      onChange={(way) => set({ way: way === 'upload' ? 'upload' : 'paste' })}
      tabs={[
        { id: 'paste', label: text('documents.paste'), content: paste },
        { id: 'upload', label: text('documents.upload'), content: send },
      ]}
    />
  )
}

/** The gate's refusal with the ways on: what was filled in stays as it is. */
function Refusal(props: { error: ProblemError; file: File | null; register: Registering }) {
  const text = useText()
  const { error, register, file } = props
  if (isProblem(error, 'documents.internalUnconfirmed')) {
    return (
      <ErrorState error={error}>
        <Button small kind="main" onPress={() => register.send(file, { publicity: 'internal' })}>
          {text('documents.asInternal')}
        </Button>
        <Button small onPress={() => register.send(file, { publicity: 'workSecret' })}>
          {text('documents.asWorkSecret')}
        </Button>
        <Button small kind="ink" onPress={() => register.send(file, { confirmInternal: true })}>
          {text('documents.isPublished')}
        </Button>
      </ErrorState>
    )
  }
  const known = knownId(error)
  return (
    <>
      <ErrorState error={error}>
        {known && <Link to={`/documents/${known}`}>{text('documents.openKnown')}</Link>}
      </ErrorState>
      {isProblem(error, 'documents.secret') && <p className="note">{text('documents.secretForgotten')}</p>}
    </>
  )
}
