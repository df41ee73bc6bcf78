import { numbersIn } from '../library/numbers-in.ts';

/** What dialects say (`哪里 边度` of the lexicon), with the word of the written language: longer words first, so that none is read as a shorter one in it. */
export const writtenWords = (dialects: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    dialects
      .map((entry) => entry.split(' '))
      .flatMap(([word = '', ...said]) => said.map((form) => [form, word] as const))
      .sort(([one], [other]) => other.length - one.length),
  );

/** An age in Chinese figures: 十八岁, 满十八. */
const AGE =
  /([一二三四五六七八九十]+)(?=周?岁)|满([一二三四五六七八九十]{2,})(?![一二三四五六七八九十百千万年个天月次分级])/g;
/** What people say for being under age. */
const UNDER_AGE =
  /(?:还没有?|没有?|尚未|还未|未|还不|不)(?:(?:满|到|够|足|达到|年满|到满)18(?:周?岁)?(?![\d.个年级万千百号块元分天月次人名])|18周?岁)|18周?岁(?:以下|以内|以前|不到)/g;

/**
 * A text with ages in figures, and being under age in the same words however it is said: what denies an age is read before the age is.
 * @example withPlainAges('还没满十八岁的孩子') // '未满18岁的孩子'
 */
export const withPlainAges = (text: string): string =>
  text
    .replace(AGE, (found, age?: string, full?: string) =>
      full === undefined ? String(numbersIn(age ?? found)[0]) : `满${numbersIn(full)[0]}`,
    )
    .replace(UNDER_AGE, '未满18岁')
    .replace(/(?:没有|不算|不是)成年/g, '没成年');

/**
 * A text with what dialects say in words of the written language, and ages alike. Linear in the text.
 * @example inWrittenWords('失业金边度攞', writtenWords(['哪里 边度', '领 攞'])) // '失业金哪里领'
 */
export function inWrittenWords(typed: string, written: ReadonlyMap<string, string>): string {
  const text = withPlainAges(typed);
  let said = '';
  for (let at = 0; at < text.length; ) {
    const found = formAt(text, at, written);
    said += found ? written.get(found) : text[at];
    at += found ? found.length : 1;
  }
  return said;
}

const formAt = (text: string, at: number, written: ReadonlyMap<string, string>) => {
  for (const form of written.keys()) if (text.startsWith(form, at)) return form;
  return undefined;
};
