import { declareErrors, errorKinds, type LantuError } from '@lantu/kernel'

/** The refusals HTTP itself makes. Modules declare their own; these codes are public interface. */
export const refuse = declareErrors({
  'http.notFound': {
    kind: 'missing',
    zh: { what: '没有这个地址。', next: '请核对地址；全部接口见 /api/openapi.json。' },
    en: {
      what: 'There is nothing at this address.',
      next: 'Check the address; /api/openapi.json lists every endpoint.',
    },
  },
  'http.methodNotAllowed': {
    kind: 'unsupported',
    zh: { what: '这个地址不接受 {method}。', allowed: '{allowed}' },
    en: { what: 'This address does not take {method}.', allowed: '{allowed}' },
  },
  'http.badUrl': {
    kind: 'invalid',
    zh: { what: '地址写法有误，无法解码。', next: '请检查地址中的 % 转义。' },
    en: { what: 'The address cannot be decoded.', next: 'Check the % escapes in it.' },
  },
  'http.badRequest': {
    kind: 'invalid',
    zh: { what: '请求不完整或不符合 HTTP 写法。', next: '请检查后重新发送。' },
    en: { what: 'The request is incomplete or not well-formed HTTP.', next: 'Check it and send it again.' },
  },
  'http.malformedJson': {
    kind: 'invalid',
    zh: {
      what: '请求内容不是正确的 JSON：第 {line} 行第 {column} 列起读不懂。',
      next: '请改正该处后重新发送。',
    },
    en: {
      what: 'The body is not JSON: it breaks at line {line}, column {column}.',
      next: 'Correct that place and send it again.',
    },
  },
  'http.invalid': {
    kind: 'invalid',
    zh: { what: '提交的内容有 {count} 处不符合要求。', next: '请按所列各处改正后重新提交；其余内容不受影响。' },
    en: {
      what: '{count} places in the request are not as required.',
      next: 'Correct the places listed and send it again; nothing else is lost.',
    },
  },
  'http.bodyTooLarge': {
    kind: 'tooLarge',
    zh: { what: '请求内容过大。', allowed: '最多 {limit} 字节', next: '请分几次提交，或改用文件上传。' },
    en: {
      what: 'The body is too large.',
      allowed: 'At most {limit} bytes',
      next: 'Send it in parts, or upload it as a file.',
    },
  },
  'http.uploadTooLarge': {
    kind: 'tooLarge',
    zh: { what: '上传的文件过大，未予接收。', allowed: '最多 {limit} 字节', next: '请压缩或拆分后重新上传。' },
    en: {
      what: 'The upload is too large and was not taken.',
      allowed: 'At most {limit} bytes',
      next: 'Compress or split it and upload again.',
    },
  },
  'http.fileMissing': {
    kind: 'invalid',
    zh: { what: '没有收到文件。', allowed: 'multipart/form-data，文件放在各字段之后', next: '请选择文件后重新提交。' },
    en: {
      what: 'No file came.',
      allowed: 'multipart/form-data with the file after the fields',
      next: 'Choose a file and send again.',
    },
  },
  'http.multipart': {
    kind: 'invalid',
    zh: {
      what: '上传内容读不懂或传到一半中断了。',
      allowed: 'multipart/form-data，字段在前，文件在后',
      next: '请重新上传。',
    },
    en: {
      what: 'The upload cannot be read or broke off half-way.',
      allowed: 'multipart/form-data, fields first, then files',
      next: 'Upload it again.',
    },
  },
  'http.mediaType': {
    kind: 'unsupported',
    zh: { what: '不接受 {given} 格式的内容。', allowed: '{allowed}' },
    en: { what: 'Content of type {given} is not taken here.', allowed: '{allowed}' },
  },
  'http.limited': {
    kind: 'limited',
    zh: { what: '请求过于频繁。', next: '请在 {seconds} 秒后再试。' },
    en: { what: 'Too many requests.', next: 'Try again in {seconds} seconds.' },
  },
  'http.signInNeeded': {
    kind: 'unauthenticated',
    zh: { what: '需要先登录。', next: '请登录后重试；如果刚才已登录，可能已过期。' },
    en: { what: 'You must sign in first.', next: 'Sign in and try again; an earlier sign-in may have expired.' },
  },
  'http.forbidden': {
    kind: 'forbidden',
    zh: { what: '您的角色没有这项权限（{access}）。', next: '确需办理的，请联系本区系统管理员。' },
    en: {
      what: 'Your role does not hold this right ({access}).',
      next: 'If your work needs it, ask your district administrator.',
    },
  },
  'http.csrf': {
    kind: 'forbidden',
    zh: {
      what: '页面的安全校验码缺失或已失效，操作未执行。',
      allowed: '请求头 X-CSRF-Token 与 Cookie lantu_csrf 一致',
      next: '请刷新页面后重试。',
    },
    en: {
      what: 'The page’s security token is missing or out of date; nothing was done.',
      allowed: 'Header X-CSRF-Token equal to the cookie lantu_csrf',
      next: 'Reload the page and try again.',
    },
  },
  'http.crossSite': {
    kind: 'forbidden',
    zh: { what: '请求来自另一个网站，操作未执行。', next: '请在本系统页面内操作，或使用接口令牌。' },
    en: {
      what: 'The request came from another site; nothing was done.',
      next: 'Act from this system’s own pages, or use an API token.',
    },
  },
  'http.versionNeeded': {
    kind: 'stale',
    zh: {
      what: '修改前须说明改的是哪一版。',
      allowed: '请求头 If-Match: "版本号"',
      next: '请先读取该记录，把返回的 ETag 原样放入 If-Match。',
    },
    en: {
      what: 'A change must say which version it changes.',
      allowed: 'Header If-Match: "version"',
      next: 'Read the record first and give back its ETag in If-Match.',
    },
  },
  'http.versionMalformed': {
    kind: 'invalid',
    zh: {
      what: 'If-Match 的写法有误。',
      allowed: '一个强 ETag，如 "12"',
      next: '请把读取时返回的 ETag 原样放入 If-Match。',
    },
    en: {
      what: 'If-Match is not well-formed.',
      allowed: 'One strong ETag such as "12"',
      next: 'Give back the ETag of the last read unchanged.',
    },
  },
  'http.keyNeeded': {
    kind: 'invalid',
    zh: {
      what: '缺少请求头 Idempotency-Key。',
      allowed: '8–128 个字母、数字、- 或 _，每次新建用一个新的',
      next: '请加上该请求头；重试同一次新建时沿用同一个值。',
    },
    en: {
      what: 'The header Idempotency-Key is missing.',
      allowed: '8–128 letters, digits, - or _, a new one for each create',
      next: 'Add the header; repeat the same value when retrying the same create.',
    },
  },
  'http.keyReused': {
    kind: 'conflict',
    zh: { what: '这个 Idempotency-Key 已用于另一份内容，未执行。', next: '内容已改的，请换一个新的 Idempotency-Key。' },
    en: {
      what: 'This Idempotency-Key was used with other content; nothing was done.',
      next: 'If the content changed, use a new Idempotency-Key.',
    },
  },
  'http.keyRunning': {
    kind: 'conflict',
    zh: { what: '同一请求正在办理中。', next: '请稍候用同一个 Idempotency-Key 再试，即可取得结果。' },
    en: {
      what: 'The same request is still being carried out.',
      next: 'Retry shortly with the same Idempotency-Key to get its answer.',
    },
  },
  'http.keyLost': {
    kind: 'conflict',
    zh: {
      what: '同一请求此前已办理完成，但当时的结果未能留存。',
      next: '请在列表中查看；确未办成的，换一个新的 Idempotency-Key。',
    },
    en: {
      what: 'The same request was carried out before, but its answer was not kept.',
      next: 'Look in the list; if it is really not there, use a new Idempotency-Key.',
    },
  },
  'http.cursor': {
    kind: 'invalid',
    zh: { what: '翻页标记无效。', next: '请从第一页重新列出。' },
    en: { what: 'The cursor is not valid.', next: 'List again from the first page.' },
  },
  'http.uriTooLong': {
    kind: 'tooLarge',
    zh: { what: '地址过长。', next: '请缩短查询条件。' },
    en: { what: 'The address is too long.', next: 'Shorten the query.' },
  },
  'http.headersTooLarge': {
    kind: 'tooLarge',
    zh: { what: '请求头过大。', next: '请清除本站 Cookie 后重试。' },
    en: { what: 'The request headers are too large.', next: 'Clear this site’s cookies and try again.' },
  },
  'http.timeout': {
    kind: 'invalid',
    zh: { what: '请求传送超时。', next: '请检查网络后重试。' },
    en: { what: 'The request took too long to arrive.', next: 'Check the network and try again.' },
  },
  'http.unavailable': {
    kind: 'unavailable',
    zh: { what: '系统正在停机或切换。', next: '请稍后重试，已填内容请勿关闭。' },
    en: { what: 'The system is stopping or switching over.', next: 'Try again shortly and keep what you have typed.' },
  },
  'http.answerBroken': {
    kind: 'fault',
    zh: { what: '系统给出的结果不符合接口约定，已记录。', next: '请把编号告知管理员。' },
    en: {
      what: 'The answer breaks its own contract and was recorded.',
      next: 'Give the number to your administrator.',
    },
  },
  'http.fault': {
    kind: 'fault',
    zh: { what: '系统内部出错，已记录。', next: '请稍后重试；仍不行的，请把编号告知管理员。' },
    en: {
      what: 'Something went wrong inside the system; it was recorded.',
      next: 'Try again later; if it persists, give the number to your administrator.',
    },
  },
})

/** HTTP knows finer statuses than the house's kinds; only codes named here differ from their kind's status. */
const finerStatus: ReadonlyMap<string, number> = new Map([
  ['http.methodNotAllowed', 405],
  ['http.badUrl', 400],
  ['http.badRequest', 400],
  ['http.malformedJson', 400],
  ['http.multipart', 400],
  ['http.versionMalformed', 400],
  ['http.keyNeeded', 400],
  ['http.cursor', 400],
  ['http.versionNeeded', 428],
  ['http.uriTooLong', 414],
  ['http.headersTooLarge', 431],
  ['http.timeout', 408],
])

export const statusOf = (error: LantuError): number => finerStatus.get(error.code) ?? errorKinds[error.kind].status
