import { z } from 'zod'
import type { Language } from '../language.ts'
import { refuse } from './errors.ts'

/**
 * One unit of measure. `factor` is how many base units of the dimension it holds (money: fen; area: m²; length: mm;
 * time: hour), as decimal text so that conversion is exact. Units convert only inside one dimension: 件 and 家 count
 * different things, and % and 个百分点 are not the same (5 % up from 4 % is one 个百分点, or 25 %).
 */
interface UnitRow {
  readonly dimension: string
  readonly factor: string
  readonly zh: string
  readonly hant: string
  readonly en: string
  /** Other ways in which tables write it. */
  readonly also?: readonly string[]
}

const rows = {
  cny100m: {
    dimension: 'money',
    factor: '10000000000',
    zh: '亿元',
    hant: '億元',
    en: 'hundred million yuan',
    also: ['亿元人民币'],
  },
  cny10k: {
    dimension: 'money',
    factor: '1000000',
    zh: '万元',
    hant: '萬元',
    en: 'ten thousand yuan',
    also: ['万元人民币'],
  },
  cny: { dimension: 'money', factor: '100', zh: '元', hant: '元', en: 'yuan', also: ['元人民币', 'CNY', 'RMB'] },
  fen: { dimension: 'money', factor: '1', zh: '分', hant: '分', en: 'fen' },
  usd100m: { dimension: 'usd', factor: '10000', zh: '亿美元', hant: '億美元', en: 'hundred million US dollars' },
  usd10k: { dimension: 'usd', factor: '1', zh: '万美元', hant: '萬美元', en: 'ten thousand US dollars' },
  percent: { dimension: 'share', factor: '1', zh: '%', hant: '%', en: '%', also: ['％', '百分比'] },
  permille: { dimension: 'share', factor: '0.1', zh: '‰', hant: '‰', en: '‰' },
  point: {
    dimension: 'point',
    factor: '1',
    zh: '个百分点',
    hant: '個百分點',
    en: 'percentage points',
    also: ['百分点', 'pp'],
  },
  index: { dimension: 'index', factor: '1', zh: '指数', hant: '指數', en: 'index' },
  score: { dimension: 'score', factor: '1', zh: '分（得分）', hant: '分（得分）', en: 'points scored' },
  ugPerM3: {
    dimension: 'concentration',
    factor: '1',
    zh: '微克/立方米',
    hant: '微克/立方米',
    en: 'µg/m³',
    also: ['微克／立方米', 'μg/m3', 'μg/m³', 'ug/m3'],
  },
  mgPerM3: {
    dimension: 'concentration',
    factor: '1000',
    zh: '毫克/立方米',
    hant: '毫克/立方米',
    en: 'mg/m³',
    also: ['mg/m3'],
  },
  each: { dimension: 'item', factor: '1', zh: '个', hant: '個', en: 'items' },
  project: { dimension: 'project', factor: '1', zh: '项', hant: '項', en: 'projects' },
  piece: { dimension: 'piece', factor: '1', zh: '件', hant: '件', en: 'pieces' },
  piece10k: { dimension: 'piece', factor: '10000', zh: '万件', hant: '萬件', en: 'ten thousand pieces' },
  firm: { dimension: 'firm', factor: '1', zh: '家', hant: '家', en: 'firms', also: ['户企业', '家企业'] },
  person: { dimension: 'person', factor: '1', zh: '人', hant: '人', en: 'people', also: ['名'] },
  person10k: { dimension: 'person', factor: '10000', zh: '万人', hant: '萬人', en: 'ten thousand people' },
  visit: { dimension: 'visit', factor: '1', zh: '人次', hant: '人次', en: 'visits' },
  visit10k: { dimension: 'visit', factor: '10000', zh: '万人次', hant: '萬人次', en: 'ten thousand visits' },
  household: { dimension: 'household', factor: '1', zh: '户', hant: '戶', en: 'households' },
  household10k: { dimension: 'household', factor: '10000', zh: '万户', hant: '萬戶', en: 'ten thousand households' },
  place: { dimension: 'place', factor: '1', zh: '处', hant: '處', en: 'places' },
  site: { dimension: 'site', factor: '1', zh: '座', hant: '座', en: 'structures' },
  school: { dimension: 'institution', factor: '1', zh: '所', hant: '所', en: 'institutions' },
  set: { dimension: 'set', factor: '1', zh: '套', hant: '套', en: 'sets', also: ['套（间）'] },
  set10k: { dimension: 'set', factor: '10000', zh: '万套', hant: '萬套', en: 'ten thousand sets' },
  machine: { dimension: 'machine', factor: '1', zh: '台', hant: '臺', en: 'machines', also: ['部'] },
  bed: { dimension: 'bed', factor: '1', zh: '张', hant: '張', en: 'beds' },
  road: { dimension: 'road', factor: '1', zh: '条', hant: '條', en: 'roads or lines' },
  building: { dimension: 'building', factor: '1', zh: '栋', hant: '棟', en: 'buildings', also: ['幢'] },
  occasion: { dimension: 'occasion', factor: '1', zh: '次', hant: '次', en: 'times', also: ['场', '场次'] },
  incident: { dimension: 'incident', factor: '1', zh: '起', hant: '起', en: 'incidents' },
  m2: { dimension: 'area', factor: '1', zh: '平方米', hant: '平方米', en: 'm²', also: ['㎡', 'm2', '平米'] },
  m2x10k: {
    dimension: 'area',
    factor: '10000',
    zh: '万平方米',
    hant: '萬平方米',
    en: 'ten thousand m²',
    also: ['万㎡', '万平米'],
  },
  hectare: { dimension: 'area', factor: '10000', zh: '公顷', hant: '公頃', en: 'ha' },
  km2: { dimension: 'area', factor: '1000000', zh: '平方公里', hant: '平方公里', en: 'km²', also: ['平方千米', 'km2'] },
  mm: { dimension: 'length', factor: '1', zh: '毫米', hant: '毫米', en: 'mm' },
  metre: { dimension: 'length', factor: '1000', zh: '米', hant: '米', en: 'm' },
  km: { dimension: 'length', factor: '1000000', zh: '公里', hant: '公里', en: 'km', also: ['千米'] },
  tonne: { dimension: 'mass', factor: '1', zh: '吨', hant: '噸', en: 't' },
  tonne10k: { dimension: 'mass', factor: '10000', zh: '万吨', hant: '萬噸', en: 'ten thousand t' },
  m3: { dimension: 'volume', factor: '1', zh: '立方米', hant: '立方米', en: 'm³', also: ['m3'] },
  m3x10k: { dimension: 'volume', factor: '10000', zh: '万立方米', hant: '萬立方米', en: 'ten thousand m³' },
  m3x100m: { dimension: 'volume', factor: '100000000', zh: '亿立方米', hant: '億立方米', en: 'hundred million m³' },
  hour: { dimension: 'time', factor: '1', zh: '小时', hant: '小時', en: 'hours' },
  day: { dimension: 'time', factor: '24', zh: '天', hant: '天', en: 'days', also: ['日', '自然日'] },
  workDay: { dimension: 'workTime', factor: '1', zh: '个工作日', hant: '個工作日', en: 'work days', also: ['工作日'] },
} as const satisfies Readonly<Record<string, UnitRow>>

