import type { Problem } from '../library/problem.ts';
import type { FaqUnderCheck } from './faq-under-check.ts';
import { figuresIn, groundNumbers, kindsOf } from './figures.ts';

/** Words that make a number a limit. What is denied (不是名额上限) is not said. */
const LIMIT = /(?<!不是|并非|不等于|不设|没有)(?:名额|上限|最多(?=.)|不超过|封顶)/;

/** Figures of an answer that stand in none of what it rests on, and tasks that it calls limits. */
export function checkFaqFigures({ faq, grounds, bring, leftOpen, lineOf }: FaqUnderCheck): Problem[] {
  const known = groundNumbers([...grounds, ...bring, ...leftOpen]);
  const texts = [
    { field: 'answer', line: () => lineOf(['answer']), text: faq.answer },
    { field: 'for', line: () => lineOf(['for']), text: faq.for },
    ...faq.body.map(({ text, line }) => ({ field: '正文', line: () => line, text })),
  ];
  return texts.flatMap(({ field, line, text }) => [
    ...figuresIn(text)
      .filter(({ values, dated }) => !values.every((value) => (dated ? known.dated : known.counted).has(value)))
      .map(({ written }) => ({
        file: faq.path,
        line: line(),
        field,
        found: `数字 ${written} 不在依据里`,
        expected: '每个数字都在 restsOn 或 bring 所指要点的引文、数值或表格里',
        remedy: '在 restsOn 里补上载有这个数字的要点，或删去数字。',
      })),
    ...text.split(/[，。；！？\n]/).flatMap((piece) => {
      if (!LIMIT.test(piece)) return [];
      const task = figuresIn(piece).find(({ values }) =>
        values.some((value) => [...kindsOf(value, grounds)].join() === 'task'),
      );
      if (task === undefined) return [];
      return {
        file: faq.path,
        line: line(),
        field,
        found: `“${piece.trim()}”`,
        expected: `${task.written} 在依据里是任务，不是上限或名额`,
        remedy: '写成“任务”；要否定的，写“不是名额上限”。',
      };
    }),
  ]);
}
