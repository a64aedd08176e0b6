import { Command } from 'commander'

export const bulletinCommand = new Command('bulletin').description(
  'a bulletin as DOCX, HTML or text from a frozen snapshot',
)
