import type { ReactNode } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '../button.tsx'
import { ErrorState } from '../error-state.tsx'
import { FileDrop } from '../file-drop.tsx'
import { PageTitle, Section } from '../section.tsx'
import { Faults } from './faults.tsx'
import './sheet-import.css'
import type { SheetUpload } from './use-sheet-upload.ts'

/** What came of any sheet, as the server says it row by row. */
export interface SheetAnswer {
  readonly read: number
  readonly loaded: number
  readonly same: number
  readonly refused: number
  readonly faults: Parameters<typeof Faults>[0]['faults']
  readonly warnings: Parameters<typeof Faults>[0]['faults']
}

export interface SheetImportProps {
  readonly kicker: string
  readonly title: string
  readonly sub: string
  /** Where the empty sheet is. */
  readonly template: string
  readonly fileTitle: string
  /** How it works, step by step. */
  readonly how: readonly string[]
  readonly maxBytes: number
  readonly upload: SheetUpload<SheetAnswer>
  /** What is done with a chosen file: sent, or looked at first. */
  readonly onFile: (file: File) => void
  /** Sends the file again for its good rows, when the server said how many there are. */
  readonly onGood: (file: File) => void
  readonly onAgain: () => void
  /** Stands above the file. */
  readonly before?: ReactNode
  /** Stands below it before anything was taken: what would come of it. */
  readonly seen?: ReactNode
  /** What the file is while it is looked at, where that is not the upload itself. */
  readonly sending?: SheetUpload<unknown>['sending']
  readonly ways: (answer: SheetAnswer) => ReactNode
}

/** A sheet as it lies in an office comes in: a bad cell is named; the good rows may go in without waiting for it. */
export function SheetImport(props: SheetImportProps) {
  const text = useText()
  const { upload, onGood } = props
  const { file, error, answer } = upload
  const good = error?.problem.params?.['good']
  return (
    <>
      <PageTitle kicker={props.kicker} title={props.title} sub={props.sub}>
        <a className="btn" href={props.template} download>
          {text('sheets.template')}
        </a>
      </PageTitle>
      <div className="two">
        <Section title={props.fileTitle} className="sheet-import">
          {props.before}
          {!(answer && answer.loaded > 0) && (
            <FileDrop
              types={['.xlsx', '.csv']}
              maxBytes={props.maxBytes}
              onFiles={([first]) => first && props.onFile(first)}
              sending={upload.sending ?? props.sending}
            />
          )}
          {error && (
            <ErrorState error={error}>
              {typeof good === 'number' && good > 0 && file && (
                <Button small kind="main" onPress={() => onGood(file)}>
                  {text('sheets.acceptGoodN', { n: good })}
                </Button>
              )}
            </ErrorState>
          )}
          {!answer && props.seen}
          {answer && <Report answer={answer} ways={props.ways(answer)} onAgain={props.onAgain} />}
        </Section>
        <Section title={text('sheets.how')}>
          <ol className="sheet-how">
            {props.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  )
}

function Report(props: { answer: SheetAnswer; ways: ReactNode; onAgain: () => void }) {
  const text = useText()
  const { answer } = props
  return (
    <div className="stack-s" role="status">
      <h2 className="sheet-h">{text('sheets.imported', { loaded: answer.loaded, read: answer.read })}</h2>
      {answer.same > 0 && <p className="mid">{text('sheets.sameN', { n: answer.same })}</p>}
      <Faults title={text('sheets.faultsN', { n: answer.refused })} faults={answer.faults} />
      <Faults title={text('sheets.warningsN', { n: answer.warnings.length })} faults={answer.warnings} />
      <div className="buttons">
        {props.ways}
        <Button onPress={props.onAgain}>{text('sheets.other')}</Button>
      </div>
    </div>
  )
}
