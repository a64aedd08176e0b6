import { UnitId } from '@lantu/kernel'
import { addDays, monthOf, monthPeriod, Period, PlainDate, periodFrom, yearOf } from '@lantu/kernel/time'
import { commitmentEndpoints, type DueReport, type UnitSheetReport } from '@lantu/ledger/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, downloadUrl, isProblem, type ProblemError, upload } from '#api/index.ts'
import { printPeriod, useLanguage, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { SelectField } from '#parts/fields/index.ts'
import { FileDrop, type SendingProps } from '#parts/file-drop.tsx'
import { Section } from '#parts/section.tsx'
import { Faults } from '#parts/sheet-import/index.ts'
import type { Units } from '#parts/use-units.ts'
import { useDay, useSession } from '#shell/session.tsx'

/** 用表报送: the unit's sheet out, filled in anywhere, and back; bad cells are named and the good rows may go first. */
export function SheetSection({ due, units }: { due: readonly DueReport[]; units: Units }) {
  const text = useText()
  const { language } = useLanguage()
  const { today } = useDay()
  const own = useReportingUnits()
  const periods = periodsFor(due, today)
  const [unit, setUnit] = useState(own[0] ?? '')
  const [period, setPeriod] = useState<string>(periods[0] ?? '')
  const sheet = useSheetSending(unit)
  const query = { unit: UnitId.safeParse(unit).data, period: Period.safeParse(period).data }
  return (
    <Section title={text('ledger.bySheet')} note={text('ledger.bySheetNote')} className="sheet-import">
      {own.length > 1 && (
        <SelectField
          label={text('ledger.forUnit')}
          value={unit}
          onChange={setUnit}
          options={own.map((id) => ({ id, label: units.nameOf(id) }))}
        />
      )}
      <SelectField
        label={text('ledger.period')}
        value={period}
        onChange={setPeriod}
        options={periods.map((id) => ({ id, label: printPeriod(id, language, { year: true }) }))}
      />
      {query.unit && query.period && (
        <div className="buttons">
          <a
            className="btn"
            href={downloadUrl(commitmentEndpoints.unitSheet, { query: { unit: query.unit, period: query.period } })}
            download
          >
            {text('ledger.sheetOut')}
          </a>
        </div>
      )}
      <FileDrop
        types={['.xlsx', '.csv']}
        maxBytes={commitmentEndpoints.loadUnitSheet.upload.maxBytes}
        onFiles={([first]) => first && void sheet.send(first, false)}
        sending={sheet.sending}
      />
      {sheet.error && (
        <ErrorState error={sheet.error}>
          {isProblem(sheet.error, 'ledger.sheetFaults') && (
            <Button small kind="main" onPress={sheet.acceptGood}>
              {text('ledger.sheetAcceptGood')}
            </Button>
          )}
        </ErrorState>
      )}
      {sheet.report && <Loaded report={sheet.report} />}
    </Section>
  )
}

function Loaded({ report }: { report: UnitSheetReport }) {
  const text = useText()
  return (
    <div className="stack-s" role="status">
      <b>{text('ledger.sheetLoaded', { loaded: report.loaded, same: report.same, empty: report.empty })}</b>
      <Faults title={text('sheets.faultsN', { n: report.refused })} faults={report.faults} />
      <Faults title={text('sheets.warningsN', { n: report.warnings.length })} faults={report.warnings} />
    </div>
  )
}

/** The units for which the reader reports. */
function useReportingUnits(): readonly string[] {
  const { roles } = useSession()
  const reporting = roles.filter(({ role }) => role === 'handler' || role === 'signer' || role === 'coHandler')
  return [...new Set(reporting.map(({ unit }) => unit))]
}

/** The periods that are owed, and the month past and running. */
function periodsFor(due: readonly DueReport[], today: string): readonly Period[] {
  const day = PlainDate.parse(today)
  const month = monthPeriod(yearOf(day), monthOf(day))
  const before = addDays(periodFrom(month), -1)
  return [...new Set([...due.map((one) => one.period), monthPeriod(yearOf(before), monthOf(before)), month])]
}

function useSheetSending(unit: string) {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [sending, setSending] = useState<SendingProps>()
  const [error, setError] = useState<ProblemError | null>(null)
  const [report, setReport] = useState<UnitSheetReport | null>(null)
  const send = async (sent: File, acceptGood: boolean) => {
    const stop = new AbortController()
    const since = Date.now()
    const onProgress = (bytes: number, total: number) =>
      setSending({ name: sent.name, sent: bytes, total, since, onStop: () => stop.abort() })
    setFile(sent)
    setError(null)
    setReport(null)
    onProgress(0, sent.size)
    try {
      const body = { unit: UnitId.parse(unit), acceptGood: String(acceptGood) }
      const options = { files: [sent], onProgress, signal: stop.signal }
      setReport((await upload(commitmentEndpoints.loadUnitSheet, { body }, options)).data)
      for (const area of ['commitments', 'progress']) await client.invalidateQueries({ queryKey: [area] })
    } catch (caught) {
      setError(asProblem(caught instanceof Error ? caught : new Error(String(caught))))
    } finally {
      setSending(undefined)
    }
  }
  return { sending, error, report, send, acceptGood: () => void (file && send(file, true)) }
}
