import { DocumentFacts } from '@lantu/documents/contract'
import type { Sample } from '../sample.ts'
import { cityTargets } from './city-targets.ts'
import { districtRow, loadRealDistrict, type RealDistrict } from './district.ts'

const district: RealDistrict = {
  code: '110107',
  name: '石景山区',
  stations: ['Gucheng'],
  document: {
    file: 'shijingshan-2024-04-24.txt',
    facts: DocumentFacts.parse({
      title: '石景山区召开全区经济社会发展工作部署会',
      kind: 'speech',
      publicity: 'published',
      issuer: '石景山区',
      docDate: '2024-04-24',
      source: '石景山区公开报道 2024-04-24',
      reading: 'meeting',
    }),
  },
  targets: cityTargets,
}

export const shijingshan: Sample = {
  district: districtRow(district),
  load: (tenancy) => loadRealDistrict(tenancy, district),
}
