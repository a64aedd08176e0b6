import type { FundsStep, ProjectKind, SigningStage, Stage } from '@lantu/ledger/contract'

/** One project of 示范区; amounts in 万元. Days are those on which a thing happened; it is told on that day, or when the register began. */
export interface DemoProject {
  readonly name: string
  readonly kind: ProjectKind
  readonly lead: string
  readonly co?: readonly string[]
  readonly total?: number
  readonly plan?: number
  readonly place?: string
  /** Rows of the folder that it carries out. */
  readonly items?: readonly string[]
  readonly stages?: readonly (readonly [Stage, on: string, paper?: string])[]
  readonly milestones?: readonly (readonly [name: string, planned: string, doneOn?: string])[]
  readonly money?: readonly (readonly [FundsStep, on: string, amount: number])[]
  readonly blockers?: readonly DemoBlocker[]
  readonly signings?: readonly DemoSigning[]
}

/** What was signed at an event; stages after 签约 with the paper that proves them. */
export interface DemoSigning {
  readonly partner: string
  readonly what: string
  readonly wan?: number
  readonly lead: string
  readonly stages?: readonly (readonly [SigningStage, on: string, evidence: string])[]
}

export interface DemoBlocker {
  readonly what: string
  readonly since: string
  /** A unit by its name, or a level above the units: `districtLeader`, `city`. */
  readonly remover: string
  readonly promisedBy?: string
}

