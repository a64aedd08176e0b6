/**
 * Units that turn a number in a plan into a target. Longest first is the reader's business.
 * As of 2026-11; source: public work reports read by the house.
 */
export const QUANTITY_UNITS: readonly string[] =
  `% ‰ 个百分点 百分点 元 美元 亿元 万元 亿美元 亿 亿斤 斤 公斤 吨 万吨 标准煤 平方米 平方公里 公顷 亩 公里 千米 米 立方米 千瓦时 千瓦 兆瓦 标准箱 标箱 家 个 项 条 张 套 户 人 人次 批次 头 名 处 座 所 件 场 辆 台 次 批 期 片 栋 幢 类 种 支 只 门 份 微克/立方米 微克 毫克 天 小时 分钟 倍 床 村 镇 对 株 盏 部 册 班 列 位 间 例 宗 块 段 桩 把 篇 首 届 轮 岗 课时 学位 床位 托位 车位 泊位 航线 站 站点 基站 点 万亩 款 课 本 组 株 艘 架 班次 单 起 EFLOPS PFLOPS P 度 摄氏度 兆 分`.split(
    ' ',
  )

/** Targets without a number. */
export const QUALITATIVE_TARGETS: readonly string[] =
  `一批 一大批 若干 一系列 全覆盖 “双过半” 双过半 动态清零 清零 零新增 零增长 零容忍 翻一番 翻番 翻两番 倍增 只增不减 只降不升 “零”死亡 零死亡 全部 百分之百 应出尽出 应下尽下 应落尽落 应检尽检 应保尽保 应享尽享 应治尽治 应收尽收 应拆尽拆 应改尽改 应助尽助 应种尽种 应绿尽绿 应纳尽纳 应兑尽兑 应救尽救 应开尽开`.split(
    ' ',
  )
