import { errorKinds, LantuError } from '@lantu/kernel'
import { z } from 'zod'

/** Input that a person can correct: exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof LantuError) return errorKinds[error.kind].exit
  return error instanceof BadInput || error instanceof z.ZodError ? 2 : 1
}

const chinese = /^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')

/** What, where, what is allowed, what next: in Chinese on a Chinese terminal, else in English. */
export function explain(error: unknown): string[] {
  if (error instanceof LantuError) {
    const say = error.say(chinese ? 'zh' : 'en')
    const faults = error.faults
      .slice(0, 50)
      .map((fault) => `  ${fault.where}: ${chinese ? fault.say.zh : fault.say.en}`)
    const more = error.faults.length > 50 ? [`  … ${error.faults.length - 50} more`] : []
    return [say.what, ...faults, ...more, ...(say.allowed ? [say.allowed] : []), ...(say.next ? [say.next] : [])]
  }
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join('.') || '(input)'}: ${issue.message}`)
  return [error instanceof Error ? error.message : String(error)]
}
