import { z } from 'zod'

/** 简体中文 (default), 繁體中文, English. */
export const Language = z.enum(['zh-Hans', 'zh-Hant', 'en'])
export type Language = z.infer<typeof Language>
