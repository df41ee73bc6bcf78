import { comparisonOf, judgedIn, wholeIn } from '../../schema/leaves-of.ts';
import { explainedLeaves, turningLeaves, type Verdict, wholesIn } from '../verdict.ts';
import { tieOf } from './name-tie.ts';
import { isOption, wantedOf } from './reasons.ts';
import type { WayWords } from './say-way.ts';
import { silences } from './silences.ts';

/**
 * What the person would have to ask before all else, since the answer hangs on it: what the text leaves open of them, or what they
 * lack. It is a question about anybody, and names none of their answers but the one that it is about. Empty where nothing decides.
 * @example // 不在广州市上班的人，能不能办？文件写的是退役军人，别的人能不能办？
 */
export function decidingQuestion(verdict: Verdict, words: WayWords): string {
  const { questions } = words;
  const { rule, headline } = verdict;
  if (headline === 'text-silent') return silences(verdict, words)[0]?.says ?? '';
  if (headline === 'no-tie') return `不${tieOf(verdict, questions)}的人，能不能办？`;
  if (headline !== 'unmet') return '';
  const [turning] = turningLeaves(verdict.explanation).filter(({ truth }) => truth === 'unmet' || truth === 'met');
  if (!turning) return '';
  const { leaf, truth } = turning;
  const compared = comparisonOf(leaf);
  const sum = wholesIn(verdict.explanation, 'unmet').find((part) =>
    explainedLeaves(part).some((other) => other.leaf === leaf),
  );
  const wants =
    (sum && wholeIn(sum.condition)?.takes(sum.condition)) ??
    judgedIn(leaf)?.says.replace(/。$/, '') ??
    (compared ? wantedOf(compared, truth === 'met', rule, questions) : '');
  if (!wants) return '';
  if (wants.endsWith('不算')) return wants.replace(/不算$/, '，能不能办？');
  return !sum && compared && isOption(compared) && truth === 'unmet'
    ? `${wants}，别的人能不能办？`
    : `“${wants}”这一条，不合的人能不能办？`;
}
