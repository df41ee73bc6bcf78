import { type Policy, type Provision, provisionsOf } from '../schema/policy-body.ts';
import type { Problem } from './problem.ts';

/** So many characters that two places have in common are no chance: one of them copied the other, or both a third. */
const SHARED = 14;

interface Filed {
  policy: Policy;
  provision: Provision;
  words: string;
}

/**
 * The same phrase in two documents of different places answers the same rows; a provision that differs says why (`apart`).
 * Linear in the characters of all phrases.
 * @param isWhole false where a document could not be read: what differs from it is not looked for
 */
export function checkSamePhrase(policies: readonly Policy[], isWhole = true): Problem[] {
  const filed = policies.flatMap((policy) =>
    provisionsOf(policy)
      .filter(({ rowIds }) => rowIds.length > 0)
      .map((provision): Filed => ({ policy, provision, words: plain(provision.evidence[0].quote) })),
  );
  const firstWith = new Map<string, Filed[]>();
  const problems: Problem[] = [];
  const needed = new Set<Provision>();
  for (const one of filed) {
    const others = new Set<Filed>();
    for (const segment of phraseSegmentsOf(one.words)) {
      const known = firstWith.get(segment);
      for (const other of known ?? []) others.add(other);
      if (!known) firstWith.set(segment, [one]);
      else if (!known.some(({ policy }) => policy === one.policy)) known.push(one);
    }
    for (const other of others) {
      if (other.policy.place === one.policy.place || rowsOf(one) === rowsOf(other)) continue;
      if (one.provision.apart !== undefined || other.provision.apart !== undefined) {
        for (const { provision } of [one, other]) if (provision.apart !== undefined) needed.add(provision);
        continue;
      }
      problems.push({
        file: one.policy.path,
        line: one.provision.line,
        field: `<Provision id="${one.provision.id}"> · row`,
        found: `放在 ${rowsOf(one)}；同样的话在 ${other.policy.id}#${other.provision.id} 放在 ${rowsOf(other)}`,
        expected: '两份文件里同样的话，放在同样的比较项里',
        remedy: '改成一样；确实不同的，在其中一条上写 apart="理由"。',
      });
    }
  }
  for (const { policy, provision } of filed) {
    if (!isWhole || provision.apart === undefined || needed.has(provision)) continue;
    problems.push({
      file: policy.path,
      line: provision.line,
      field: `<Provision id="${provision.id}"> · apart`,
      found: '写了 apart，别的地方却没有同样的话放在别的比较项里',
      expected: '放得和同样的话不同的才写',
      remedy: '删去 apart。',
    });
  }
  return problems;
}

const rowsOf = ({ provision: { topic, rowIds } }: Filed) => `${topic}：${[...rowIds].sort().join('、')}`;

const plain = (text: string) => text.normalize('NFKC').replace(/[\p{P}\s]/gu, '');

/** Every segment of the length that counts; the whole of a shorter phrase, which only an equal one matches. */
function phraseSegmentsOf(words: string): string[] {
  if (words.length < SHARED) return words.length < 6 ? [] : [words];
  return Array.from({ length: words.length - SHARED + 1 }, (_, at) => words.slice(at, at + SHARED));
}
