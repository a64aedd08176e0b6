import { compose, type Part, type Role } from './compose.ts'
import { citeMark } from './render-text.ts'
import type { Citation, Inline, Paper } from './tree.ts'

/** The paper as one HTML page without scripts or outside files, for the screen and for the browser's own print. */
export function renderHtml(paper: Paper): string {
  const links = new Map((paper.citations ?? []).map((citation) => [citation.n, citation]))
  const parts = compose(paper).map((part) => partHtml(part, links))
  const title = escapeHtml(paper.head.title.replaceAll('\n', ''))
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<article class="paper ${paper.kind}">
${parts.join('\n')}
</article>
</body>
</html>
`
}

type Links = ReadonlyMap<number, Citation>

function partHtml(part: Part, links: Links): string {
  switch (part.kind) {
    case 'line':
      return lineHtml(part, links)
    case 'pair':
      return `<p class="pair"><span>${escapeHtml(part.left)}</span><span>${escapeHtml(part.right)}</span></p>`
    case 'title':
      return titleHtml(part)
    case 'rule':
      return '<hr class="red">'
    case 'table': {
      const rows = part.rows.map((row, r) => rowHtml(row, { part, header: r < part.headerRows }))
      const head = rows.slice(0, part.headerRows).join('')
      return `<table>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${rows.slice(part.headerRows).join('')}</tbody></table>`
    }
    case 'colophon': {
      const lists = part.lists.map((text) => `<p>${escapeHtml(text)}</p>`).join('')
      const copies = part.copies === null ? '' : `<p class="copies">${escapeHtml(part.copies)}</p>`
      return `<footer class="colophon">${lists}<p class="pair"><span>${escapeHtml(part.left)}</span><span>${escapeHtml(part.right)}</span></p>${copies}</footer>`
    }
  }
}

function titleHtml(part: Extract<Part, { kind: 'title' }>): string {
  const tag = part.role === 'title' ? 'h1' : 'h3'
  return `<${tag} class="${part.role}">${part.lines.map(escapeHtml).join('<br>')}</${tag}>`
}

/** Real headings, so that screen readers can jump. */
const tags: Partial<Record<Role, string>> = {
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
  attachmentLabel: 'h2',
}

function lineHtml(part: Extract<Part, { kind: 'line' }>, links: Links): string {
  const runs = runsHtml(part.runs)
  const space = part.newPage ? ' new-page' : ''
  const heading = /^heading/.test(part.role)
  if (part.role === 'blank') return ''
  if (part.role === 'source') return sourceHtml(part, links)
  // A heading with running text behind it is a paragraph that holds a heading, not a heading of a hundred words.
  const tag = heading && part.runs.length > 0 ? 'p' : (tags[part.role] ?? 'p')
  const lead = part.lead === undefined ? '' : `<span class="lead">${escapeHtml(part.lead)}</span>`
  return `<${tag} class="${part.role}${space}">${lead}${runs}</${tag}>`
}

function sourceHtml(part: Extract<Part, { kind: 'line' }>, links: Links): string {
  const n = Number(/\d+/.exec(part.lead ?? '')?.[0])
  const href = links.get(n)?.href
  const text = escapeHtml(part.runs.map((run) => run.text).join(''))
  const safe = href !== undefined && /^(https?:|\/)/.test(href)
  return `<p class="source" id="cite-${n}"><span class="lead">${escapeHtml(part.lead ?? '')}</span>${safe ? `<a href="${escapeHtml(href)}">${text}</a>` : text}</p>`
}

function rowHtml(
  row: readonly { readonly runs: readonly Inline[]; readonly span: number }[],
  at: { part: Extract<Part, { kind: 'table' }>; header: boolean },
): string {
  let column = 0
  const cells = row.map((cell) => {
    const align = at.part.align[column] ?? 'left'
    column += cell.span
    const span = cell.span > 1 ? ` colspan="${cell.span}"` : ''
    return at.header
      ? `<th scope="col"${span}>${runsHtml(cell.runs)}</th>`
      : `<td class="${align}"${span}>${runsHtml(cell.runs)}</td>`
  })
  return `<tr>${cells.join('')}</tr>`
}

const runsHtml = (runs: readonly Inline[]): string =>
  runs
    .map((run) => {
      const text = run.strong ? `<strong>${escapeHtml(run.text)}</strong>` : escapeHtml(run.text)
      return run.cite === undefined ? text : `${text}<sup><a href="#cite-${run.cite}">${citeMark(run.cite)}</a></sup>`
    })
    .join('')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{margin:0;background:#fff;color:#000}
.paper{max-width:156mm;margin:0 auto;padding:8mm 4mm;font:16pt/28.95pt "仿宋_GB2312","FangSong","仿宋","STFangsong",serif}
.paper p,.paper h1,.paper h2,.paper h3,.paper h4,.paper h5{margin:0;font-size:16pt;font-weight:normal;text-align:justify}
.paper .banner{font:bold 40pt/1.3 "方正小标宋简体","SimSun",serif;color:#d00000;text-align:center}
.paper h1.title,.paper .attachmentTitle{font:bold 22pt/35pt "方正小标宋简体","SimSun",serif;text-align:center}
.paper h1.title{margin-top:28.95pt}
.number,.centred,.caption{text-align:center!important}.right,.copies{text-align:right!important}
.paper .mark,.paper .attachmentLabel,.heading1 .lead,.paper .caption,th{font-family:"黑体","SimHei",sans-serif}
.heading2 .lead{font-family:"楷体_GB2312","KaiTi",serif}
.heading1,.heading2,.heading3,.heading4,.paragraph,.item,.attachmentNote,.note{text-indent:2em}
.attachmentNoteMore{padding-left:5em}
.signUnit,.signDate{padding-right:2em;text-align:right!important}
.signUnitSealed,.signDateSealed{padding-right:4em;text-align:right!important}
.pair{display:flex;justify-content:space-between;padding:0 1em}
hr.red{border:0;border-top:1.5pt solid #d00000;margin:4mm 0 0}
table{width:100%;border-collapse:collapse;font-size:12pt;line-height:20pt;margin:6pt 0}
th,td{border:.75pt solid #000;padding:1pt 4pt;font-weight:normal}td.centre{text-align:center}td.right{text-align:right}
thead{display:table-header-group}tr{break-inside:avoid}
sup{font-size:60%;line-height:0}sup a{color:inherit;text-decoration:none}
.source,.audit{font-size:14pt!important;line-height:24pt}.audit{overflow-wrap:anywhere}
.new-page{margin-top:28.95pt!important}
.colophon{margin-top:28.95pt;border-top:1pt solid #000;border-bottom:1pt solid #000;font-size:14pt}
.colophon p{font-size:14pt!important;padding:0 1em}.colophon p+p{border-top:.75pt solid #000}
@media print{.paper{max-width:none;padding:0}.new-page{break-before:page;margin-top:0!important}.colophon{break-inside:avoid}}
`
