import { DocumentFacts } from '@lantu/documents/contract'
import type { Sample } from '../sample.ts'
import { cityTargets } from './city-targets.ts'
import { districtRow, loadRealDistrict, type PublishedTarget, type RealDistrict } from './district.ts'

/** The lawful revision of 2020: both the first target and the approved one are kept and shown. */
const revenue2020: readonly PublishedTarget[] = [
  {
    indicator: 'F02',
    area: '110102',
    year: 2020,
    kind: 'level',
    value: '439.55',
    wording: '439.55亿元',
    bound: 'min',
    instrument: '西城区2020年政府工作报告',
    authority: '西城区人民代表大会',
    effectiveOn: '2020-01-08',
  },
  {
    indicator: 'F02',
    area: '110102',
    year: 2020,
    kind: 'level',
    value: '413.8',
    wording: '413.8亿元',
    bound: 'min',
    instrument: '2020-12-22 区人大常委会批准的预算调整',
    authority: '西城区人大常委会',
    effectiveOn: '2020-12-22',
  },
]

const district: RealDistrict = {
  code: '110102',
  name: '西城区',
  stations: ['Guanyuan', 'Wanshouxigong'],
  document: {
    file: 'xicheng-2025-02-06.txt',
    facts: DocumentFacts.parse({
      title: '2025年西城区经济社会高质量发展推进大会',
      kind: 'speech',
      publicity: 'published',
      issuer: '西城区',
      docDate: '2025-02-06',
      source: 'https://www.beijing.gov.cn/ 2025-02-07',
      reading: 'meeting',
    }),
  },
  targets: [...cityTargets, ...revenue2020],
}

export const xicheng: Sample = {
  district: districtRow(district),
  load: (tenancy) => loadRealDistrict(tenancy, district),
}
