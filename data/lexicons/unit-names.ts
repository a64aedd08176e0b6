/**
 * How texts write a unit, and how they say that it leads: for reading who stands before a commitment.
 * As of 2026-11; source: read off public 责任分解 documents, minutes and work reports by the house.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What the name of a unit ends with; the end of the longest wins. */
export const UNIT_ENDINGS = words(
  `委员会 纪委监委 委 分局 局 办公室 办 厅 组织部 宣传部 统战部 工作部 武装部 社会部 部 街道办事处 街道办 街道工委 街道 地区办事处 管委会 管理处 中心 总队 支队 大队 公司 集团 专班 指挥部 领导小组 联席会议 单位 部门 乡镇 街镇 镇街 区镇 镇政府 乡政府 法院 检察院 监委 总工会 工会 妇联 团区委 残联 工商联 红十字会 科协 文联 联社 开发区 园区 人民政府 政府 政协 人大`,
)

/** What the name of a unit begins with when it stands in no duties file. */
export const UNIT_OPENINGS =
  '(?:全区|全市|全县)?(?:各(?!级|类|项|种|方|地|自)|有关|相关|属地|责任|牵头|成员|区(?!域|级|位|间|块|划|属|内|外|里)|市(?!级|场|民(?!政|宗|族)|容|值|属|内|外|里|政(?!府|协|务|法))|县(?!域|级|属|内|外))'

/** Behind these letters the name goes on, or a person, a place or another thing was meant. */
export const NO_UNIT_BEHIND =
  /^(?:长(?!期|效)|主任|副|书记|负责人|负责同志|主要负责|分管|领导(?!小组)|干部|同志|工作人员|员|委员|的|内|外|里|上|门|面|署|分(?!别|头|级|类|批|步)|城|队伍|级|会议|班子|人员|系统|层面|之间|所属|机关|组织部|宣传部|统战部|政法委|社会工作部|办(?!理|好|成|公用)|编办|网信|老干部|党校|巡察|研究室|督查|区政府|市政府)/

/** Between a unit and what it is to do: it leads, it is responsible. What helps only is no lead. */
export const LEADING_WORDS = words(`牵头负责 牵头抓总 牵头组织 牵头会同 负责牵头 具体负责 总牵头 主责 牵头 负责`)
export const HELPING_WORDS = words(`配合 参与 协助 协同 协办 配合做好 按职责分工负责`)

/** Labels behind an item. What stands behind the first kind leads; the second only helps. */
export const LEADING_LABELS = words(
  `牵头责任单位 牵头单位 牵头部门 责任单位 责任部门 主责单位 主责部门 主办单位 承办单位 落实单位 实施单位 责任主体 牵头 责任`,
)
export const HELPING_LABELS = words(`配合单位 配合部门 协办单位 协同单位 参与单位 协助单位 配合`)

/** What a unit does in a story about a meeting; no demand, unless somebody demands it in the same sentence. */
export const REPORTING_WORDS = words(
  `汇报 通报 介绍 作了 做了 发言 表示 参加 出席 列席 报告了 提出 反映 传达 解读 宣读 主要 相关 有关 召开 认真 高度重视 主持`,
)
