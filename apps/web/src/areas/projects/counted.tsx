import type { ProjectDetail } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { InstantText, PeriodText } from '#parts/date-text.tsx'
import { Money } from '#parts/money.tsx'
import { Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { CountedDialog } from './counted-dialog.tsx'
import type { ProjectRights } from './use-rights.ts'

/** 累计纳统额 as an office of figures published it: each an observation with its source, never a value to report. */
export function Counted({ one, rights }: { one: ProjectDetail; rights: ProjectRights }) {
  const text = useText()
  const units = useUnits()
  const [open, setOpen] = useState(false)
  return (
    <Section
      title={text('projects.countedSum')}
      more={
        rights.count && (
          <Button small onPress={() => setOpen(true)}>
            {text('projects.addCounted')}
          </Button>
        )
      }
    >
      {one.counted.length === 0 ? (
        <p className="mid">{text('projects.noCounted')}</p>
      ) : (
        <ul className="pj-obs">
          {one.counted.map((row) => (
            <li key={row.no}>
              <PeriodText period={row.period} year />
              <Money fen={row.amount} strong={row.current} />
              <span className="note">
                {units.nameOf(row.sourceUnitId)}，{row.source}
                {row.current && text('projects.current')} · <InstantText at={row.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && <CountedDialog one={one} onClose={() => setOpen(false)} />}
    </Section>
  )
}
