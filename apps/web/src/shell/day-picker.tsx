import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { Dialog } from '#parts/dialog.tsx'

/** Chooses the past day that every page then shows. */
export function DayPicker(props: { today: string; onClose: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const [value, setValue] = useState(props.today)
  const isPast = /^\d{4}-\d{2}-\d{2}$/.test(value) && value < props.today
  const go = () => {
    if (!isPast) return
    props.onClose()
    void navigate({ to: '.', search: (search: Record<string, unknown>) => ({ ...search, on: value }) })
  }
  return (
    <Dialog title={text('shell.pickDay')} open onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <p className="mid">{text('shell.pickDayNote')}</p>
        <div className="field">
          <label className="lab" htmlFor="past-day">
            {text('shell.pickDay')}
          </label>
          <input
            className="input"
            id="past-day"
            type="date"
            max={props.today}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button kind="main" type="submit" refused={isPast ? undefined : text('shell.pickDayPast')}>
            {text('shell.pickDayGo')}
          </Button>
          <Button kind="plain" onPress={props.onClose}>
            {text('parts.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
