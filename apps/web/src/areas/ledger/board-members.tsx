import { type BoardDetail, type BoardMember, boardEndpoints } from '@lantu/ledger/contract'
import { useMutate } from '#api/index.ts'
import { useText } from '#language/index.ts'
import { LinkButton } from '#parts/button.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LampMark } from '#parts/lamp.tsx'
import { Section } from '#parts/section.tsx'
import { useUnits } from '#parts/use-units.ts'
import { BoardCount } from './board-count.tsx'
import { BriefLink } from './structure-panel.tsx'
import { useStateWord } from './words.ts'

/** What stands on it, by column where it has columns; of a plan each line says its year and what that year asks. */
export function BoardMembers({ board, mayChange }: { board: BoardDetail; mayChange: boolean }) {
  const text = useText()
  const change = useMutate(boardEndpoints.members, { alsoStale: ['commitments'] })
  if (board.members.length === 0) {
    if (board.below.length > 0) return null
    return (
      <Section title={text('boards.members')}>
        <p className="note">{text(mayChange ? 'boards.membersNone' : 'boards.empty')}</p>
      </Section>
    )
  }
  const off = (one: BoardMember) =>
    void change
      .run({ params: { boardId: board.id }, body: { remove: [{ id: one.commitment.id, slice: one.slice }] } })
      .catch(() => undefined)
  const columns = [
    ...board.columns.map((name, index) => ({ name, column: index + 1 })),
    { name: text('boards.noColumn'), column: 0 },
  ]
    .map((one) => ({ ...one, members: board.members.filter((member) => member.column === one.column) }))
    .filter((one) => one.members.length > 0)
  return (
    <Section title={text('boards.members')} note={text('boards.membersN', { n: board.members.length })}>
      {change.error && <ErrorState error={change.error} />}
      <div className="bd-columns">
        {columns.map(({ name, column, members }) => (
          <div key={column}>
            {board.columns.length > 0 && <h3 className="lab">{name}</h3>}
            <ColumnCount board={board} column={column} />
            <ul>
              {members.map((one) => (
                <Member
                  key={`${one.commitment.id} ${one.slice}`}
                  one={one}
                  onOff={mayChange ? () => off(one) : undefined}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

function ColumnCount({ board, column }: { board: BoardDetail; column: number }) {
  const found = board.inColumns.find((one) => one.column === column)
  return found ? <BoardCount board={board.id} column={column} count={found.count} /> : null
}

function Member({ one, onOff }: { one: BoardMember; onOff: (() => void) | undefined }) {
  const text = useText()
  const units = useUnits()
  const stateWord = useStateWord()
  const { commitment } = one
  return (
    <li className="bd-member">
      <span>
        {one.slice > 0 && <b>{text('boards.year', { year: String(one.slice) })} </b>}
        <BriefLink brief={commitment} />
      </span>
      {one.target && <span className="mid">{one.target}</span>}
      <span className="bd-lamps note">
        {commitment.lamp && <LampMark colour={commitment.lamp.colour} />}
        {units.nameOf(commitment.leadUnitId)} · {stateWord(commitment.state)}
        {onOff && <LinkButton onPress={onOff}>{text('boards.off')}</LinkButton>}
      </span>
    </li>
  )
}
