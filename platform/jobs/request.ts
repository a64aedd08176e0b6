/** A request for work after the commit. The payload carries ids only; `queue` keeps order among jobs of one name. */
export interface JobRequest {
  readonly name: string
  readonly payload: { readonly [key: string]: string | number | null }
  readonly queue?: string
  readonly runAt?: string
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string
}
