import { LampColour } from '@lantu/kernel'
import type { PolicyView } from '@lantu/matters/contract'
import { type TextKey, useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { ComboField, DateField, SelectField } from '#parts/fields/index.ts'
import { useUnits } from '#parts/use-units.ts'
import { MattersSearch } from './search.ts'
import { useMatterNames } from './words.ts'

const any = 'any'
const lampWords = {
  red: 'parts.lampRed',
  amber: 'parts.lampAmber',
  blue: 'parts.lampBlue',
  green: 'parts.lampGreen',
  grey: 'parts.lampGrey',
  missing: 'parts.lampMissing',
  closed: 'parts.lampClosed',
} as const satisfies Readonly<Record<LampColour, TextKey>>

/** Kind, state, unit, lamp and deadline; all of it stands in the address. */
export function MatterFilters(props: {
  search: MattersSearch
  policies: readonly PolicyView[]
  onChange: (search: MattersSearch) => void
}) {
  const text = useText()
  const name = useMatterNames()
  const units = useUnits()
  const { search, policies } = props
  const set = (change: Readonly<Record<string, unknown>>) =>
    props.onChange(MattersSearch.parse({ ...search, ...change }))
  const states = new Map(
    policies
      .filter((policy) => search.kind === undefined || policy.kind === search.kind)
      .flatMap((policy) => policy.states)
      .filter(
        (state) =>
          search.tab === undefined || search.tab === 'all' || search.tab === 'mine' || state.phase === search.tab,
      )
      .map((state) => [state.state, state]),
  )
  const filtered = search.kind || search.state || search.unit || search.lamp || search.dueBy
  return (
    <div className="mt-filters">
      <SelectField
        label={text('matters.kindLabel')}
        value={search.kind ?? any}
        onChange={(kind) => set({ kind: kind === any ? undefined : kind, state: undefined })}
        options={[
          { id: any, label: text('matters.anyKind') },
          ...policies.map((policy) => ({ id: policy.kind, label: name('kind', policy.kind, policy) })),
        ]}
      />
      <SelectField
        label={text('matters.state')}
        value={search.state ?? any}
        onChange={(state) => set({ state: state === any ? undefined : state })}
        options={[
          { id: any, label: text('matters.anyState') },
          ...[...states.values()].map((state) => ({ id: state.state, label: name('state', state.state, state) })),
        ]}
      />
      <ComboField
        label={text('matters.unit')}
        value={search.unit ?? null}
        onChange={(unit) => set({ unit: unit ?? undefined })}
        options={units.options}
      />
      <SelectField
        label={text('matters.lamp')}
        value={search.lamp ?? any}
        onChange={(lamp) => set({ lamp: lamp === any ? undefined : lamp })}
        options={[
          { id: any, label: text('matters.anyLamp') },
          ...LampColour.options.map((id) => ({ id, label: text(lampWords[id]) })),
        ]}
      />
      <DateField
        label={text('matters.dueBy')}
        value={search.dueBy ?? null}
        onChange={(dueBy) => set({ dueBy: dueBy ?? undefined })}
      />
      {filtered && (
        <Button kind="plain" onPress={() => props.onChange({ tab: search.tab })}>
          {text('matters.clearFilters')}
        </Button>
      )}
    </div>
  )
}
