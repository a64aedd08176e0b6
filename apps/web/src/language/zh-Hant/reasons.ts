import type { AreaText } from '../keys.ts'

/**
 * Reason sentences by code, as engines and modules give them: `{code, params}`. A date, a period or a decimal among the
 * parameters is printed in the reader's way before it comes here, so `{due}` reads 5月15日.
 */
export const reasons: AreaText<'reasons'> = {}
