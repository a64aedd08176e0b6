import { Paper } from '../tree.ts'

const sentence =
  '今年以来，全区上下深入贯彻落实党中央决策部署和市委市政府工作要求，坚持稳中求进工作总基调，统筹推进稳增长、促改革、惠民生、防风险各项工作，经济运行总体平稳、稳中有进，为完成全年目标任务打下了坚实基础。'

/** A bulletin with everything a bulletin may hold; `filler` paragraphs make it several pages long. */
export const bulletin = (filler = 0): Paper =>
  Paper.parse({
    kind: 'tongbao',
    head: {
      issuer: '示范区人民政府督查室',
      number: '第12期（总第40期）',
      title: '关于2024年一季度重点任务进展情况的通报',
      date: '2024-04-24',
      marking: '内部资料 注意保存',
    },
    body: [
      { kind: 'heading', level: 1, text: '总体情况' },
      {
        kind: 'paragraph',
        runs: [
          { text: '截至4月20日，列入台账的任务共' },
          { text: '148项', cite: 1, strong: true },
          { text: '，按期推进132项，占89.2%', cite: 2 },
          { text: '。' },
        ],
      },
      {
        kind: 'heading',
        level: 2,
        text: '主要做法。',
        runs: [{ text: '各单位“一把手”负责，涉及𬬻城街道等5个街道。' }],
      },
      { kind: 'heading', level: 2, text: '突出问题。', runs: [{ text: 'R&D投入增速<5%，仍需加力。', cite: 2 }] },
      ...Array.from({ length: filler }, () => ({ kind: 'paragraph', runs: [{ text: sentence }] })),
      {
        kind: 'table',
        caption: '表1 滞后任务',
        rows: [
          ['序号', '任务', '主责单位', '差距'],
          ...Array.from({ length: filler > 0 ? 40 : 2 }, (_, i) => [
            String(i + 1),
            `第${i + 1}项任务`,
            '区住房城乡建设委',
            { runs: [{ text: '滞后12天', cite: 1 }] },
          ]),
          [{ runs: [{ text: '合计' }], span: 3 }, '24天'],
        ],
        widths: [1, 5, 3, 2],
        align: ['centre', 'left', 'left', 'right'],
      },
      { kind: 'heading', level: 1, text: '工作要求' },
      { kind: 'heading', level: 3, text: '压实责任' },
      { kind: 'heading', level: 4, text: '逐项对账' },
      { kind: 'list', ordered: true, items: [[{ text: '5月10日前报送整改情况' }], [{ text: '逾期未报的予以通报' }]] },
      { kind: 'heading', level: 3, text: '强化核查' },
    ],
    attachments: [
      {
        title: '未完成任务清单',
        body: [
          { kind: 'heading', level: 1, text: '住房' },
          { kind: 'paragraph', runs: [{ text: '略。' }] },
        ],
      },
    ],
    colophon: {
      reportTo: ['区委、区政府领导'],
      copyTo: ['区委办', '区人大常委会办公室'],
      printer: '示范区人民政府督查室',
      printedOn: '2024-04-24',
      copies: 60,
    },
    citations: [
      { n: 2, label: '督查室核查结果，2024年4月22日' },
      { n: 1, label: '任务台账，快照2024-04-20', href: '/ledger/snapshots/1' },
    ],
    auditHead: '9f2c41d0',
    snapshotId: '0190a2f4',
  })

/** A 红头文件 that goes upwards, with seal, 附件说明 and 附注. */
export const official = (filler = 0): Paper =>
  Paper.parse({
    kind: 'gongwen',
    head: {
      issuer: '示范区人民政府督查室',
      number: '示督〔2024〕12号',
      title: '关于印发《示范区2024年政府工作报告重点任务督查实施方案》的请示',
      date: '2024-04-24',
      copyNumber: '000012',
      urgency: '加急',
      signer: '张三',
    },
    to: ['区政府'],
    body: [
      { kind: 'paragraph', runs: [{ text: '为推动工作落实，制定本方案。' }] },
      ...Array.from({ length: filler }, () => ({ kind: 'paragraph', runs: [{ text: sentence }] })),
      { kind: 'paragraph', runs: [{ text: '妥否，请批示。' }] },
    ],
    attachments: [
      { title: '实施方案', body: [] },
      { title: '任务分工表', body: [] },
    ],
    sign: { unit: '示范区人民政府督查室', date: '2024-04-24', withSeal: true },
    notes: '联系人：李四',
    colophon: { copyTo: ['区委办'], printer: '示范区人民政府督查室', printedOn: '2024-04-25' },
  })
