/** The words of the notices page and of the unread count in the head. */
export const notices = {
  title: '消息',
  sub: '新的在前。',
  unreadCount: '{n, plural, =0 {都已读。} other {# 条未读。}}',
  linkLabel: '消息，{n} 条未读',
  state: '状态',
  unread: '未读',
  read: '已读',
  what: '内容',
  at: '时间',
  readAll: '全部标为已读',
  filter: '筛选',
  onlyUnread: '只看未读',
  noneUnread: '没有未读的',
  emptyTitle: '还没有消息',
  emptyNote: '督办件印发、退回、临近时限，报送事项下达，都会在这里告诉您；开着页面时随到随显。',
} as const
