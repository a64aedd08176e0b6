/**
 * What the browser itself has to say when something fails before, around or after the server's own answer.
 * The server's problems come already written in the reader's language and are not repeated here.
 */
export const errors = {
  networkWhat: '没连上服务器。',
  networkNext: '看看网络，再试一次；填的内容还在。',
  contractWhat: '服务器的答复和约定不一样，没有采用。',
  contractNext: '刷新页面；还这样，请把下面的代码告诉管理员。',
  unreadableWhat: '服务器出错了，没说明原因（{status}）。',
  unreadableNext: '过一会儿再试；还这样，请告诉管理员。',
  abortedWhat: '已停下，没有写入。',
  crashedWhat: '这一页出错了，别的页不受影响。',
  crashedNext: '再试一次，或回总览。',
  missingTitle: '没有这一页',
  missingNote: '地址可能写错了，或者这件东西已经并入别处。可以从任务台账里找，也可以按 / 直接找。',
  backToBoard: '回总览',
} as const
