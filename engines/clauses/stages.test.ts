import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut } from './cut.ts'
import { extractClauses } from './index.ts'
import { foldDuties } from './leads.ts'
import { lexiconWith } from './lexicon.ts'
import { findNamed } from './named.ts'
import { fold } from './normalise.ts'
import { sha256 } from './sha256.ts'
import { isSpeaker, strip } from './strip.ts'
import { readVerb } from './verb/index.ts'

test('sha256 agrees with the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
  )
})

test('folding keeps the length of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(fold(text)).toHaveLength(text.length)
    }),
  )
})

test('folding reads radicals, full width and straight quotes', () => {
  expect(fold('⽯景⼭⺠⽣，１２％，"两区"')).toBe('石景山民生，12%，“两区”')
})

describe('cutting', () => {
  const clausesOf = (text: string): string[] =>
    cut(fold(text)).flatMap(({ clauses }) => clauses.map(({ start, end }) => text.slice(start, end)))

  test('at marks of both widths and at line ends, never at 、', () => {
    expect(clausesOf('完善政策、优化服务，加强监管;守住底线\n做好保障。')).toEqual([
      '完善政策、优化服务',
      '加强监管',
      '守住底线',
      '做好保障',
    ])
  })

  test('never inside quotes or brackets', () => {
    expect(clausesOf('以“开局即决战，起步即冲刺”的劲头（含东区，西区）推进。')).toEqual([
      '以“开局即决战，起步即冲刺”的劲头（含东区，西区）推进',
    ])
  })

  test('a quote that is never closed protects nothing', () => {
    expect(clausesOf('抓好“两区建设，扩大开放。')).toEqual(['抓好“两区建设', '扩大开放'])
  })

  test('not inside a number', () => {
    expect(clausesOf('筹集1,200套,按时交付')).toEqual(['筹集1,200套', '按时交付'])
  })
})

describe('stripping', () => {
  const spanOf = (text: string): string => {
    const folded = fold(text)
    const [paragraph] = cut(folded)
    const clause = paragraph?.clauses[0]
    if (!clause) return ''
    const { start, end } = strip(folded, clause, foldDuties([]))
    return text.slice(start, end)
  }

  test.each([
    ['（一）着力提振市场信心', '着力提振市场信心'],
    ['3.关爱儿童', '关爱儿童'],
    ['一是加快项目建设', '加快项目建设'],
    ['二要加快项目建设', '加快项目建设'],
    ['——加快项目建设', '加快项目建设'],
    ['要加快项目建设', '加快项目建设'],
    ['各区镇、各部门要加快项目建设', '加快项目建设'],
    ['同时，要加快项目建设', '同时'],
    ['最重要的任务是抓好一季度冲刺', '抓好一季度冲刺'],
    ['要素市场化配置改革', '要素市场化配置改革'],
    ['应急管理能力提升', '应急管理能力提升'],
  ])('%s → %s', (text, span) => {
    expect(spanOf(text)).toBe(span)
  })

  test('a clause that only says who speaks', () => {
    expect(['常卫强调', '会议要求', '刘东伟在讲话中指出'].map(isSpeaker)).toEqual([true, true, true])
    expect(isSpeaker('加强统筹')).toBe(false)
  })
})

describe('verbs', () => {
  test.each([
    ['加快构建现代化产业体系', '构建'],
    ['加快重点园区管理体制改革', '加快'],
    ['加快发展方式绿色转型', '加快'],
    ['加快培育和发展新质生产力', '培育和发展'],
    ['确保圆满完成全年任务', '完成'],
    ['确保城市安全运行', '确保'],
    ['加强宣传引导', '加强'],
    ['实施好消费市场提振行动', '实施好'],
    ['围绕新质生产力布局产业链', '布局'],
    ['以科技创新引领产业创新', '引领'],
    ['在扩绿、护绿上持续用力', '用力'],
    ['把政策红利转化为企业效益', '转化'],
    ['让群众成为受益者', '成为'],
    ['不断为中央政务营造更好环境', '营造'],
    ['创造性地开展社区议事', '开展'],
    ['稳定房地产投资', '稳定'],
    ['将重度失能人员纳入长护险保障', '纳入'],
    ['营造稳定透明可预期的政策环境', '营造'],
  ])('%s → %s', (text, verb) => {
    const found = readVerb(text, 0, text.length)
    expect(found && text.slice(found.verbStart, found.verbEnd)).toBe(verb)
  })
})

