import { evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { numbersIn } from './numbers-in.ts';
import type { LineOf, Problem } from './problem.ts';
import { unknownWord } from './unknown-word.ts';

/** Days that a document is said to set, and whose line does not say so: the figures and the event stand in its phrases. */
export function checkPolicyDayGrounds(policy: Policy, lineOf: LineOf): Problem[] {
  const items = itemsOf(policy);
  return (policy.days ?? []).flatMap((day, index): Problem[] => {
    const path = ['days', index];
    const item = items.find(({ id }) => id === day.because);
    if (!item) {
      const among = items.map(({ id }) => id);
      return [
        unknownWord(policy.path, lineOf([...path, 'because']), `days.${index}.because`, day.because, among, 'item'),
      ];
    }
    const quotes = evidenceOf(item).map(({ quote }) => quote);
    const said = quotes.join('；');
    const printed = new Set(numbersIn(said));
    const report = (field: string, found: string, expected: string): Problem => ({
      file: policy.path,
      line: lineOf([...path, field]),
      field: `days.${index}.${field}`,
      found,
      expected,
      remedy: `照原文改；原文写了的，给“${day.because}”补上载有它的 <Evidence quote="…"/>。`,
    });
    return [
      ...figuresOf(day).flatMap(({ field, figures }) =>
        figures
          .filter((figure) => !printed.has(figure))
          .map((figure) =>
            report(field, `数字 ${figure} 不在“${day.because}”的引文里`, '日子和期限的数字都在那一条要点的引文里'),
          ),
      ),
      ...wordsOf(day).flatMap(({ field, words }) =>
        said.includes(words)
          ? []
          : [report(field, `“${words}”不在“${day.because}”的引文里`, '从哪件事算起，照原文的字写')],
      ),
    ];
  });
}

/** The figures that have to be printed: those of hours and years may stand elsewhere. */
function figuresOf(day: PolicyDay): { field: string; figures: number[] }[] {
  const monthAndDay = (text: string) => text.split('-').slice(-2).map(Number);
  switch (day.kind) {
    case 'window':
      return [
        { field: 'from', figures: monthAndDay(day.from) },
        { field: 'until', figures: monthAndDay(day.until) },
      ];
    case 'yearly':
      return [
        { field: 'from', figures: day.from === null ? [] : monthAndDay(day.from) },
        { field: 'until', figures: monthAndDay(day.until).slice(0, day.monthEnd ? 1 : 2) },
      ];
    case 'reckoning':
      return [{ field: 'on', figures: monthAndDay(day.on) }];
    case 'monthly':
      return [{ field: 'until', figures: [day.until] }];
    case 'counted':
      return [
        { field: 'within', figures: [day.within] },
        { field: 'extension', figures: day.extension ? [day.extension.within] : [] },
      ];
    case 'transition':
      return [{ field: 'before', figures: monthAndDay(day.before) }];
  }
}

function wordsOf(day: PolicyDay): { field: string; words: string }[] {
  if (day.kind === 'counted') {
    return [
      { field: 'unit', words: day.unit.replace('个', '') },
      ...(day.after === null ? [] : [{ field: 'after', words: day.after }]),
      ...(day.aheadOf === undefined ? [] : [{ field: 'aheadOf', words: day.aheadOf }]),
      ...(day.extension === undefined ? [] : [{ field: 'extension', words: day.extension.when }]),
    ];
  }
  if (day.kind === 'monthly')
    return [
      { field: 'after', words: day.after ?? '每月' },
      ...(day.after === null ? [] : [{ field: 'until', words: '次月' }]),
    ];
  if (day.kind === 'yearly') return day.monthEnd ? [{ field: 'monthEnd', words: '月底' }] : [];
  return day.kind === 'transition' ? [{ field: 'event', words: day.event }] : [];
}
