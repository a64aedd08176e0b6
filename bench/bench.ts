/** One measurement that `npm run bench` knows. */
export interface Bench {
  readonly name: string
  /** What is measured, in one line. */
  readonly about: string
  /** Measures, and returns what stands below the heading in `bench/<name>/RESULTS.md`; undefined when it writes the file itself. */
  run(): Promise<string | undefined>
}
