import { type PlainDate, parsePlainDate } from '@lantu/kernel/time'

/**
 * 春节 (the first day of the lunisolar year) from 1990 to 2050. As of 2026-11; source: computed from the Chinese calendar
 * (GB/T 33661-2017) as ICU has it, compared with the State Council's notices of 2021 to 2026. Days of rest are another thing: they
 * come with each year's notice.
 */
const days =
  `1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24
  2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10
  2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29
  2026-02-17 2027-02-07 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15
  2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02
  2050-01-23`
    .trim()
    .split(/\s+/)
    .map(parsePlainDate)

/** By year; a year that is not in the table is left as it is, never guessed. */
export const springFestivals: ReadonlyMap<number, PlainDate> = new Map(
  days.map((day) => [Number(day.slice(0, 4)), day]),
)
