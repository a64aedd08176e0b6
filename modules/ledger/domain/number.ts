/** The place of 督办〔2024〕12号 among numbers: year × 10^7 + count. What has no number yet comes after all that have. */
export function numberOrder(number: string | null): number {
  const match = number === null ? null : /〔(\d{4})〕(\d{1,7})号/.exec(number)
  return match ? Number(match[1]) * 10_000_000 + Number(match[2]) : unnumbered
}

export const unnumbered = 99_999_999_999
