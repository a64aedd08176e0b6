import type { AreaText } from '../keys.ts'

export const errors: AreaText<'errors'> = {
  networkWhat: 'The server could not be reached.',
  networkNext: 'check the network and try again; what you wrote is still here.',
  contractWhat: 'The server answered with something other than agreed; it was not used.',
  contractNext: 'reload the page; if it stays, give the code below to your administrator.',
  unreadableWhat: 'The server failed without saying why ({status}).',
  unreadableNext: 'try again in a while; if it stays, tell your administrator.',
  abortedWhat: 'Stopped; nothing was written.',
  crashedWhat: 'This page failed; the others are not affected.',
  crashedNext: 'try again, or go back to the board.',
  missingTitle: 'There is no such page',
  missingNote:
    'The address may be mistyped, or the thing has been merged into another. Look for it in the ledger, or press / to find it.',
  backToBoard: 'Back to the board',
}
