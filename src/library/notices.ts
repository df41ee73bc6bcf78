import { formatValidityEnd } from '../schema/format-validity.ts';
import { validityName } from '../schema/validity-words.ts';
import { byEnd, endsNext, lastDayOf } from './ends-next.ts';
import type { Library } from './library.ts';

/**
 * What the passing of time asks of authors, a line each: which terms end next, which answers were read before the plan that
 * they rest on ended, what was last read over a year ago. Nothing of it is a mistake.
 * @param today `YYYY-MM-DD`
 */
export function notices({ policies, faqs }: Library, today: string): string[] {
  const next = endsNext(policies, today).map(
    ({ path, validity }) =>
      `提醒 ${path}：${validityName(validity)}到${formatValidityEnd(validity, 'until')}为止。到时看有没有新文件。`,
  );
  const overtaken = byEnd(policies)
    .filter((policy) => lastDayOf(policy) < today)
    .flatMap((policy) =>
      faqs
        .filter(
          ({ restsOn, reviewed }) =>
            reviewed && reviewed.on <= lastDayOf(policy) && restsOn.some((on) => on.policy === policy.id),
        )
        .map(
          ({ path }) =>
            `提醒 ${path}：核对以后，${policy.id}的${validityName(policy.validity)}结束了。再读一遍回答，写上已结束。`,
        ),
    );
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const old = [
    ...policies.map(({ path, lastReviewed }) => ({ path, on: lastReviewed, what: '原文' })),
    ...faqs.flatMap(({ path, reviewed }) => (reviewed ? [{ path, on: reviewed.on, what: '依据' }] : [])),
  ].filter(({ on }) => on < aYearAgo);
  return [
    ...next,
    ...overtaken,
    ...old.map(({ path, on, what }) => `提醒 ${path}：上次和${what}核对是 ${on}，过了一年。`),
  ];
}
