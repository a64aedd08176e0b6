/** A changing call by someone of one district that names things of another. */
export interface ForeignCall {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The endpoint's path as its contract has it. */
  readonly path: string
  readonly params?: Readonly<Record<string, string>>
  readonly body?: object
}
