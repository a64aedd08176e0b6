/** 督办〔2024〕12号: the year in full in hexagonal brackets, no leading zeros, no 第 (GB/T 9704-2012). */
export const matterNumber = (word: string, year: number, count: number): string => `${word}〔${year}〕${count}号`
