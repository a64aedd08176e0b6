import { z } from 'zod'

/**
 * Text that every format can hold: no control characters and no half surrogates (XML cannot carry them, so they would
 * vanish from the .docx only). Line ends are the tree's business, not the text's.
 */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff]/u
export const PrintText = z.string().refine((text) => !forbidden.test(text), { message: '含有不能打印的字符' })
const Filled = PrintText.min(1)

/** A day of the calendar, `YYYY-MM-DD`. */
const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** A piece of running text; `cite` points to the source of the figure in it and is printed as 〔n〕 behind it. */
export const Inline = z.object({
  text: PrintText,
  cite: z.number().int().positive().optional(),
  strong: z.boolean().optional(),
})
export type Inline = z.infer<typeof Inline>

/** A table cell: plain text, or runs with citations. `span` columns wide. */
export const Cell = z.union([
  PrintText,
  z.object({ runs: z.array(Inline), span: z.number().int().positive().optional() }),
])
export type Cell = z.infer<typeof Cell>

const Heading = z.object({
  kind: z.literal('heading'),
  /** 1 一、 黑体 · 2 （一） 楷体 · 3 1. 仿宋 · 4 （1） 仿宋. The numeral is counted by the renderer, not written here. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: Filled,
  /** False for a heading without a numeral. */
  numbered: z.boolean().optional(),
  /** Text that goes on in the same paragraph, as is usual behind （一） and 1. */
  runs: z.array(Inline).optional(),
})

const Paragraph = z.object({
  kind: z.literal('paragraph'),
  runs: z.array(Inline),
  align: z.enum(['justify', 'centre', 'right']).optional(),
})

export const PrintTable = z.object({
  kind: z.literal('table'),
  caption: Filled.optional(),
  rows: z.array(z.array(Cell)).min(1),
  /** How many of the first rows are repeated on every page; 1 without it. */
  headerRows: z.number().int().nonnegative().optional(),
  /** Shares of the text's width, one a column; equal without them. */
  widths: z.array(z.number().positive()).optional(),
  align: z.array(z.enum(['left', 'centre', 'right'])).optional(),
})
export type PrintTable = z.infer<typeof PrintTable>

const List = z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Inline)) })

export const Block = z.discriminatedUnion('kind', [Heading, Paragraph, PrintTable, List])
export type Block = z.infer<typeof Block>

export const Citation = z.object({
  n: z.number().int().positive(),
  /** What the figure is from: 区统计局月报 2024 年 4 月. */
  label: Filled,
  /** The record in the system, for the reader on a screen. */
  href: z.string().optional(),
})
export type Citation = z.infer<typeof Citation>

/**
 * gongwen 红头文件 (GB/T 9704-2012) · minutes 纪要 · and the house heads, which the standard leaves to the office:
 * tongbao 通报, brief 简报, special 专报.
 */
export const PaperKind = z.enum(['gongwen', 'minutes', 'tongbao', 'brief', 'special'])
export type PaperKind = z.infer<typeof PaperKind>

export const Head = z.object({
  /** Who issues it: 示范区人民政府督查室. */
  issuer: Filled,
  /** The red banner; `issuer` + 文件 for gongwen, and the kind's name for the others, without it. */
  banner: Filled.optional(),
  /** 示督〔2024〕12号 for gongwen, 第12期（总第40期） for the house heads. */
  number: Filled.optional(),
  /** A line end asks for a break there; else the title is broken by itself. */
  title: z
    .string()
    .min(1)
    .refine((text) => !forbidden.test(text.replaceAll('\n', ''))),
  date: Day,
  /** 内部资料 注意保存 and the like. State secrets are never made here. */
  marking: Filled.optional(),
  /** 特急, 加急. */
  urgency: Filled.optional(),
  /** 份号, six digits. */
  copyNumber: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** 签发人, for papers that go upwards. */
  signer: Filled.optional(),
})

export const Paper = z
  .object({
    kind: PaperKind,
    head: Head,
    /** 主送; none for bulletins. */
    to: z.array(Filled).optional(),
    body: z.array(Block),
    /** Each on a page of its own. */
    attachments: z.array(z.object({ title: Filled, body: z.array(Block) })).optional(),
    sign: z.object({ unit: Filled, date: Day, withSeal: z.boolean() }).optional(),
    /** 附注, printed in brackets: 此件公开发布. */
    notes: Filled.optional(),
    colophon: z
      .object({
        /** 报, for the house heads. */
        reportTo: z.array(Filled).optional(),
        /** 抄送 for gongwen, 送 for the house heads. */
        copyTo: z.array(Filled).optional(),
        printer: Filled,
        printedOn: Day,
        /** 共印 n 份. */
        copies: z.number().int().positive().optional(),
      })
      .optional(),
    citations: z.array(Citation).optional(),
    /** The head of the audit chain and the frozen snapshot the figures come from; printed below the sources. */
    auditHead: Filled.optional(),
    snapshotId: Filled.optional(),
  })
  .superRefine((paper, context) => {
    const known = new Set(paper.citations?.map((citation) => citation.n))
    if (known.size !== (paper.citations?.length ?? 0)) {
      context.addIssue({ code: 'custom', path: ['citations'], message: '数据出处编号重复' })
    }
    for (const runs of runsOf(paper)) {
      for (const { cite } of runs) {
        if (cite !== undefined && !known.has(cite)) {
          context.addIssue({ code: 'custom', path: ['citations'], message: `数据出处缺第 ${cite} 条` })
        }
      }
    }
  })
export type Paper = z.infer<typeof Paper>

interface WithBlocks {
  readonly body: readonly Block[]
  readonly attachments?: readonly { readonly body: readonly Block[] }[] | undefined
}

/** Every run of text in the body and the attachments, in order. */
function runsOf(paper: WithBlocks): readonly (readonly Inline[])[] {
  const blocks = [...paper.body, ...(paper.attachments ?? []).flatMap((attachment) => attachment.body)]
  return blocks.flatMap(runsOfBlock)
}

function runsOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
      return [block.runs ?? []]
    case 'paragraph':
      return [block.runs]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat().map((cell) => (typeof cell === 'string' ? [] : cell.runs))
  }
}
