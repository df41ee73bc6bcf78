import type { Benefit } from '../schema/benefit.ts';
import { AMOUNT_MEANINGS, type AmountMeaning, NOT_WRITTEN } from '../schema/payees.ts';
import { type ClauseItem, itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Library } from './library.ts';
import { type LineOf, type Problem, problemAt } from './problem.ts';
import { standsInItem } from './quoted-words.ts';
import { unknownWord } from './unknown-word.ts';

/** What the numbers of an item are as amounts of money. */
function meaningsOf(item: ClauseItem): AmountMeaning[] {
  if (item.kind === 'table') {
    return item.numbers?.kind === 'amount' ? ['given'] : item.numbers?.kind === 'share' ? ['share'] : [];
  }
  if (item.kind !== 'provision') return [];
  return AMOUNT_MEANINGS.filter((means) =>
    item.quantities.some(({ kind, limits }) =>
      means === 'limit' ? limits !== undefined : means === 'share' ? kind === 'share' : kind === 'amount',
    ),
  );
}

/** Money says to whom, from what and by whom in words of its quotes, and an amount is what the typed numbers say it is. */
export function checkMoney(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  return policy.benefits.flatMap((benefit, index) =>
    benefit.money
      ? moneyProblems(policy, library, benefit, benefit.money, (path) => lineOf(['benefits', index, 'money', ...path]))
      : [],
  );
}

function moneyProblems(
  policy: Policy,
  library: Library,
  benefit: Benefit,
  money: NonNullable<Benefit['money']>,
  lineOf: LineOf,
): Problem[] {
  const items = itemsOf(policy);
  const ids = items.map(({ id }) => id);
  const named = (['to', 'from', 'by'] as const).flatMap((part): Problem[] => {
    const said = money[part];
    if (said === NOT_WRITTEN) return [];
    const where = problemAt(policy.path, () => lineOf([part]), `benefits.${benefit.id}.money.${part}`);
    const item = items.find(({ id }) => id === said.because);
    if (!item) return [unknownWord(where.file, where.line, where.field, said.because, ids, 'item')];
    if (standsInItem(said.words, item)) return [];
    return [
      {
        ...where,
        found: `“${said.words}”不在 ${said.because} 的引文里`,
        expected: '发给谁、从哪里出、谁来发，都是引文里的原话',
        remedy: '照引文改 words，或给那一条补上引文；文件没有写的，写 not-written。',
      },
    ];
  });
  const amounts = money.amounts.flatMap(({ because, means, question: asked, is = [] }, at): Problem[] => {
    const where = problemAt(policy.path, () => lineOf(['amounts', at]), `benefits.${benefit.id}.money.amounts`);
    const item = items.find(({ id }) => id === because);
    if (!item) return [unknownWord(where.file, where.line, where.field, because, ids, 'item')];
    const known = meaningsOf(item);
    const question = library.questions.find(({ id }) => id === asked);
    const options = question && 'options' in question ? question.options.map(({ id }) => id) : [];
    return [
      ...(asked !== undefined && !question
        ? [
            unknownWord(
              where.file,
              where.line,
              where.field,
              asked,
              library.questions.map(({ id }) => id),
              'questions',
            ),
          ]
        : []),
      ...is
        .filter((option) => question && !options.includes(option))
        .map((option) => unknownWord(where.file, where.line, where.field, option, options, 'option')),
      ...(known.includes(means)
        ? []
        : [
            {
              ...where,
              found: `means: ${means}，${because} 的数却是 ${known.join('、') || '别的数，或者没有数'}`,
              expected:
                'given 是给的数（kind: amount），limit 是限别人定多少的数（写着 limits），share 是按比例（kind: share）',
              remedy: '照那一条的 <Quantity> 改 means，或改正 <Quantity>。',
            },
          ]),
    ];
  });
  return [...named, ...amounts];
}
