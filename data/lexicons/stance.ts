/**
 * What tells a stance (an attitude, a method of thought, a premise) from something a unit could be asked "done or not?".
 * As of 2026-11; source: the annotation guide's definition (data/gold guide), public reports read by the house.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Verbs that head a stance whatever follows, unless a concrete object overrides (see CONCRETE_OBJECTS). */
export const STANCE_VERBS = words(
  `紧盯 咬定 冲刺 决战 发力 争先进位 坚持 坚定 坚信 绷紧 紧绷 牢记 铭记 谨记 秉持 奋战 奋斗 接续奋斗 不懈奋斗 团结奋斗 奋进 砥砺前行 勇毅前行 整装出发 锚定 谱写 书写 续写 奏响 唱响 吹响 抒写 绘就 拼出 彰显 展现 扛起 扛牢 肩负 担当 撑腰鼓劲 撑腰 领悟 深刻领悟 领会 认识 认识把握 深刻认识 清醒认识 把握 把准 胸怀 心怀 站稳 站在 立足 着眼 聚焦 紧扣 围绕 树立 树牢 讲究 破除 摒弃 关注 注重 想 急 迎难而上 攻坚克难 勇于 敢于 善于 鼓足 激扬 团结 拥护 忠诚 忠诚拥护 恪守 遵循 顺应 抓住 抢抓 走在前列 当好 争当 争做 打头阵 走好 坚决做到 做到 发奋 敬畏 永葆 力戒 崇尚 感恩 珍惜 观 考虑 采取 打基础 贯彻 学习贯彻 贯彻落实 领航 克服 扭住 牢牢把握 奋勇 拼搏 对标 看齐 铆足 锐意 发愤 迈出 迈向 开创 赢得 交出 答好 打下 奠定`,
)

/** Objects that make any verb a stance: what is in the head, not in the street. */
export const STANCE_OBJECTS = words(`
  站位 抓落实 以人为本 开足马力 全力冲刺 真抓实干 攻坚克难 争先进位 好局面 思想和行动   思维 思想 意识 理念 观念 信念 信心 决心 恒心 初心 使命 定力 精神状态 斗志 干劲 韧劲 闯劲 拼劲 勇气 锐气 底气 骨气 志气 自信 自觉 自觉性 主动性 担当 担当精神 责任感 使命感 紧迫感 危机感 眼光 视野 方法论 世界观 政绩观 大局观 发展观 安全观 权力观 事业观 方式方法 思维方式 思维定势 路径依赖 工作惯性 合力 形势 形势任务 形势挑战 大势 规律 规律性认识 机遇 机遇期 主动权 节奏 时度效 基调 总基调 方向 正确方向 立场 原则 宗旨 情怀 总要求 首要任务 主线 作风 姿态 状态 最强音 新篇章 篇章 华章 崭新篇章 答卷 新局面 新气象 新风貌 前列 走在前列 打头阵 作示范 政治责任 政治判断力 政治领悟力 政治执行力 四个意识 四个自信 两个维护 两个确立 第一议题 国之大者 之路 弦 一盘棋 钉钉子 蓝图 见效 落地见效 落到实处 见到实效 落地生根
`)

/** Openers of a premise clause: on their own they promise nothing. */
export const PREMISE_OPENERS = words(
  `按照 根据 依照 遵循 面对 面向 立足 着眼 围绕 紧扣 聚焦 针对 为了 通过 在 随着 依托 以 对照 锚定 瞄准 本着 鉴于 基于 作为 凭借 顺应 从 结合`,
)

/** A concrete thing in the object overrides a stance verb: it can be asked "done or not?". */
export const CONCRETE_OBJECTS = words(
  `导向 机制 制度 体系 平台 项目 工程 行动 计划 规划 方案 政策 措施 服务 设施 建设 改革 试点 监管 治理 整治 排查 保障 供给 园区 企业 产业 基地 中心 学校 医院 社区 街道 住房 就业 养老 医疗 教育 能力 队伍 责任制 网络 数据 预警 预案 执法 招商 投资 消费 指标 名单 清单 台账 工作 管理 管控 防控 管护 联动 协作 合作 宣传 培训 培养 审批 帮扶 救助 激励 考核 监督 责任`,
)
