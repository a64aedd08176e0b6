import 'react'

declare module 'react' {
  /** Custom properties that our style sheets read; React sets them through the CSSOM, which the policy allows. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined
  }
}
