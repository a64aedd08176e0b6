import { UNIT_DUTIES } from '@lantu/data/lexicons'
import { registerText } from '@lantu/documents'
import type { DocumentFacts } from '@lantu/documents/contract'
import { appoint, createUnit, registerPerson } from '@lantu/identity'
import { setTarget } from '@lantu/indicators'
import { SeriesId } from '@lantu/indicators/contract'
import { DistrictCode, parseDecimal, type UnitId } from '@lantu/kernel'
import { parsePlainDate } from '@lantu/kernel/time'
import type { Tenancy } from '@lantu/platform/db'
import { loadBoards, type PublishedBoard } from './boards.ts'
import { loadFacts } from './facts.ts'
import { readDocumentText, readPublished } from './published.ts'

/** What a real district's sample is made of: names, codes and published papers, nothing invented. */
export interface RealDistrict {
  readonly code: string
  readonly name: string
  /** Air-quality stations of the public data set that stand in the district. */
  readonly stations: readonly string[]
  readonly document: { readonly file: string; readonly facts: DocumentFacts }
  readonly targets: readonly PublishedTarget[]
  /** The 专项 and 行动计划 that its document names. */
  readonly boards: readonly PublishedBoard[]
}

/** A target as an official paper set it. `area` is the district's or the city's code. */
export interface PublishedTarget {
  readonly indicator: string
  readonly area: string
  readonly year: number
  readonly kind: 'level' | 'growth' | 'ceiling' | 'floor'
  readonly value: string
  readonly wording: string
  readonly bound: 'about' | 'min' | 'max' | 'exact'
  readonly instrument: string
  readonly authority: string
  readonly effectiveOn: string
}

export const districtRow = (district: RealDistrict) => ({
  code: DistrictCode.parse(district.code),
  name: district.name,
  parentCode: '110000',
  parentName: '北京市',
  fictional: false,
  clockShiftSeconds: 0,
})

/** The account with which the person at this machine looks at a real district: it reads, and changes nothing. */
export const readerAccount = 'reader'

const since = parsePlainDate('2019-01-01')

/** Units and streets, the published document, public figures and targets. */
export async function loadRealDistrict(tenancy: Tenancy, district: RealDistrict): Promise<void> {
  const office = await loadUnits(tenancy, district)
  const reader = await registerPerson(tenancy, { name: '本机浏览账号', account: readerAccount })
  await appoint(tenancy, { person: reader, unit: office, role: 'auditor', from: since })
  const text = await readDocumentText(district.document.file)
  const { id: documentId } = await registerText(tenancy, { facts: district.document.facts, text })
  await loadBoards(tenancy, { documentId, boards: district.boards })
  const series = await loadFacts(tenancy, district)
  for (const target of district.targets) {
    const seriesId = series.get(target.indicator)?.get(target.area)
    if (!seriesId) throw new Error(`no series for the target ${target.indicator} ${target.area}`)
    const { indicator: _indicator, area: _area, ...rest } = target
    await setTarget(tenancy, {
      ...rest,
      seriesId: SeriesId.parse(seriesId),
      value: parseDecimal(target.value),
      halfValue: null,
      effectiveOn: parsePlainDate(target.effectiveOn),
    })
  }
}

/** The units of the duties list (plausible, unofficial until the district's own 三定 text replaces it) and the streets. */
async function loadUnits(tenancy: Tenancy, district: RealDistrict): Promise<UnitId> {
  const government = await createUnit(tenancy, {
    code: 'gov',
    name: `${district.name}人民政府`,
    shortName: '区政府',
    kind: 'body',
    from: since,
  })
  let office = government
  for (const [index, { unit, keywords }] of UNIT_DUTIES.entries()) {
    const id = await createUnit(tenancy, {
      code: `d${String(index + 1).padStart(2, '0')}`,
      name: unit,
      kind: 'department',
      measures: unit.includes('统计局'),
      from: since,
      superiors: { admin: government },
      duties: { keywords: [...keywords], source: '示例职责词表（非官方，待以“三定”规定替换）' },
    })
    if (unit.includes('督查')) office = id
  }
  for (const street of await readPublished('streets.csv')) {
    if (street['district'] !== district.code) continue
    await createUnit(tenancy, {
      code: street['code'] ?? '',
      name: street['name'] ?? '',
      kind: 'street',
      from: since,
      superiors: { admin: government },
    })
  }
  return office
}
