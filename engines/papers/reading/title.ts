const ending =
  /(通知|通报|報告|报告|意见|意見|方案|纪要|紀要|决定|決定|公告|通告|函|批复|办法|辦法|规定|規定|细则|计划|要点|请示|简报|汇报|讲话|講話|清单|台账)(（.{1,10}）)?$/
const furniture = /^\d{6}$|★|〔\d{4}〕|^(签发人|密级|主送|抄送)|文件$|[：:]$|^第.{1,6}期/

/** Shorter lines are buttons of the web page a text was copied from (下载, 打印), or 目录. */
const shortest = 5

/**
 * The document's title, guessed: the first line of its head that ends like an official title, else its first line when
 * that is short. A title broken over two lines is joined. A person confirms it.
 */
export function findTitle(text: string): string | undefined {
  const head: string[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line.length < shortest || furniture.test(line)) continue
    if (/[。；]/.test(line) || line.length > 60 || head.length === 12) break
    head.push(line)
  }
  const at = head.findIndex((line) => ending.test(line))
  if (at < 0) return head[0]
  const before = head[at - 1]
  const title = head[at] ?? ''
  return before?.startsWith('关于') || /关于[^《》]*$/.test(before ?? '') ? `${before}${title}` : title
}
