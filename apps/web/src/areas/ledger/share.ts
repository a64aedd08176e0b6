/** 完成数 as it is typed: a whole share (60, 60%) or a quantity with its unit (36公里); undefined when it is neither. */
export function readShare(text: string): { percent: number | null; quantity: string | null } | undefined {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { percent: null, quantity: null }
  const share = /^(100|\d{1,2})%?$/.exec(typed)
  if (share) return { percent: Number(share[1]), quantity: null }
  return /^\d[\d,]*(?:\.\d+)?\s*\p{L}[\p{L}\d/²³]{0,11}$/u.test(typed) ? { percent: null, quantity: typed } : undefined
}
