import { idOf } from '@lantu/kernel'
import type { z } from 'zod'

export const BulletinId = idOf('bulletin')
export type BulletinId = z.infer<typeof BulletinId>
export const SnapshotId = idOf('snapshot')
export type SnapshotId = z.infer<typeof SnapshotId>
