import { idOf } from '@lantu/kernel'
import type { z } from 'zod'

export const ProjectId = idOf('project')
export type ProjectId = z.infer<typeof ProjectId>
export const BlockerId = idOf('blocker')
export type BlockerId = z.infer<typeof BlockerId>
