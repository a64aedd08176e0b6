import type { AreaText } from '../keys.ts'

/** The words of the notices page and of the unread count in the head. */
export const notices: AreaText<'notices'> = {
  title: '消息',
  sub: '新的在前。',
  unreadCount: '{n, plural, =0 {都已讀。} other {# 條未讀。}}',
  linkLabel: '消息，{n} 條未讀',
  state: '狀態',
  unread: '未讀',
  read: '已讀',
  what: '內容',
  at: '時間',
  readAll: '全部標為已讀',
  filter: '篩選',
  onlyUnread: '只看未讀',
  noneUnread: '沒有未讀的',
  emptyTitle: '還沒有消息',
  emptyNote: '督辦件印發、退回、臨近時限，報送事項下達，都會在這裡告訴您；開着頁面時隨到隨顯。',
}