const codes = Object.keys(rows) as [keyof typeof rows, ...(keyof typeof rows)[]]

/** The code of a unit, as stored and on the wire. */
export const UnitCode = z.enum(codes)
export type UnitCode = z.infer<typeof UnitCode>
export type Dimension = (typeof rows)[UnitCode]['dimension']

export interface Unit extends UnitRow {
  readonly code: UnitCode
  readonly dimension: Dimension
}

export const getUnit = (code: UnitCode): Unit => ({ code, ...rows[code] })
export const listUnits = (): Unit[] => codes.map(getUnit)

export function unitName(code: UnitCode, language: Language): string {
  switch (language) {
    case 'zh-Hans':
      return rows[code].zh
    case 'zh-Hant':
      return rows[code].hant
    case 'en':
      return rows[code].en
  }
}

const byName = new Map<string, UnitCode>(
  listUnits()
    .flatMap((unit) =>
      [unit.code, unit.zh, unit.hant, unit.en, ...(unit.also ?? [])].map((name) => [fold(name), unit.code] as const),
    )
    .reverse(),
)

/** The unit by code or by any of its names (`亿元`, `億元`, `％`, `μg/m³`); undefined when there is none. */
export const findUnit = (name: string): UnitCode | undefined => byName.get(fold(name))

/** As `findUnit`, but throws `measure.unknownUnit`. */
export function parseUnit(name: string): UnitCode {
  const code = findUnit(name)
  if (code === undefined) throw refuse('measure.unknownUnit', { params: { text: name } })
  return code
}

function fold(name: string): string {
  // NFKC makes one of the two signs for micro, of ％ and %, of ㎡ and m2.
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
