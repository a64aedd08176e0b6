import { type Appointment, type Person, peopleEndpoints } from '@lantu/identity/contract'
import { useState } from 'react'
import { useEndpoint, useMutate, useOnce, usePages } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { Button } from '#parts/button.tsx'
import { InstantText } from '#parts/date-text.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { TextField } from '#parts/fields/index.ts'
import { LoadingState } from '#parts/loading.tsx'
import { PageTitle } from '#parts/section.tsx'
import { type Column, Table } from '#parts/table/index.ts'
import { useDay, useMay } from '#shell/session.tsx'
import { useSheet } from '#shell/sheet.tsx'
import { AppointDialog, EndDialog } from './appoint-dialogs.tsx'
import { NewPersonDialog } from './new-person-dialog.tsx'
import { OnceShown } from './once-shown.tsx'
import './settings.css'
import { useUnits } from '#parts/use-units.ts'
import { SettingsNav } from './settings-nav.tsx'
import { roleWords } from './words.ts'

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'appoint'; readonly person: Person }
  | { readonly what: 'end'; readonly person: Person; readonly appointment: Appointment }

/** 人员: who is registered and which roles they hold on the shown day; administrators appoint and send sign-in links. */
export function PeoplePage() {
  const text = useText()
  const day = useDay()
  const units = useUnits()
  const once = useOnce()
  const mayAppoint = useMay('identity.appoint') && !day.isPast
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<Open | null>(null)
  const [link, setLink] = useState<{ name: string; url: string; until: string } | null>(null)
  const people = usePages(peopleEndpoints.list, { query: { limit: 200 } })
  const held = useEndpoint(peopleEndpoints.appointments, { query: day.on ? { asOf: day.on } : {} })
  const makeLink = useMutate(peopleEndpoints.makeLink)
  useSheet({ title: text('settings.people') })
  const byPerson = Map.groupBy(held.data?.rows ?? [], (one) => one.person)
  const wanted = query.trim()
  const shown = people.rows.filter(
    (person) => wanted === '' || `${person.name} ${person.account ?? ''}`.includes(wanted),
  )
  const giveLink = (person: Person) =>
    void once(async () => {
      const made = await makeLink.run({ params: { id: person.id } })
      setLink({ name: person.name, url: new URL(made.path, location.origin).href, until: made.expiresAt })
      window.scrollTo({ top: 0 })
    }).catch(() => {})
  const columns: readonly Column<Person>[] = [
    { id: 'name', head: text('settings.personName'), names: true, cell: (row) => row.name },
    {
      id: 'account',
      head: text('identity.account'),
      cell: (row) => <span className="mono">{row.account ?? '—'}</span>,
    },
    {
      id: 'roles',
      head: text('settings.roles'),
      phone: 'line',
      cell: (row) => (
        <span className="set-roles">
          {(byPerson.get(row.id) ?? []).map((one) => (
            <span key={one.id}>
              {text(roleWords[one.role])} <span className="note">{units.nameOf(one.unit)}</span>
              {mayAppoint && (
                <>
                  {' '}
                  <Button
                    small
                    kind="plain"
                    label={text('settings.endRoleOf', { role: text(roleWords[one.role]), name: row.name })}
                    onPress={() => setOpen({ what: 'end', person: row, appointment: one })}
                  >
                    {text('settings.endRole')}
                  </Button>
                </>
              )}
            </span>
          ))}
        </span>
      ),
    },
    ...(mayAppoint
      ? [
          {
            id: 'do',
            head: text('settings.manage'),
            phone: 'line' as const,
            cell: (row: Person) => (
              <span className="row">
                <Button small onPress={() => setOpen({ what: 'appoint', person: row })}>
                  {text('settings.appoint')}
                </Button>
                <Button small busy={makeLink.running} onPress={() => giveLink(row)}>
                  {text('settings.signInLink')}
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <PageTitle title={text('shell.settings')} sub={text('settings.peopleSub')}>
        {mayAppoint && (
          <Button kind="main" onPress={() => setOpen({ what: 'new' })}>
            {text('settings.newPerson')}
          </Button>
        )}
      </PageTitle>
      <SettingsNav />
      <div className="filters">
        <div className="filter filter-find">
          <TextField label={text('settings.findPerson')} type="search" value={query} onChange={setQuery} />
        </div>
      </div>
      {link && (
        <>
          <OnceShown
            note={text('settings.linkOnce', { name: link.name })}
            value={link.url}
            onDone={() => setLink(null)}
          />
          <p className="note">
            {text('settings.until')} <InstantText at={link.until} />
          </p>
        </>
      )}
      {makeLink.error && <ErrorState error={makeLink.error} />}
      {(people.error ?? held.error) && (
        <ErrorState
          error={people.error ?? held.error ?? new Error()}
          onRetry={() => {
            people.again()
            held.again()
          }}
        />
      )}
      {people.loading && <LoadingState rows={8} />}
      {!people.loading && !people.error && shown.length === 0 && (
        <EmptyState title={text('settings.noPeople')}>{text('settings.noPeopleNote')}</EmptyState>
      )}
      {shown.length > 0 && (
        <Table
          label={text('settings.people')}
          rows={shown}
          columns={columns}
          keyOf={(row) => row.id}
          onEnd={people.hasMore && !people.fetchingMore ? people.more : undefined}
          dense
        />
      )}
      {open?.what === 'new' && <NewPersonDialog onClose={() => setOpen(null)} />}
      {open?.what === 'appoint' && <AppointDialog person={open.person} onClose={() => setOpen(null)} />}
      {open?.what === 'end' && (
        <EndDialog person={open.person} appointment={open.appointment} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
