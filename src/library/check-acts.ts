import { evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { type KnownIds, unknownWord } from './unknown-word.ts';

/**
 * What a document says of another that is held, and that does not stand there: a clause it acts on, a line it contradicts. Of one
 * that is there and cannot be read nothing is said: that it cannot be read is a problem of its own.
 */
export function checkActs(policy: Policy, library: Library, known: KnownIds, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const own = itemsOf(policy).map(({ id }) => id);
  const need = (path: PropertyKey[], word: string, among: readonly string[], kind: 'item' | 'clause' | 'policies') => {
    if (!among.includes(word)) problems.push(unknownWord(policy.path, lineOf(path), path.join('.'), word, among, kind));
  };
  policy.cites.forEach(({ held, touches = [] }, index) => {
    const cited = library.policies.find(({ id }) => id === held);
    touches.forEach(({ theirs, ours }, at) => {
      const path = ['cites', index, 'touches', at];
      need([...path, 'ours'], ours, own, 'item');
      if (cited)
        need(
          [...path, 'theirs'],
          theirs,
          cited.clauses.map(({ locator }) => locator),
          'clause',
        );
    });
  });
  policy.contradictions.forEach(({ across = [] }, index) => {
    across.forEach((other, at) => {
      const path = ['contradictions', index, 'across', at];
      const found = library.policies.find(({ id }) => id === other.policy);
      if (other.policy === policy.id) {
        problems.push({
          file: policy.path,
          line: lineOf([...path, 'policy']),
          field: [...path, 'policy'].join('.'),
          found: `“${other.policy}”，就是它自己`,
          expected: '另一份收录了的文件',
          remedy: '这份文件自己的另一处，写在 evidence 里。',
        });
      } else if (found) {
        need(
          [...path, 'provision'],
          other.provision,
          itemsOf(found).map(({ id }) => id),
          'item',
        );
        const item = itemsOf(found).find(({ id }) => id === other.provision);
        if (!item || evidenceOf(item).some(({ quote }) => quote === other.quote)) return;
        problems.push({
          file: policy.path,
          line: lineOf([...path, 'quote']),
          field: [...path, 'quote'].join('.'),
          found: `“${other.quote}”不是 ${other.policy} 的 ${other.provision} 的引文`,
          expected: '那一条要点的引文里，说得不一样的那一句，一字不差',
          remedy: '照那份文件的引文改；那一条没有引它的，先在那里补上引文。',
        });
      } else need([...path, 'policy'], other.policy, known.policies, 'policies');
    });
  });
  for (const item of itemsOf(policy)) {
    if (item.kind !== 'provision') continue;
    for (const { policy: id, provision, quote } of item.elsewhere ?? []) {
      const other = library.policies.find((held) => held.id === id && id !== policy.id);
      const line = other && itemsOf(other).find((candidate) => candidate.id === provision);
      const isThere = line !== undefined && evidenceOf(line).some((found) => found.quote.includes(quote));
      const isUnread = known.policies.includes(id) && !library.policies.some((held) => held.id === id);
      if (isThere || isUnread) continue;
      problems.push({
        file: policy.path,
        line: item.line,
        field: `<Provision id="${item.id}"> · <Evidence policy="${id}">`,
        found: `“${quote}”不是 ${id} 的 ${provision} 的引文`,
        expected: '另一份收录了的文件里，那一条要点的引文，或其中的几个字',
        remedy: '照那份文件的引文改；那份没有收录的，不引。',
      });
    }
  }
  return problems;
}
