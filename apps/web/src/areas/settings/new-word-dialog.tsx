import { Domain, Holiday, NamedKind } from '@lantu/clauses/contract'
import { NewReadingWord, ReadingWordKind, readingWordEndpoints } from '@lantu/documents/contract'
import { useState } from 'react'
import { useMutate, useOnce } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { DateField, NumberField, SelectField, TextField } from '#parts/fields/index.ts'
import { useToast } from '#parts/toast.tsx'
import { useDay } from '#shell/session.tsx'
import { domainWords } from '../ledger/words.ts'
import { holidayWords, namedKindWords, wordKindWords } from './reading-word-text.ts'
import { splitWords } from './split-words.ts'

/** What is written in the form, whatever kind is chosen: changing the kind loses nothing. */
interface Draft {
  readonly kind: ReadingWordKind
  readonly word: string
  readonly as: NamedKind
  readonly domain: Domain
  readonly holiday: Holiday
  readonly year: string
  readonly lastYear: string
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly source: string
  readonly from: string | null
}

const valueFrom = (draft: Draft): unknown => {
  switch (draft.kind) {
    case 'plan':
      return {
        kind: draft.kind,
        keywords: splitWords(draft.word),
        firstYear: Number(draft.year),
        lastYear: Number(draft.lastYear),
      }
    case 'holiday':
      return {
        kind: draft.kind,
        holiday: draft.holiday,
        year: Number(draft.year),
        from: draft.firstDay,
        to: draft.lastDay,
      }
    case 'name':
      return { kind: draft.kind, word: draft.word, as: draft.as }
    case 'domain':
      return { kind: draft.kind, word: draft.word, domain: draft.domain }
  }
}

/** 教一个词, from a day on. */
export function NewWordDialog(props: { onClose: () => void }) {
  const text = useText()
  const day = useDay()
  const once = useOnce()
  const say = useToast()
  const [draft, setDraft] = useState<Draft>({
    kind: 'name',
    word: '',
    as: 'project',
    domain: '综合',
    holiday: '元旦',
    year: '',
    lastYear: '',
    firstDay: null,
    lastDay: null,
    source: '',
    from: day.today,
  })
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const mutate = useMutate(readingWordEndpoints.add)
  const given = NewReadingWord.safeParse({ value: valueFrom(draft), from: draft.from, source: draft.source })
  const save = () => {
    if (!given.success) return
    void once(async () => {
      await mutate.run({ body: given.data })
      say({ text: text('words.added') })
      props.onClose()
    }).catch(() => {})
  }
  return (
    <Dialog title={text('words.add')} open wide onClose={props.onClose}>
      <div className="stack">
        <div className="fields">
          <SelectField
            label={text('words.kind')}
            value={draft.kind}
            onChange={(kind) => set({ kind: ReadingWordKind.parse(kind) })}
            options={ReadingWordKind.options.map((id) => ({ id, label: text(wordKindWords[id]) }))}
          />
          <KindFields draft={draft} set={set} />
          <TextField
            label={text('words.source')}
            hint={text('words.sourceHint')}
            value={draft.source}
            onChange={(source) => set({ source })}
            maxLength={200}
            required
          />
          <DateField
            label={text('settings.fromDay')}
            value={draft.from}
            onChange={(from) => set({ from })}
            min={day.today}
            required
          />
        </div>
        {mutate.error && <ErrorState error={mutate.error} />}
        <ConfirmBar
          says={text('words.addSays')}
          confirm={text('words.add')}
          onConfirm={save}
          busy={mutate.running}
          refused={given.success ? undefined : text('words.addNeeds')}
          onCancel={props.onClose}
        />
      </div>
    </Dialog>
  )
}

function KindFields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const text = useText()
  const word = (
    <TextField
      label={text('words.word')}
      hint={text(draft.kind === 'plan' ? 'words.planHint' : 'words.wordHint')}
      value={draft.word}
      onChange={(given) => set({ word: given })}
      maxLength={160}
      required
    />
  )
  const year = (label: 'words.year' | 'words.firstYear') => (
    <NumberField label={text(label)} value={draft.year} onChange={(given) => set({ year: given })} required />
  )
  switch (draft.kind) {
    case 'plan':
      return (
        <>
          {word}
          {year('words.firstYear')}
          <NumberField
            label={text('words.lastYear')}
            value={draft.lastYear}
            onChange={(lastYear) => set({ lastYear })}
            required
          />
        </>
      )
    case 'holiday':
      return (
        <>
          <SelectField
            label={text('words.kindHoliday')}
            value={draft.holiday}
            onChange={(holiday) => set({ holiday: Holiday.parse(holiday) })}
            options={Holiday.options.map((id) => ({ id, label: text(holidayWords[id]) }))}
          />
          {year('words.year')}
          <DateField
            label={text('words.firstDay')}
            value={draft.firstDay}
            onChange={(firstDay) => set({ firstDay })}
            required
          />
          <DateField
            label={text('settings.lastDay')}
            value={draft.lastDay}
            onChange={(lastDay) => set({ lastDay })}
            required
          />
        </>
      )
    case 'name':
      return (
        <>
          {word}
          <SelectField
            label={text('words.meaning')}
            value={draft.as}
            onChange={(as) => set({ as: NamedKind.parse(as) })}
            options={NamedKind.options.map((id) => ({ id, label: text(namedKindWords[id]) }))}
          />
        </>
      )
    case 'domain':
      return (
        <>
          {word}
          <SelectField
            label={text('words.kindDomain')}
            value={draft.domain}
            onChange={(domain) => set({ domain: Domain.parse(domain) })}
            options={Domain.options.map((id) => ({ id, label: text(domainWords[id]) }))}
          />
        </>
      )
  }
}
