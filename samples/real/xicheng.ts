import { DocumentFacts } from '@lantu/documents/contract'
import type { Sample } from '../sample.ts'
import type { PublishedBoard } from './boards.ts'
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

/** The nine 行动 as the document writes them, each the beginning of its paragraph. */
const actions: readonly (readonly [name: string, said: string])[] = [
  ['服务能级深化行动', '實施好服務能級深化行動'],
  ['安全稳定保障行动', '實施好安全穩定保障行動'],
  ['新质生产力培育行动', '實施好新質生産力培育行動'],
  ['消费市场提振行动', '實施好消費市場提振行動'],
  ['营商环境优化行动', '實施好營商環境優化行動'],
  ['幸福品质进阶行动', '實施好幸福品質進階行動'],
  ['城市风貌提升行动', '實施好城市風貌提升行動'],
  ['社会治理增效行动', '實施好社會治理增效行動'],
  ['文化发展加速行动', '實施好文化發展加速行動'],
]

/**
 * The document says “三個示範區”; which three they are is published elsewhere (“一个中心、三个示范区”, 2023-09). The years of the
 * 核心区控规 plan are those of its published title (2023年—2025年); of the culture plan none is published.
 */
const boards: readonly PublishedBoard[] = [
  {
    kind: 'campaign',
    name: '三个示范区',
    said: '抓好三個示範區建設',
    below: ['国家级金融科技示范区', '全球数字经济标杆城市示范区', '国际消费中心城市示范区'].map((name) => ({
      kind: 'campaign',
      name,
      said: '抓好三個示範區建設',
    })),
  },
  {
    kind: 'campaign',
    name: '九个行动',
    said: '實施好服務能級深化行動',
    below: actions.map(([name, said]) => ({ kind: 'campaign', name, said })),
  },
  {
    kind: 'plan',
    name: '核心区控规新一轮三年行动计划',
    said: '核心區控規新一輪三年行動計劃收官',
    years: [2023, 2025],
  },
  { kind: 'plan', name: '文化产业高质量发展三年行动计划', said: '高品質發展三年行動計劃及實施方' },
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
  boards,
}

export const xicheng: Sample = {
  district: districtRow(district),
  load: (tenancy) => loadRealDistrict(tenancy, district),
}
