import { z } from 'zod'

/** A piece of running text; `cite` is the number of the citation its figure rests on. A figure is never without one. */
export const Run = z.object({ text: z.string(), cite: z.int().positive().optional(), strong: z.boolean().optional() })
export type Run = z.infer<typeof Run>

export const TreeCell = z.union([z.string(), z.object({ runs: z.array(Run), span: z.int().positive().optional() })])
export type TreeCell = z.infer<typeof TreeCell>

/** A `slot` names a paragraph without figures whose wording may be edited in the draft; others are locked. */
export const Slot = z.string().regex(/^[a-z][a-zA-Z]*(\.\d+)?$/)

export const TreeBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string().min(1),
    numbered: z.boolean().optional(),
    runs: z.array(Run).optional(),
  }),
  z.object({
    kind: z.literal('paragraph'),
    runs: z.array(Run),
    align: z.enum(['justify', 'centre', 'right']).optional(),
    slot: Slot.optional(),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().optional(),
    rows: z.array(z.array(TreeCell)).min(1),
    headerRows: z.int().nonnegative().optional(),
    widths: z.array(z.number().positive()).optional(),
    align: z.array(z.enum(['left', 'centre', 'right'])).optional(),
  }),
])
export type TreeBlock = z.infer<typeof TreeBlock>

/** The words of a bulletin between its head and its foot, in the shapes that the paper renderer prints. */
export const Tree = z.object({
  body: z.array(TreeBlock),
  attachments: z.array(z.object({ title: z.string().min(1), body: z.array(TreeBlock) })),
})
export type Tree = z.infer<typeof Tree>
