import { Fen } from '@lantu/kernel'

/** At most 10^15 fen, ten trillion yuan, and as much below nothing: the database keeps 64 bits. */
export const SignedAmount = Fen.refine((fen) => fen.replace('-', '').length <= 15, 'at most 10^15 fen')

export const Amount = SignedAmount.refine((fen) => !fen.startsWith('-'), 'not negative')
