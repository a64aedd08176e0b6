import type { Decision, RowView } from '@lantu/ledger/contract'
import type { Units } from '#parts/use-units.ts'
import type { ReviewRow } from './review-rows.ts'
import type { Review } from './use-review.ts'

/** What every form of a row is given. */
export interface FormProps {
  readonly row: ReviewRow
  readonly view: RowView
  readonly review: Review
  readonly units: Units
  /** What the same person had decided and could not be written: the form begins with it. */
  readonly mine: Decision | null
}
