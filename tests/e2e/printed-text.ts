/** Radicals and variants that share a glyph with a character: which of them a sheet's text names is the font's affair. */
const SAME_GLYPH: Record<string, string> = Object.fromEntries(
  [...'戶户⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟―—'].flatMap(
    (glyph, at, all) => (at % 2 === 0 ? [[glyph, all[at + 1] ?? glyph]] : []),
  ),
);

/** A text as it is looked for on a sheet: without white space, since a PDF breaks lines where it likes, each glyph as one character. */
export const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\p{Script=Han}―]/gu, (glyph) => SAME_GLYPH[glyph] ?? glyph);
