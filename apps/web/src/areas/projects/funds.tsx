import { type DecimalText, parseDecimal, shiftDecimal } from '@lantu/kernel'
import type { FundsSums, ProjectDetail } from '@lantu/ledger/contract'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { DateText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { useKey } from '#parts/keys.tsx'
import { Meter } from '#parts/meter.tsx'
import { Money } from '#parts/money.tsx'
import { Section } from '#parts/section.tsx'
import { MovementDialog } from './movement-dialog.tsx'
import { Movements } from './movements.tsx'
import type { ProjectRights } from './use-rights.ts'

/** 预算 → 下达 → 支出: how much of each step has gone on to the next, in how many days, and the movements themselves. */
export function Funds({ one, rights }: { one: ProjectDetail; rights: ProjectRights }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const add = () => setOpen(true)
  useKey(
    rights.record ? { key: 'z', label: text('projects.addMovement'), group: text('shell.projects'), run: add } : null,
  )
  return (
    <Section
      id="funds"
      title={text('projects.funds')}
      note={text('projects.fundsNote')}
      more={
        rights.record && (
          <Button small keys="Z" onPress={add}>
            {text('projects.addMovement')}
          </Button>
        )
      }
    >
      {one.funds ? (
        <>
          <Bars funds={one.funds} />
          <Movements movements={one.movements} />
        </>
      ) : (
        <p className="mid">{text(rights.record ? 'projects.noFundsNote' : 'projects.noFunds')}</p>
      )}
      {open && <MovementDialog one={one} onClose={() => setOpen(false)} />}
    </Section>
  )
}

/** Per mille as per cent, exactly. */
const percentOf = (share: number): DecimalText => shiftDecimal(parseDecimal(String(share)), -1)

function Bars({ funds }: { funds: FundsSums }) {
  const text = useText()
  const bars = [
    {
      id: 'released',
      of: text('projects.releasedOfBudget'),
      share: funds.releasedShare,
      part: funds.released,
      whole: funds.budget,
      days: funds.daysToRelease,
    },
    {
      id: 'spent',
      of: text('projects.spentOfReleased'),
      share: funds.spentShare,
      part: funds.spent,
      whole: funds.released,
      days: funds.daysToSpend,
    },
  ] as const
  return (
    <div className="pj-bars">
      {bars.map((bar) => (
        <div key={bar.id}>
          <span className="b">{bar.of}</span>
          <Meter done={(bar.share ?? 0) / 1000}>
            {bar.share === null ? (
              <span className="dim">{text('projects.noShare')}</span>
            ) : (
              <b>
                <Figure value={percentOf(bar.share)} unit="percent" />
              </b>
            )}
          </Meter>
          <span className="note">
            <Money fen={bar.part} /> / <Money fen={bar.whole} />
            {bar.days !== null && text('projects.daysBetween', { n: bar.days })}
          </span>
        </div>
      ))}
      {funds.heldSince !== null && (
        <p>
          {text('projects.heldSays')}
          <Money fen={funds.held} strong />
          {text('projects.heldFrom')}
          <DateText date={funds.heldSince} />
          {text('projects.stop')}
        </p>
      )}
    </div>
  )
}
