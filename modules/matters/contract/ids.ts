import { type Id, idOf } from '@lantu/kernel'

export const MatterId = idOf('matter')
export type MatterId = Id<'matter'>