describe('names', () => {
  const { known } = lexiconWith({})
  const namesOf = (text: string, objectStart: number) =>
    findNamed(text, 0, text.length, { objectStart, known }).map(({ start, end, kind }) => [
      text.slice(start, end),
      kind,
    ])

  test.each([
    ['高水平办好中国科幻大会', 5, [['中国科幻大会', 'event']]],
    ['实施《石景山区更新条例》', 2, [['《石景山区更新条例》', 'document']]],
    ['深入实施“0.1微克”攻坚行动', 4, [['“0.1微克”攻坚行动', 'campaign']]],
    ['推动巴威·北锅城市更新项目落地', 2, [['巴威·北锅城市更新项目', 'project']]],
    ['打造体育消费集聚区', 2, [['体育消费集聚区', 'place']]],
    ['抓好接诉即办', 2, [['接诉即办', 'programme']]],
  ])('%s', (text, objectStart, expected) => {
    expect(namesOf(text, objectStart)).toEqual(expected)
  })

  test.each([
    ['推进重大项目落地', 2],
    ['建好一批特色园区', 2],
    ['发挥好金融“活水”效应', 3],
    ['树立全区“一盘棋”思想', 2],
    ['抓好“五一”假期服务', 2],
    ['深化“高铁+”、“园区+”协同', 2],
    ['实现“十五五”良好开局', 2],
  ])('%s names nothing', (text, objectStart) => {
    expect(namesOf(text, objectStart)).toEqual([])
  })
})

describe('levels', () => {
  const levelOf = (text: string) => extractClauses(`会议强调，要${text}。`, { kind: 'meeting' }).commitments[0]?.level

  test.each([
    ['坚持高位推动、高频调度', 'stance'],
    ['牢固树立“一盘棋”思想', 'stance'],
    ['以创建森林城市为契机', 'stance'],
    ['为完成全年任务打下坚实基础', 'stance'],
    ['准确把握当前形势', 'stance'],
    ['深刻领悟“两个确立”的决定性意义', 'stance'],
    ['打造数字产业集群', 'goal'],
    ['让群众放心消费', 'goal'],
    ['加快老旧小区改造', 'action'],
    ['在扩绿上持续用力', 'action'],
    ['树立选人用人正确导向', 'action'],
  ])('%s: %s', (text, level) => {
    expect(levelOf(text)).toBe(level)
  })
})

describe('domains', () => {
  const domainOf = (text: string) => extractClauses(`会议强调，要${text}。`, { kind: 'meeting' }).commitments[0]?.domain

  test.each([
    ['加强经济运行调度', '经济运行'],
    ['打造数字产业集群', '新质生产力'],
    ['优化金融生态', '金融'],
    ['提振大宗消费', '消费'],
    ['提高利用外资水平', '开放'],
    ['推动京津冀协同发展', '协同发展'],
    ['优化营商环境', '营商环境'],
    ['加快老旧小区改造', '城市更新'],
    ['打好蓝天保卫战', '生态环境'],
    ['完善养老服务体系', '民生'],
    ['开展消防隐患排查', '安全'],
    ['深化党建引领基层治理', '基层治理'],
    ['保护好历史文化名城', '文化'],
    ['保障中央政务', '中央服务'],
    ['推进全面从严治党', '党建'],
    ['推进机构改革', '改革'],
  ])('%s: %s', (text, domain) => {
    expect(domainOf(text)).toBe(domain)
  })

  test('an object that says nothing takes the domain of its sentence', () => {
    const rows = extractClauses('会议强调，要加快老旧小区改造，加强宣传引导。', { kind: 'meeting' }).commitments
    expect(rows.map(({ domain }) => domain)).toEqual(['城市更新', '城市更新'])
  })

  test('健康发展 is not health', () => {
    expect(domainOf('促进民营经济健康发展')).toBe('营商环境')
  })
})
