import type { AnswerTest } from '../schema/condition.ts';
import { EDGE_WORDS } from '../schema/conditions/edge.ts';
import { comparisonOf } from '../schema/leaves-of.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { leavesOfBenefits } from './leaves-of-benefits.ts';
import type { Library } from './library.ts';
import { withArabicNumbers } from './numbers-in.ts';
import { type LineOf, type Problem, problemAt } from './problem.ts';
import { phrasesOf } from './quoted-words.ts';
import { unknownWord } from './unknown-word.ts';

/** The number that a comparison draws its line at; undefined for one of options or days. */
function numberOf(test: AnswerTest): number | undefined {
  const [value] = Object.values(test);
  return typeof value === 'number' ? value : undefined;
}

/** A number with 以上, 以下, 以内 or 内 after it, whatever stands in brackets between: `36个月（含36个月）以上`. */
const rangeAt = (number: number) =>
  new RegExp(
    String.raw`(?<![\d.])${number}(?![\d.])(?:[^\d，。；、（(]{0,4})(?:[（(][^）)]*[）)])?(?:及?以[上下]|以内|之内|内)`,
  );

/**
 * 以上 and 以下 are read as taking the number in, or leaving it out, by words of a document only: a comparison with the number of
 * such a phrase is a range that says by which, or that none are written.
 */
export function checkRanges(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  return leavesOfBenefits(policy).flatMap(({ benefit, leaf, path }): Problem[] => {
    const compared = comparisonOf(leaf);
    const asked = library.questions.find(({ id }) => id === compared?.question);
    const number = compared && numberOf(compared.test);
    if (!compared || number === undefined) return [];
    const where = problemAt(policy.path, () => lineOf(path), `benefits.${benefit} · ${compared.question}`);
    const said = itemsOf(policy).find(({ id }) => id === compared.because);
    const phrase = said && phrasesOf(said).find((text) => rangeAt(number).test(withArabicNumbers(text)));
    const [name = ''] = Object.keys(compared.test);
    const isRange = name === 'from' || name === 'to';
    if (!isRange) {
      // Where begun units count, the number stands for all that lies below it, and its help leaves the very end to 不知道.
      const isBegun = asked?.kind === 'number' && asked.counts === 'begun';
      if (phrase === undefined || isBegun) return [];
      return [
        {
          ...where,
          found: `${name}: ${number}，引文写的却是“${phrase}”`,
          expected: '“以上”“以下”“以内”含不含那个数，只照文件写明的读',
          remedy: `改成 from: ${number} 或 to: ${number}，再写 edge：文件写了含、不含的，included、excluded 加 edgeBy；没有写的，not-written。`,
        },
      ];
    }
    if (compared.edgeBy === undefined) return [];
    const [item = '', other] = compared.edgeBy.split('#').reverse();
    const document = other === undefined ? policy : library.policies.find(({ id }) => id === other);
    if (!document) {
      return [
        unknownWord(
          where.file,
          where.line,
          where.field,
          other ?? '',
          library.policies.map(({ id }) => id),
          'policies',
        ),
      ];
    }
    const items = itemsOf(document);
    const rule = items.find(({ id }) => id === item);
    if (!rule)
      return [
        unknownWord(
          where.file,
          where.line,
          where.field,
          item,
          items.map(({ id }) => id),
          'item',
        ),
      ];
    const words = compared.edge === 'included' ? EDGE_WORDS.included : EDGE_WORDS.excluded;
    const phrases = phrasesOf(rule);
    if (phrases.some((text) => words.test(text))) return [];
    return [
      {
        ...where,
        found: `edge: ${compared.edge}，${compared.edgeBy} 的引文却没有这样写：${phrases.map((text) => `“${text}”`).join('') || '它没有引文'}`,
        expected: compared.edge === 'included' ? '引文里写着“含”' : '引文里写着“不含”',
        remedy: '改成写着它的那一条；文件没有写含不含的，写 edge: not-written，去掉 edgeBy。',
      },
    ];
  });
}
