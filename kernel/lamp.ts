import { z } from 'zod'

/**
 * 灯. red 红, amber 黄, blue 蓝, green 绿, grey 灰 (not started), missing 缺 (待数据: the figure is not released yet,
 * never red), closed 销 (verified by others than the lead unit). Shape and word always stand beside the colour.
 */
export const LampColour = z.enum(['red', 'amber', 'blue', 'green', 'grey', 'missing', 'closed'])
export type LampColour = z.infer<typeof LampColour>

/** A sentence by code and parameters, printed from the message catalogues in the reader's language. */
export const Reason = z.object({
  code: z.string().regex(/^[a-z][a-zA-Z0-9.]*$/),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Reason = z.infer<typeof Reason>

/** No lamp without a reason a person can read and the version of the rule that lit it. */
export const Lamp = z.object({
  colour: LampColour,
  reasons: z.array(Reason).min(1),
  rule: z.string().min(1),
})
export type Lamp = z.infer<typeof Lamp>
