import './board.css'
import './print.css'
import { useMay } from '#shell/session.tsx'
import { BoardPage } from './board-page.tsx'
import { UnitHome } from './unit-home.tsx'

/** The district's board for those who oversee it; a unit's own list for those who act in a unit. */
export function HomePage() {
  return useMay('bulletins.board') ? <BoardPage /> : <UnitHome />
}
