import type { Decision, Item, RowView } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { ChoiceField, TextField } from '#parts/fields/index.ts'
import type { FormProps } from './form-props.ts'
import { ItemFields } from './item-fields.tsx'
import { MergeForm } from './merge-form.tsx'
import { asksTime, itemOf, lacksOf } from './review-rows.ts'
import { rowNumber } from './row-number.ts'

/** The form of the open row, by what is being decided. */
export function RowForm(props: FormProps) {
  const { row, review } = props
  switch (review.mode) {
    case 'new':
      return <NewForm key={`${row.position} new`} {...props} with={null} />
    case 'mergeNew':
      return (
        <NewForm
          key={`${row.position} with`}
          {...props}
          with={[...review.selected].filter((one) => one !== row.position)}
        />
      )
    case 'mergeInto':
      return <MergeForm {...props} />
    case 'split':
      return <SplitForm {...props} />
    case 'none':
      return <NoneForm {...props} />
    case null:
      return null
  }
}

/** 新立 or 合并新增. It may be put aside as a draft while the lead or the day is not known. */
function NewForm(props: FormProps & { with: readonly number[] | null }) {
  const text = useText()
  const { view, review, mine } = props
  const [item, setItem] = useState<Item>(() =>
    mine?.kind === 'new' || mine?.kind === 'mergeNew' ? mine.item : itemOf(view),
  )
  const [tried, setTried] = useState(false)
  const lacks = lacksOf(item)
  const decision: Decision = props.with ? { kind: 'mergeNew', positions: [...props.with], item } : { kind: 'new', item }
  const alone = props.with?.length === 0
  const confirm = () => {
    setTried(true)
    if (lacks.length === 0) review.settle(view, decision)
  }
  return (
    <>
      {asksTime(props.row) && item.due === null && props.row.proposed.time && (
        <p className="rv-ask">
          <b>{text('documents.askTime', { words: props.row.proposed.time.text })}</b>
          {text('documents.askTimeNext')}
        </p>
      )}
      {props.with && props.with.length > 0 && (
        <p className="rv-ask">{text('documents.mergesWith', { rows: props.with.map(rowNumber).join('、') })}</p>
      )}
      <ItemFields {...props} row={props.row.proposed} item={item} onChange={setItem} lacks={tried ? lacks : []} />
      <ConfirmBar
        confirm={text('documents.confirmNext')}
        onConfirm={confirm}
        refused={alone ? text('documents.mergeNeedsRows') : undefined}
        onCancel={review.close}
      >
        {lacks.length > 0 && !alone && (
          <Button onPress={() => review.settle(view, decision, true)}>{text('documents.keepDraft')}</Button>
        )}
      </ConfirmBar>
    </>
  )
}

/** 拆分: one sentence that asks for several things. */
function SplitForm(props: FormProps) {
  const text = useText()
  const { view, review, mine } = props
  const { proposed } = props.row
  const [parts, setParts] = useState<readonly { readonly key: number; readonly item: Item }[]>(() => {
    const stands = [mine, view.decision].find((one) => one?.kind === 'split')
    const items =
      stands?.kind === 'split' ? stands.items : (view.suggestion.split ?? [view.suggestion.item, view.suggestion.item])
    return items.map((item, key) => ({ key, item }))
  })
  const [tried, setTried] = useState(false)
  const lacking = parts.some((part) => lacksOf(part.item).length > 0)
  const decision: Decision = { kind: 'split', items: parts.map((part) => part.item) }
  const confirm = () => {
    setTried(true)
    if (!lacking) review.settle(view, decision)
  }
  return (
    <>
      {parts.map((part, index) => (
        <fieldset key={part.key} className="rv-part">
          <legend className="lab">{text('documents.splitPart', { n: index + 1 })}</legend>
          <ItemFields
            {...props}
            // Another lead than the whole row's has another ground: its phrase names that unit's duties.
            row={part.item.leadUnitId === view.suggestion.item.leadUnitId ? proposed : { ...proposed, leads: [] }}
            brief
            item={part.item}
            lacks={tried ? lacksOf(part.item) : []}
            onChange={(item) => setParts(parts.map((one) => (one.key === part.key ? { ...one, item } : one)))}
          />
          {parts.length > 2 && (
            <Button small kind="plain" onPress={() => setParts(parts.filter((one) => one.key !== part.key))}>
              {text('documents.splitDrop', { n: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <ConfirmBar confirm={text('documents.confirmNext')} onConfirm={confirm} onCancel={review.close}>
        {parts.length < 10 && (
          <Button
            onPress={() =>
              setParts([...parts, { key: Math.max(...parts.map((one) => one.key)) + 1, item: view.suggestion.item }])
            }
          >
            {text('documents.splitMore')}
          </Button>
        )}
        {lacking && <Button onPress={() => review.settle(view, decision, true)}>{text('documents.keepDraft')}</Button>}
      </ConfirmBar>
    </>
  )
}

/** 不立项: read for information or for study, with the reason. */
function NoneForm(props: FormProps) {
  const { view, review, mine } = props
  const stands = [mine, view.decision].find((one) => one?.kind === 'none')
  return (
    <NoneFields
      level={props.row.proposed.level}
      first={stands?.kind === 'none' ? stands : undefined}
      onConfirm={(decision) => review.settle(view, decision)}
      onCancel={review.close}
    />
  )
}

export function NoneFields(props: {
  level: RowView['level']
  first?: Extract<Decision, { kind: 'none' }> | undefined
  onConfirm: (decision: Decision) => void
  onCancel: () => void
}) {
  const text = useText()
  const usual = text(
    props.level === 'stance'
      ? 'documents.noneStance'
      : props.level === 'heading'
        ? 'documents.noneHeading'
        : 'documents.noneOther',
  )
  const [as, setAs] = useState<'forInformation' | 'forStudy'>(props.first?.as ?? 'forInformation')
  const [reason, setReason] = useState(props.first?.reason ?? usual)
  return (
    <>
      <ChoiceField
        label={text('documents.noneAs')}
        value={as}
        onChange={(value) => setAs(value === 'forStudy' ? 'forStudy' : 'forInformation')}
        options={[
          { id: 'forInformation', label: text('documents.forInformation'), note: text('documents.forInformationNote') },
          { id: 'forStudy', label: text('documents.forStudy'), note: text('documents.forStudyNote') },
        ]}
      />
      <TextField label={text('documents.noneReason')} value={reason} maxLength={500} onChange={setReason} required />
      <ConfirmBar
        confirm={text('documents.confirmNext')}
        onConfirm={() => props.onConfirm({ kind: 'none', as, reason: reason.trim() })}
        refused={reason.trim() === '' ? text('documents.noneReasonNeeded') : undefined}
        onCancel={props.onCancel}
      />
    </>
  )
}
