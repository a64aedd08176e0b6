import type { AreaText } from '../keys.ts'

/** 第二意见: where a language model reads a document otherwise. */
export const opinion: AreaText<'opinion'> = {
  title: 'Second opinion',
  note: 'Published documents only; only where it differs from the reading; a person decides',
  ask: 'Let a language model read it too',
  askAgain: 'Ask again',
  waiting: 'Waiting for the language model; it may take a minute, and reconciling can go on.',
  publishedOnly: 'Only published documents may be sent out',
  counts: '{quotes} quoted, {dropped} not in the text and dropped, {rows} differences',
  missed: 'Not read',
  stance: 'Read as a stance',
  unseen: 'Not named by the model',
  showRow: 'Show the row',
  take: 'Add as a row',
  leave: 'Leave it',
  look: 'Seen',
  looked: 'Seen',
  taken: 'Added',
  left: 'Left',
}
