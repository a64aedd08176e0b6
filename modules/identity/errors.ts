import { declareErrors } from '@lantu/kernel'

/** What identity refuses. Sign-in refusals never tell whether an account exists. */
export const refuse = declareErrors({
  'identity.wrongSignIn': {
    kind: 'unauthenticated',
    zh: { what: '账号或密码不正确', next: '请核对后重试；忘记密码的，请本区系统管理员发送一次性登录链接' },
    en: {
      what: 'The account or the password is not right',
      next: 'Check both and try again; if the password is lost, ask your administrator for a one-time link',
    },
  },
  'identity.locked': {
    kind: 'limited',
    zh: {
      what: '连续输错次数过多，暂时不能登录',
      next: '请在 {seconds} 秒后再试，或请本区系统管理员发送一次性登录链接',
    },
    en: {
      what: 'Too many wrong tries; signing in is paused',
      next: 'Try again in {seconds} seconds, or ask your administrator for a one-time link',
    },
  },
  'identity.linkSpent': {
    kind: 'unauthenticated',
    zh: {
      what: '这个登录链接已经用过、已过期或不完整',
      allowed: '每个链接只能用一次，有效期很短',
      next: '请系统管理员重新发送；首次启动的，请重新运行 npm start',
    },
    en: {
      what: 'This sign-in link was used, has expired or is not whole',
      allowed: 'A link works once and for a short time',
      next: 'Ask the administrator for a new one; on a first start, run npm start again',
    },
  },
  'identity.badPassword': {
    kind: 'invalid',
    zh: {
      what: '新密码不符合要求',
      allowed: '{min}–{max} 个字符，不含账号，至少有 {distinct} 种不同的字符',
      next: '请另选一个密码',
    },
    en: {
      what: 'The new password is not as required',
      allowed: '{min}–{max} characters, without the account in it, of at least {distinct} different ones',
      next: 'Choose another password',
    },
  },
  'identity.sessionNeeded': {
    kind: 'forbidden',
    zh: { what: '接口令牌不能办理这件事', allowed: '本人在页面登录后办理', next: '请在浏览器登录后重试' },
    en: {
      what: 'An API token cannot do this',
      allowed: 'A person signed in to the pages',
      next: 'Sign in with a browser',
    },
  },
  'identity.oidcOff': {
    kind: 'missing',
    zh: { what: '没有配置统一身份认证登录', next: '请用账号密码登录，或请运维人员设置 LANTU_OIDC_ISSUER' },
    en: { what: 'Single sign-on is not set up', next: 'Use a password, or have LANTU_OIDC_ISSUER set' },
  },
  'identity.oidcFailed': {
    kind: 'unauthenticated',
    zh: { what: '统一身份认证没有完成', next: '请回到登录页重新开始；反复失败的，请联系运维人员核对时钟与回调地址' },
    en: {
      what: 'Single sign-on did not complete',
      next: 'Begin again at the sign-in page; if it keeps failing, have the clock and the redirect address checked',
    },
  },
  'identity.oidcUnknown': {
    kind: 'unauthenticated',
    zh: {
      what: '统一身份认证认得您，但本区还没有登记这个人',
      next: '请本区系统管理员先在“人员”中登记您（邮箱或账号须与统一身份认证一致），再重新登录',
    },
    en: {
      what: 'Single sign-on knows you, but this district has not registered you',
      next: 'Ask the district administrator to register you with the same e-mail or account, then sign in again',
    },
  },
  'identity.noUnit': {
    kind: 'missing',
    zh: { what: '没有这个单位，或在 {asOf} 尚未设立或已经撤并', next: '请核对单位和日期' },
    en: { what: 'There is no such unit on {asOf}', next: 'Check the unit and the day' },
  },
  'identity.nameTaken': {
    kind: 'conflict',
    zh: { what: '“{name}”在 {asOf} 已是另一单位的名称、简称或别名', next: '请换一个名称，或先处理同名单位' },
    en: { what: '“{name}” is another unit’s name, short name or alias on {asOf}', next: 'Choose another name' },
  },
  'identity.codeTaken': {
    kind: 'conflict',
    zh: { what: '单位代码 {code} 已经用过', next: '请换一个代码；撤并单位的代码不再使用' },
    en: { what: 'The unit code {code} was used before', next: 'Choose another; codes are never used again' },
  },
  'identity.beforeLastChange': {
    kind: 'conflict',
    zh: { what: '生效日不能早于该单位上一次变更的生效日 {last}', allowed: '{last} 及以后', next: '请改正生效日' },
    en: {
      what: 'The day lies before the unit’s last change on {last}',
      allowed: '{last} or later',
      next: 'Correct the day',
    },
  },
  'identity.changedMeanwhile': {
    kind: 'stale',
    zh: { what: '这个单位在您打开之后已被他人修改', next: '请刷新后重做' },
    en: { what: 'Someone else changed this unit after you opened it', next: 'Reload and do it again' },
  },
  'identity.circle': {
    kind: 'conflict',
    zh: { what: '这样设置会使单位成为自己的上级', next: '请另选上级单位' },
    en: { what: 'The unit would become its own superior', next: 'Choose another superior' },
  },
  'identity.badSuccession': {
    kind: 'invalid',
    zh: { what: '合并须有不同的被并单位和存续单位，拆分须有至少一个承接单位', next: '请改正所选单位' },
    en: {
      what: 'A merge needs predecessors other than the survivor; a split needs a successor',
      next: 'Correct the units',
    },
  },
  'identity.noPerson': {
    kind: 'missing',
    zh: { what: '没有这个人，或其个人信息已按规定删除', next: '请核对人员' },
    en: { what: 'There is no such person, or the person’s data was erased', next: 'Check the person' },
  },
  'identity.accountTaken': {
    kind: 'conflict',
    zh: { what: '账号 {account} 已有人使用', next: '请换一个账号' },
    en: { what: 'The account {account} is in use', next: 'Choose another account' },
  },
  'identity.alreadyAppointed': {
    kind: 'conflict',
    zh: { what: '此人在该单位的同一角色已有任期与所填日期重叠', next: '请先结束原任期，或改正日期' },
    en: {
      what: 'The person holds this role in this unit in those days already',
      next: 'End that term first, or correct the days',
    },
  },
  'identity.noAppointment': {
    kind: 'missing',
    zh: { what: '没有这个任职，或已经结束', next: '请刷新后核对' },
    en: { what: 'There is no such appointment, or it has ended', next: 'Reload and check' },
  },
  'identity.badSpan': {
    kind: 'invalid',
    zh: { what: '结束日 {to} 早于开始日 {from}', next: '请改正日期' },
    en: { what: 'The last day {to} lies before the first day {from}', next: 'Correct the days' },
  },
  'identity.wordsTooWide': {
    kind: 'forbidden',
    zh: { what: '令牌的权限不能超出您本人的权限：{words}', next: '请去掉这些权限' },
    en: { what: 'A token cannot hold more than you do: {words}', next: 'Leave these out' },
  },
  'identity.noFeed': {
    kind: 'missing',
    zh: { what: '您没有日历订阅地址，或已经停用', next: '需要时请重新生成' },
    en: { what: 'You have no calendar address, or it was revoked', next: 'Make one when you need it' },
  },
  'identity.noToken': {
    kind: 'missing',
    zh: { what: '没有这个接口令牌，或已经作废', next: '请刷新后核对' },
    en: { what: 'There is no such API token, or it was revoked', next: 'Reload and check' },
  },
})
