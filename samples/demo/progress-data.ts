/** What the units of 示范区 reported of the rows of `folder.csv`, by 序号. Everything here is invented. */
export interface DemoProgress {
  /** Progress in per cent at the end of February, March and April; null: no report for that month. */
  readonly percent: readonly [number | null, number | null, number | null]
  /** Nodes (from 1) with the day they were done. */
  readonly nodes?: readonly (readonly [no: number, on: string])[]
  readonly done: string
  readonly problems?: string
  readonly next?: string
}

const usual = (
  feb: number,
  mar: number,
  apr: number,
  done: string,
  more: Partial<DemoProgress> = {},
): DemoProgress => ({ percent: [feb, mar, apr], done, ...more })

export const demoProgress: Readonly<Record<string, DemoProgress>> = {
  1: usual(15, 40, 60, '已召开旬会商8次，形成会商纪要8份。', {
    nodes: [[1, '2024-04-26']],
    next: '5月下旬会商聚焦投资和消费。',
  }),
  2: usual(14, 22, 40, '累计开工78项，完成投资进度按序。', {
    nodes: [[1, '2024-03-29']],
    problems: '3个项目施工许可办理慢于计划。',
    next: '6月底前再开工20项。',
  }),
  3: usual(20, 38, 52, '已入库41项。', {
    problems: '9个项目开工未入库，入库材料缺施工合同备案。',
    next: '逐个项目现场办公，补齐入库材料。',
  }),
  4: usual(10, 20, 40, '完成专题调度准备，项目清单已下发。', { next: '5月24日召开第一次专题调度会。' }),
  5: usual(10, 25, 38, '走访重点税源企业46家，收集诉求31条。'),
  6: usual(8, 20, 34, '专项债券支出进度34%。', { next: '5月底达到40%。' }),
  7: usual(8, 25, 37, '新增规上服务业企业9家。'),
  8: usual(20, 45, 75, '清单初稿含企业58家，正在核对。', { next: '5月31日前印发。' }),
  9: usual(10, 30, 55, '改革方案已征求28个单位意见。', { nodes: [[1, '2024-05-09']], next: '修改后报审。' }),
  10: { percent: [null, 20, null], done: '组织第一批申报，受理34家。' },
  11: { percent: [null, 25, null], done: '洽谈平台5个，2个进入签约阶段。' },
  12: usual(20, 38, 55, '一期设备进场，机房改造完成。', { nodes: [[1, '2024-05-09']] }),
  13: { percent: [null, 22, null], done: '新增规上数字企业2家。' },
  15: usual(8, 20, 29, '实际利用外资完成年度目标的29.4%。', {
    problems: '到资集中在两家企业，其中一家推迟至三季度。',
    next: '5月27日前报替补项目清单。',
  }),
  16: usual(10, 30, 45, '可研编制单位已确定。', { nodes: [[1, '2024-05-17']] }),
  17: usual(15, 40, 60, '以旧换新细则已报审。', { nodes: [[1, '2024-04-29']], next: '5月底前印发实施。' }),
  18: usual(10, 30, 55, '夏季消费节方案已完成论证。'),
  19: { percent: [null, 28, null], done: '引入首店4家。' },
  20: usual(12, 22, 35, '主体施工完成六成。'),
  21: usual(8, 20, 33, '拆除违法建设2.1万平方米。'),
  22: { percent: [null, 24, null], done: '签约项目3个。' },
  23: usual(12, 25, 40, '48项举措已落地19项。', {
    problems: '涉及市级系统对接的7项等待接口。',
    next: '请市级部门协调接口开放。',
  }),
  24: usual(30, 55, 72, '企业开办网办率96.4%。'),
  25: usual(9, 24, 40, '走访企业368家，诉求办结率94%。'),
  26: usual(8, 22, 38, '新设企业412家。'),
  27: usual(15, 30, 38, '累计开工9处。', {
    problems: '3处未取得居民方案确认。',
    next: '街道逐户做工作，申请延期至6月20日。',
  }),
  28: usual(10, 18, 24, '更新方案已批复，正在办理规划许可。', {
    problems: '用地手续未办齐，慢于节点。',
    next: '专题会商手续并联办理。',
  }),
  29: usual(10, 20, 33, '规划方案完成部门会商。', {
    problems: '交通影响评价未通过，方案上报推迟。',
    next: '5月底前完成修改上报。',
  }),
  30: usual(6, 20, 33, '开工22部，完工9部。'),
  31: usual(20, 45, 70, '两处设施主体完工，正在设备安装。'),
  32: usual(5, 18, 32, '开工16条，完工5条。'),
  33: usual(10, 22, 30, 'PM2.5累计浓度好于去年同期。'),
  34: { percent: [null, 25, null], done: '一季度断面水质达标。' },
  35: usual(5, 20, 35, '5处已完成设计，开工2处。'),
  36: { percent: [null, 20, null], done: '新增绿道1.8公里。' },
  37: usual(15, 25, 34, '厨余分出率18.6%。'),
  38: usual(12, 22, 32, '城镇新增就业按序完成。'),
  39: { percent: [18, 36, null], done: '帮扶登记失业人员1480人。' },
  40: { percent: [null, 24, null], done: '筹集房源290套。' },
  41: { percent: [30, null, null], done: '建成61张，三处点位待验收。', problems: '三处点位验收未排期。' },
  42: usual(8, 22, 35, '新增普惠托位96个。'),
  43: usual(15, 35, 50, '三所学校改造按计划推进。'),
  44: usual(10, 24, 35, '两处改扩建按形象进度。'),
  45: usual(8, 25, 40, '提升驿站4处。'),
  46: usual(10, 25, 36, '13个问题建账，完成任务31项。'),
  47: usual(15, 26, 35, '解决率94.8%。'),
  48: usual(15, 30, 42, '排查隐患412项，整改406项，余6项在期内。'),
  49: usual(20, 45, 70, '方案修订稿已征求意见。', { next: '5月31日前印发。' }),
  50: usual(25, 55, 85, '7处工程中6处完工。', { nodes: [[1, '2024-05-20']], next: '第7处设备安装后验收。' }),
  51: usual(10, 22, 45, '完成演练4场。'),
  52: usual(15, 35, 58, '排查212处。', { nodes: [[1, '2024-05-17']] }),
  53: usual(10, 30, 48, '迎峰度夏检查完成六成。'),
  55: { percent: [null, 25, null], done: '化解率96.8%。' },
  56: usual(20, 40, 55, '报表摸底完成，拟精简42张。', { nodes: [[1, '2024-04-28']] }),
  58: usual(10, 25, 38, '点位自查达标率86%。'),
  59: { percent: [null, 22, null], done: '演出27场。' },
}

/** Rows whose whole way to 销号 is part of the sample: reported on the first day, closed on the last. */
export const demoClosed: readonly {
  readonly item: string
  readonly reported: string
  readonly closed: string
  readonly feedback: string
}[] = [
  {
    item: '14',
    reported: '2024-05-07',
    closed: '2024-05-13',
    feedback: '科幻主题活动周举办活动23场，成果清单已归集。',
  },
  { item: '54', reported: '2024-05-07', closed: '2024-05-10', feedback: '五一期间未发生较大以上事故，值守记录齐全。' },
]

/** Rows whose unit says it is done and which wait for verification. */
export const demoReported: readonly { readonly item: string; readonly on: string; readonly feedback: string }[] = [
  { item: '50', on: '2024-05-20', feedback: '7处水毁修复工程全部完工，验收单、通水试验记录已上传。' },
]
