const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const USUAL = '一二三四五六七八九十百千';

/**
 * A text with full-width figures and marks, and the figures of sums of money, in their plain form, character for character, so
 * that places stay what they are: ５００元 and 叁仟元 are 500元 and 三千元.
 */
export function plainFigures(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．－：（）﹝﹞]/g, (character) => character.normalize('NFKC'))
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟零〇万亿]+(?=[元圆])/g, (sum) =>
      [...sum].map((figure) => USUAL[FORMAL.indexOf(figure)] ?? figure).join(''),
    );
}
