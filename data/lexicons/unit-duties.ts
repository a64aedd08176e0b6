/**
 * Which unit usually leads on what, by keyword. Plausible, unofficial: a district's own 三定 text must replace it.
 * As of 2026-11; source: written by the house beside the two sample documents.
 */
export interface UnitDutyWords {
  readonly unit: string
  /** Other ways texts write the name. */
  readonly aliases?: readonly string[]
  readonly keywords: readonly string[]
}

export const UNIT_DUTIES: readonly UnitDutyWords[] = [
  {
    unit: '区发展改革委',
    aliases: ['区发改委', '区发展和改革委员会', '区发展改革委员会'],
    keywords: [
      '经济运行',
      '投资',
      '双过半',
      '宏观',
      '价格',
      '五子',
      '京津冀',
      '疏解',
      '协同',
      '营商环境',
      '北京服务',
      '基础设施',
      '平急两用',
      '能源',
      '绿色转型',
      '节能',
      '调度',
      '政策应出',
      '固定资产',
      '重大项目',
    ],
  },
  { unit: '区财政局', keywords: ['财源', '财政', '预算收入', '资金', '国债', '专项债'] },
  {
    unit: '区科委、园区管委会',
    aliases: ['区科委', '园区管委会', '区科学技术委员会', '区科技局'],
    keywords: ['科技', '创新', '实验室', '园区', '新质生产力', '科幻', '成果转化'],
  },
  {
    unit: '区经济和信息化局',
    aliases: ['区经信局', '区经济信息化局'],
    keywords: ['产业体系', '高精尖', '产业链', '数字', '算力', '制造业', '产业集群', '智能化'],
  },
  { unit: '区商务局', keywords: ['消费', '商圈', '外资', '开放合作', '两区', '以旧换新', '首钢园极核', '首发'] },
  { unit: '区统计局', keywords: ['统计', '指标数据'] },
  {
    unit: '区城市管理委',
    aliases: ['区城管委', '区城市管理委员会'],
    keywords: ['水、电、气', '城市承载', '背街小巷', '环境整治', '供热', '燃气管'],
  },
  {
    unit: '区住房城乡建设委',
    aliases: ['区住建委', '区住房和城乡建设委员会', '区住房城乡建设委员会'],
    keywords: ['城市更新', '老旧小区', '住房', '配套设施', '征迁', '征收', '房屋'],
  },
  {
    unit: '市规划自然资源委分局',
    aliases: ['规自分局', '市规自委分局', '区规自分局'],
    keywords: ['规划建设', '控规', '总体规划', '土地'],
  },
  { unit: '区生态环境局', keywords: ['生态环境', '蓝天', '碧水', '净土', '减排', '降碳', '微克', '宣传引导'] },
  { unit: '区园林绿化局', aliases: ['区园林局'], keywords: ['绿化', '扩绿', '森林', '花园', '公园', '绿色空间'] },
  { unit: '区水务局', keywords: ['水毁', '水务', '水资源', '河'] },
  { unit: '区教委', aliases: ['区教育委员会'], keywords: ['教育', '学位', '学校', '育人'] },
  {
    unit: '区卫生健康委',
    aliases: ['区卫健委', '区卫生健康委员会'],
    keywords: ['医疗', '卫生', '家庭病床', '托位', '托育'],
  },
  { unit: '区民政局', keywords: ['养老', '低收入', '救助'] },
  {
    unit: '区人力资源社会保障局',
    aliases: ['区人力社保局', '区人社局', '区人力资源和社会保障局'],
    keywords: ['就业', '居民收入', '职工', '人才', '失业'],
  },
  {
    unit: '区文化和旅游局',
    aliases: ['区文旅局', '区文化旅游局'],
    keywords: ['文化服务', '文旅', '文商旅', '中轴线', '文化'],
  },
  {
    unit: '区应急局',
    aliases: ['区应急管理局'],
    keywords: ['安全生产', '隐患', '防汛', '度汛', '监测预警', '演练', '城市安全', '消防', '发展和安全'],
  },
  { unit: '公安分局', aliases: ['区公安分局'], keywords: ['治安', '社会面'] },
  { unit: '区司法局', keywords: ['矛盾纠纷'] },
  { unit: '区委政法委', aliases: ['区政法委'], keywords: ['政治安全', '社会治理'] },
  { unit: '区委宣传部', keywords: ['意识形态', '文明城区', '舆论'] },
  { unit: '区委组织部', keywords: ['党纪学习', '干部', '选人用人', '干事创业'] },
  { unit: '区纪委监委', aliases: ['区纪委', '区监委'], keywords: ['不正之风', '腐败', '纪律意识', '作风'] },
  { unit: '区委编办', aliases: ['区编办'], keywords: ['机构改革', '管理体制'] },
  {
    unit: '区政务和数据局',
    aliases: ['区政务服务和数据管理局', '区政务服务局'],
    keywords: ['接诉即办', '每月一题', '急难愁盼'],
  },
  {
    unit: '区投资促进服务中心',
    aliases: ['区投促中心'],
    keywords: ['招商', '招优', '产业发展促进大会', '走访', '惠企'],
  },
  {
    unit: '区委办、区政府办（督查）',
    aliases: ['区委办', '区政府办', '区委办公室', '区政府办公室'],
    keywords: ['部署会精神', '形式主义', '减负', '协同', '统筹', '民生'],
  },
]
