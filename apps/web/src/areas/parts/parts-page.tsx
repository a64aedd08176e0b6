import './parts.css'
import { useText } from '#language/index.ts'
import { PageTitle } from '#parts/section.tsx'
import { MissingPage } from '#shell/pages.tsx'
import { isDemo, useSession } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { ChartParts } from './chart-parts.tsx'
import { ControlParts } from './control-parts.tsx'
import { MeasureParts } from './measure-parts.tsx'
import { SayParts } from './say-parts.tsx'
import { TableParts } from './table-parts.tsx'
import { TextParts } from './text-parts.tsx'

/** Every part in every state, on one page: to be looked at, and to be checked by machines. */
export function PartsPage() {
  return isDemo(useSession()) ? <EveryPart /> : <MissingPage />
}

function EveryPart() {
  const text = useText()
  useSheet({
    title: text('shell.parts'),
    snapshot: '2024-05-22T00:00:00Z',
    dataVersion: '1—4月初步',
    rules: '灯 v1.4 · 进度 v0.9',
    dataAsOf: '2024-01-01/2024-04-30',
  })
  return (
    <>
      <PageTitle
        title="部件与状态"
        sub={
          <>
            一件东西只有一种样子。按 <kbd>D</kbd> 换明暗，按 <kbd>W</kbd> 看会议室，按 <kbd>?</kbd> 看全部键位。
          </>
        }
      />
      <div className="stack">
        <MeasureParts />
        <ControlParts />
        <SayParts />
        <TableParts />
        <ChartParts />
        <TextParts />
      </div>
    </>
  )
}
