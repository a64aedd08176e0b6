import { type Logger, pino } from 'pino'

export type { Logger } from 'pino'

/**
 * Structured logs, one JSON line each, without personal data: callers log ids, codes, counts and durations, never names,
 * texts, query strings or bodies. The redaction list is the second guard, not the first.
 */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'password',
        'token',
        'cookie',
        'authorization',
        'phone',
        'address',
        'name',
        '*.password',
        '*.token',
        '*.phone',
        '*.address',
        'req.headers',
      ],
      censor: '(hidden)',
    },
  })
