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
  boards: [
    {
      kind: 'campaign',
      name: '“五子”联动',
      said: '坚持“五子”联动',
      below: [
        {
          kind: 'campaign',
          name: '国际科技创新中心建设',
          said: '国际科技创新中心建设方面',
          words: ['科技创新', '创新平台'],
        },
        { kind: 'campaign', name: '“两区”建设', said: '“两区”建设方面', words: ['开放合作', '外资'] },
        {
          kind: 'campaign',
          name: '全球数字经济标杆城市建设',
          said: '全球数字经济标杆城市建设方面',
          words: ['数字', '算力'],
        },
        { kind: 'campaign', name: '国际消费中心城市建设', said: '国际消费中心城市建设方面', words: ['消费', '首发'] },
        { kind: 'campaign', name: '京津冀协同发展', said: '京津冀协同发展方面', words: ['协同', '疏解', '共建共享'] },
      ],
    },
  ],
}

export const shijingshan: Sample = {
  district: districtRow(district),
  load: (tenancy) => loadRealDistrict(tenancy, district),
}
