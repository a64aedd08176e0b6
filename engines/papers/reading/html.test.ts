import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtml } from './index.ts'

const read = (html: string): string => {
  const result = readHtml(html, '粘贴')
  if (!result.ok) throw result.error
  return result.value.text
}

/** As a government's page comes from the clipboard or from its address, invented. */
const page = `<!DOCTYPE html><html><head><title>示范区</title><style>p{color:red}</style></head><body>
<nav><a href="/">首页</a>&gt;<a href="/zw">政务公开</a></nav>
<div role="navigation">您的位置</div>
<ul class="menu"><li><a href="/1">要闻</a></li><li><a href="/2">公告公示</a></li></ul>
<h1>关于做好汛前准备的通知</h1>
<div style="DISPLAY : none">隐藏的文字</div><div hidden>也隐藏</div>
<p>　　各单位：</p><p>一、完成<b>7处</b>水毁&nbsp;工程修复。<br>二、5月底前开展演练。</p>
<script>alert('完成一切')</script><!-- 完成注释 -->
<table><thead><tr><th>任务</th><th>主责</th></tr></thead>
<tbody><tr><td><p>修复河道</p></td><td><p>区水务局</p><p>（牵头）</p></td></tr></tbody></table>
<ul><li>附件：示范区汛前准备工作任务分解表（2024年）</li><li><a href="/a.doc">示范区汛前准备工作任务分解表（下载）</a></li></ul>
<button>打印</button><select><option>字号</option></select>
<footer>版权所有</footer></body></html>`

describe('a web page', () => {
  test('keeps paragraphs, list entries and table rows as lines, and nothing else of the page', () => {
    expect(read(page).split('\n')).toEqual([
      '关于做好汛前准备的通知',
      '各单位：',
      '一、完成7处水毁 工程修复。',
      '二、5月底前开展演练。',
      '任务\t主责',
      '修复河道\t区水务局 （牵头）',
      '附件：示范区汛前准备工作任务分解表（2024年）',
      '示范区汛前准备工作任务分解表（下载）',
    ])
  })

  test('whose whole text is laid out in a table keeps its paragraphs apart', () => {
    const long = `<p>${'加快推进各项重点任务，'.repeat(40)}</p>`
    const lines = read(`<table><tr><td><a href="/">返回</a></td><td>${long}<p>完成修复。</p></td></tr></table>`).split(
      '\n',
    )
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe('完成修复。')
  })

  test('nested beyond all sense is refused at once, as deep as real pages is read', () => {
    const began = performance.now()
    const result = readHtml(`${'<div>'.repeat(200_000)}完成。`, '粘贴')
    expect(result.ok ? 'read' : result.error.code).toBe('papers.broken')
    expect(performance.now() - began).toBeLessThan(1000)
    expect(read(`${'<div>'.repeat(900)}完成。`)).toBe('完成。')
    expect(read('<p>一行<br>'.repeat(5000)).split('\n')).toHaveLength(5000)
  })

  test('two million characters are read in a few seconds', () => {
    const html = '<p>加快推进重点项目。</p>'.repeat(100_000)
    const began = performance.now()
    expect(read(html).split('\n')).toHaveLength(100_000)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  test('any text between tags comes out with its characters, whatever tags stand around it', () => {
    const tag = fc.constantFrom('p', 'div', 'b', 'li', 'td', 'tr', 'table', 'ul', 'section')
    const word = fc.constantFrom('完成', '推进', '水务局', '7处')
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word), { maxLength: 20 }), (parts) => {
        const html = parts.map(([name, said]) => `<${name}>${said}</${name}>`).join('')
        expect(read(html).replace(/\s/g, '')).toBe(parts.map(([, said]) => said).join(''))
      }),
    )
  })
})
