import type { Problem } from '../library/problem.ts';
import type { FaqUnderCheck } from './faq-under-check.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { FaqGround } from './ground.ts';

/** Everything a question points at, each once: what must be read again when it changes. */
export function reviewedGrounds({
  grounds,
  leftOpen,
  bring,
}: Pick<FaqUnderCheck, 'grounds' | 'leftOpen' | 'bring'>): FaqGround[] {
  return [...new Map([...grounds, ...bring, ...leftOpen].map((ground) => [ground.key, ground])).values()];
}

/** An answer is flagged from the day anything it rests on changes until somebody has read it again and said so. */
export function checkReview(checked: FaqUnderCheck): Problem[] {
  const { faq, lineOf } = checked;
  const command = `npm run review:faqs -- ${faq.id}`;
  const grounds = reviewedGrounds(checked);
  const report = (found: string, expected: string, remedy: string): Problem => {
    return { file: faq.path, line: lineOf(['reviewed']), field: 'reviewed', found, expected, remedy };
  };
  if (!faq.reviewed) {
    return [
      report('还没有核对过', '有人把回答和依据逐条对过，并记下来', `读一遍依据，改正回答，然后运行 ${command}。`),
    ];
  }
  const { grounds: recorded, on } = faq.reviewed;
  const present = new Map(grounds.map((ground) => [ground.key, fingerprintOf(ground)]));
  const goneKeys = Object.keys(recorded).filter((key) => !present.has(key));
  // What was read under another name and says the same was only renamed.
  const readBefore = new Set(goneKeys.map((key) => recorded[key]));
  const stillSaid = new Set(present.values());
  const changed = grounds.flatMap((ground) => {
    const before = recorded[ground.key];
    const now = present.get(ground.key);
    if (before === now || (before === undefined && readBefore.has(now))) return [];
    const what = before === undefined ? '是核对以后加的' : '在核对以后改动过';
    return report(
      `${ground.key} ${what}`,
      `回答和 ${on} 核对时的依据一样`,
      `读一遍 ${ground.policy.path} 里的这一处，改正回答，然后运行 ${command}。`,
    );
  });
  const gone = goneKeys
    .filter((key) => !stillSaid.has(recorded[key] ?? ''))
    .map((key) =>
      report(`${key} 核对时是依据，现在不是了`, '记录只写现在的依据', `再读一遍回答，然后运行 ${command}。`),
    );
  return [...changed, ...gone];
}