/** Invented, like everything in 示范区: one of each thing that can be off, and some with which nothing is. */
export const demoProjects: readonly DemoProject[] = [
  {
    // 开工未入库
    name: '锅炉厂片区更新一期',
    kind: 'investment',
    lead: '区住房城乡建设委',
    co: ['市规划自然资源委分局'],
    total: 68_000,
    plan: 24_000,
    place: '新桥街道锅炉厂旧址',
    items: ['2', '28'],
    stages: [
      ['approved', '2023-11-20', '批复〔2023〕88号'],
      ['started', '2024-04-10', '施工许可2024-017'],
    ],
    milestones: [
      ['手续办齐', '2024-04-30', '2024-04-08'],
      ['主体开工', '2024-06-30'],
    ],
  },
  {
    // 入库未纳统
    name: '双园融合实验楼',
    kind: 'investment',
    lead: '区科委、园区管委会',
    total: 42_000,
    plan: 15_000,
    place: '松林街道',
    items: ['2', '29'],
    stages: [
      ['approved', '2023-08-15'],
      ['started', '2024-02-06'],
      ['listed', '2024-02-26', '入库2024-031'],
    ],
  },
  {
    // 停留过久（储备）
    name: '国际开放合作园综合楼',
    kind: 'investment',
    lead: '区商务局',
    total: 120_000,
    place: '石门街道',
    items: ['16'],
    stages: [['reserve', '2023-03-01']],
    blockers: [{ what: '用地性质调整需市级统筹', since: '2024-03-06', remover: 'city' }],
  },
  {
    // 停留过久（立项）
    name: '滨河体育消费集聚区改造',
    kind: 'investment',
    lead: '区体育局',
    co: ['区商务局'],
    total: 9_600,
    place: '长堤街道',
    items: ['20'],
    stages: [['approved', '2023-10-10', '批复〔2023〕71号']],
    blockers: [{ what: '两家单位腾退意见不一致，需区领导协调', since: '2024-04-15', remover: 'districtLeader' }],
  },
  {
    // 节点逾期
    name: '老旧小区改造（古槐片）',
    kind: 'investment',
    lead: '区住房城乡建设委',
    total: 18_000,
    plan: 9_000,
    place: '古槐街道',
    items: ['27'],
    stages: [
      ['started', '2024-03-05'],
      ['listed', '2024-03-28', '入库2024-044'],
      ['counted', '2024-05-08'],
    ],
    milestones: [
      ['楼本体改造完成30%', '2024-05-10'],
      ['楼本体改造完成', '2024-10-31'],
    ],
  },
  {
    // 资金滞留：一半下达
    name: '社区养老服务驿站提升资金',
    kind: 'fund',
    lead: '区民政局',
    co: ['区财政局'],
    items: ['45'],
    money: [
      ['budget', '2024-03-15', 1_200],
      ['released', '2024-04-02', 600],
      ['spent', '2024-05-06', 210],
    ],
  },
  {
    // 承诺逾期
    name: '第三医疗中心改扩建',
    kind: 'investment',
    lead: '区卫生健康委',
    total: 56_000,
    plan: 20_000,
    place: '金塔街道',
    items: ['44'],
    stages: [['approved', '2024-01-22', '批复〔2024〕6号']],
    blockers: [
      { what: '地下管线迁改方案未批', since: '2024-03-20', remover: '区城市管理委', promisedBy: '2024-05-10' },
    ],
  },
  {
    name: '望山实验学校扩建',
    kind: 'investment',
    lead: '区教委',
    total: 22_000,
    plan: 12_000,
    place: '望山街道',
    items: ['43'],
    stages: [
      ['started', '2023-09-12'],
      ['listed', '2023-10-20'],
      ['counted', '2023-12-05'],
    ],
    milestones: [['主体封顶', '2024-08-31']],
  },
  {
    // 不足500万元，开工后不入库
    name: '口袋公园（永河）',
    kind: 'investment',
    lead: '区园林绿化局',
    total: 320,
    place: '永河街道',
    items: ['35'],
    stages: [['started', '2024-03-12']],
  },
  {
    name: '水毁河堤修复',
    kind: 'investment',
    lead: '区水务局',
    total: 7_400,
    items: ['50'],
    stages: [
      ['started', '2023-10-08'],
      ['listed', '2023-11-02'],
      ['counted', '2024-01-09'],
      ['completed', '2024-05-17'],
    ],
    milestones: [['投用', '2024-05-31', '2024-05-17']],
  },
  {
    name: '以旧换新补贴资金',
    kind: 'fund',
    lead: '区商务局',
    items: ['17'],
    money: [
      ['budget', '2024-04-08', 3_000],
      ['released', '2024-04-22', 3_000],
      ['spent', '2024-05-15', 860],
    ],
  },
  {
    name: '夏季消费节',
    kind: 'event',
    lead: '区商务局',
    co: ['区文化和旅游局', '区城市管理委'],
    place: '广济街道',
    items: ['18'],
    milestones: [
      ['活动方案', '2024-05-15', '2024-05-14'],
      ['开幕', '2024-07-06'],
    ],
  },
  {
    name: '秋季投资推介会',
    kind: 'event',
    lead: '区投资促进服务中心',
    co: ['区经济和信息化局', '区商务局'],
    place: '广济街道',
    milestones: [['推介会', '2023-10-20', '2023-10-20']],
    signings: [
      {
        partner: '示例云算科技有限公司',
        what: '区域总部落户',
        wan: 12_000,
        lead: '区经济和信息化局',
        stages: [
          ['landed', '2023-12-11', '营业执照（演示）0101'],
          ['started', '2024-02-26', '开工备案〔2024〕3号'],
          ['producing', '2024-05-06', '投产报告〔2024〕1号'],
        ],
      },
      {
        partner: '示例精工股份有限公司',
        what: '检测中心建设',
        wan: 8_600,
        lead: '区经济和信息化局',
        stages: [
          ['landed', '2024-01-15', '营业执照（演示）0102'],
          ['started', '2024-04-18', '开工备案〔2024〕7号'],
        ],
      },
      {
        partner: '示例首店商业有限公司',
        what: '三家首店入驻',
        wan: 900,
        lead: '区商务局',
        stages: [['landed', '2024-03-08', '营业执照（演示）0103']],
      },
      { partner: '示例文旅发展有限公司', what: '演艺空间改造', wan: 4_200, lead: '区文化和旅游局' },
      { partner: '示例医药研究有限公司', what: '研发平台落户', wan: 6_000, lead: '区卫生健康委' },
      {
        partner: '示例物流有限公司',
        what: '城市配送结算中心',
        lead: '区商务局',
        stages: [['landed', '2024-02-20', '营业执照（演示）0104']],
      },
      {
        partner: '示例传媒有限公司',
        what: '短视频制作基地',
        wan: 1_500,
        lead: '区文化和旅游局',
        stages: [['landed', '2024-04-29', '营业执照（演示）0105']],
      },
      { partner: '示例资产管理有限公司', what: '楼宇更新基金合作', wan: 20_000, lead: '区投资促进服务中心' },
    ],
  },
]
