/**
 * PDF makers write some 汉字 with the code points of radicals (⽯ for 石, ⻓ for 长); searches then miss them. Only these
 * and the compatibility ideographs are mapped, one code unit to one code unit, so offsets stay. NFKC on the whole text
 * is not used: it would also turn ，（）： into ASCII punctuation and ① into 1.
 * The simplified radicals (CJK Radicals Supplement) have no NFKC mapping; the pairs are from Unicode's
 * EquivalentUnifiedIdeograph.txt, whole characters only.
 */
const simplified = new Map(
  (
    '⺒巳⺓幺⺔彑⺛旡⺜日⺝月⺟母⺠民⺩王⺫目⺬示⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨' +
    '⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⺁厂⺎尢⺞歹'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)

export const mendRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (c) => simplified.get(c) ?? c.normalize('NFKC'))
