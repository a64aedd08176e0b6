import type { AreaText } from '../keys.ts'

/**
 * What the browser itself has to say when something fails before, around or after the server's own answer.
 * The server's problems come already written in the reader's language and are not repeated here.
 */
export const errors: AreaText<'errors'> = {
  networkWhat: '沒連上服務器。',
  networkNext: '看看網絡，再試一次；填的內容還在。',
  contractWhat: '服務器的答覆和約定不一樣，沒有采用。',
  contractNext: '刷新頁面；還這樣，請把下面的代碼告訴管理員。',
  unreadableWhat: '服務器出錯了，沒說明原因（{status}）。',
  unreadableNext: '過一會兒再試；還這樣，請告訴管理員。',
  abortedWhat: '已停下，沒有寫入。',
  crashedWhat: '這一頁出錯了，別的頁不受影響。',
  crashedNext: '再試一次，或回總覽。',
  missingTitle: '沒有這一頁',
  missingNote: '地址可能寫錯了，或者這件東西已經併入別處。可以從任務臺賬裡找，也可以按 / 直接找。',
  backToBoard: '回總覽',
}
