import type { AreaText } from '../keys.ts'

export const notices: AreaText<'notices'> = {
  title: 'Notices',
  sub: 'Newest first.',
  unreadCount: '{n, plural, =0 {All read.} one {# unread.} other {# unread.}}',
  linkLabel: 'Notices, {n} unread',
  state: 'State',
  unread: 'unread',
  read: 'read',
  what: 'What',
  at: 'When',
  readAll: 'Mark all as read',
  filter: 'Filter',
  onlyUnread: 'Unread only',
  noneUnread: 'Nothing unread',
  emptyTitle: 'No notices yet',
  emptyNote:
    'Matters issued, returned or near their deadline, and asks sent out, are told here; while the page is open they come at once.',
}
