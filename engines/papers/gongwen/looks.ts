import { AlignmentType } from 'docx'
import type { Role } from './compose.ts'
import { character, type FontName, red, size } from './geometry.ts'

/** How a line of a role is set: GB/T 9704-2012 §7, lengths in twips. */
export interface Look {
  readonly font: FontName
  /** Half points. */
  readonly size: number
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Characters the first line is indented. */
  readonly indent?: number
  readonly left?: number
  readonly right?: number
  readonly before?: number
  /** The lead's font, where it differs from the running text behind it. */
  readonly leadFont?: FontName
  readonly colour?: string
  readonly bold?: boolean
  /** Exact distance of lines; the page's pitch without it. */
  readonly line?: number
  readonly outline?: number
}

const body = { font: 'body', size: size.three, align: AlignmentType.BOTH } as const
const { LEFT, RIGHT, CENTER, BOTH } = AlignmentType

export const looks: Readonly<Record<Role, Look>> = {
  mark: { font: 'black', size: size.three, align: LEFT },
  banner: { font: 'title', size: 0, align: CENTER, colour: red },
  number: { ...body, align: CENTER },
  to: { ...body, align: LEFT },
  heading1: { ...body, font: 'body', leadFont: 'black', indent: 2, outline: 0 },
  heading2: { ...body, leadFont: 'kai', indent: 2, outline: 1 },
  heading3: { ...body, leadFont: 'body', indent: 2, outline: 2 },
  heading4: { ...body, leadFont: 'body', indent: 2, outline: 3 },
  paragraph: { ...body, indent: 2 },
  centred: { ...body, align: CENTER },
  right: { ...body, align: RIGHT },
  item: { ...body, indent: 2 },
  caption: { ...body, font: 'black', size: size.four, align: CENTER },
  attachmentNote: { ...body, align: LEFT, indent: 2 },
  // Under the first title: 附件： takes three characters behind the indent of two.
  attachmentNoteMore: { ...body, align: LEFT, left: 5 * character.three },
  // Without a seal the unit stands two characters from the right edge, the date below it begins two further in.
  signUnit: { ...body, align: RIGHT, right: 2 * character.three },
  signDate: { ...body, align: RIGHT, right: 2 * character.three },
  // With a seal the date stands four characters from the edge and the unit above its middle.
  signUnitSealed: { ...body, align: RIGHT, right: 4 * character.three },
  signDateSealed: { ...body, align: RIGHT, right: 4 * character.three },
  note: { ...body, align: LEFT, indent: 2 },
  attachmentLabel: { font: 'black', size: size.three, align: LEFT },
  source: { font: 'body', size: size.four, align: BOTH, line: 480 },
  audit: { font: 'body', size: size.four, align: LEFT, line: 480 },
  blank: { ...body },
}
