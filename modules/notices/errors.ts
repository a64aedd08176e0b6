import { declareErrors } from '@lantu/kernel'

export const refuse = declareErrors({
  'notices.nobody': {
    kind: 'forbidden',
    zh: { what: '提醒只属于个人，此账号没有提醒', next: '请以个人账号登录' },
    en: { what: 'Notices belong to persons; this account has none', next: 'Sign in as a person' },
  },
})
