import { type CalendarDate, parseDate } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { useText } from '#language/index.ts'
import { FieldFrame, type FieldProps } from './frame.tsx'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

const read = (text: string | null | undefined): CalendarDate | null => (text ? parseDate(text) : null)

/** A day, typed segment by segment or chosen from a month. What kind of day it is belongs in the hint: 周五，余 7 个工作日. */
export function DateField(props: DateFieldProps) {
  const text = useText()
  const [min, max] = [read(props.min), read(props.max)]
  return (
    <DatePicker
      className="field"
      value={read(props.value)}
      onChange={(value) => props.onChange(value?.toString() ?? null)}
      isInvalid={props.error !== undefined}
      isRequired={props.required ?? false}
      isReadOnly={props.readOnly ?? false}
      isDisabled={props.disabled ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros={false}
      {...(min && { minValue: min })}
      {...(max && { maxValue: max })}
    >
      <FieldFrame {...props}>
        <Group className="input-with">
          <DateInput className="input input-date">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="btn btn-ink" aria-label={text('parts.chooseDate')}>
            <Grid />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="pop">
        <Dialog className="cal" aria-label={text('parts.chooseDate')}>
          <Calendar firstDayOfWeek="mon">
            <header className="cal-h">
              <Button slot="previous" className="btn btn-s btn-plain">
                ‹
              </Button>
              <Heading />
              <Button slot="next" className="btn btn-s btn-plain">
                ›
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              {(date) => <CalendarCell date={date} className="cal-day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function Grid() {
  return (
    <svg viewBox="0 0 14 14" width="14" aria-hidden="true">
      <path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  )
}
