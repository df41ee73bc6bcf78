import type { Faq } from '../schema/faq.ts';
import type { GroundPointer } from '../schema/ground-pointer.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { type KnownIds, unknownWord } from './unknown-word.ts';

/** Every id that a question uses and that stands nowhere, and every 原文未载 or 不涉及 that its document does not know. */
export function checkFaqReferences(faq: Faq, library: Library, known: KnownIds, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const file = faq.path;
  const need = (
    path: PropertyKey[],
    word: string,
    among: readonly string[],
    kind: Parameters<typeof unknownWord>[5],
  ) => {
    if (among.includes(word)) return true;
    problems.push(unknownWord(file, lineOf(path), path.join('.'), word, among, kind));
    return false;
  };
  const needGround = (pointer: GroundPointer, path: PropertyKey[]) => {
    if (!need([...path, 'policy'], pointer.policy, known.policies, 'policies')) return;
    const policy = library.policies.find(({ id }) => id === pointer.policy);
    if (!policy) return;
    const items = itemsOf(policy).map(({ id }) => id);
    switch (pointer.kind) {
      case 'item':
        need([...path, 'provision'], pointer.provision, items, 'item');
        return;
      case 'silence': {
        if (!need([...path, 'silent'], pointer.topic, known.topics, 'topics')) return;
        const silent = Object.keys(policy.silent[pointer.topic] ?? {});
        need([...path, 'row'], pointer.row, silent, 'silence');
        return;
      }
      case 'not-about':
        if (need([...path, 'notAbout'], pointer.topic, known.topics, 'topics'))
          need([...path, 'notAbout'], pointer.topic, policy.notAbout, 'not-about');
        return;
      case 'contradiction':
        need(
          [...path, 'contradiction'],
          pointer.contradiction,
          policy.contradictions.map(({ id }) => id),
          'contradiction',
        );
        return;
      case 'stated':
        if (pointer.states === 'number' && policy.number === null) {
          problems.push({
            file,
            line: lineOf([...path, 'states']),
            field: [...path, 'states'].join('.'),
            found: `${policy.id} 没有文号`,
            expected: '文件载有的一项：term、issued、issuer',
            remedy: '改成另一项，或去掉这一条依据。',
          });
        }
        return;
    }
  };
  faq.topics.forEach((id, index) => {
    need(['topics', index], id, known.topics, 'topics');
  });
  faq.restsOn.forEach((pointer, index) => {
    needGround(pointer, ['restsOn', index]);
  });
  faq.leftOpen.forEach((pointer, index) => {
    needGround(pointer, ['leftOpen', index]);
  });
  faq.bring.forEach((pointer, index) => {
    needGround({ kind: 'item', ...pointer }, ['bring', index]);
  });
  faq.related.forEach((id, index) => {
    const others = known.faqs.filter((other) => other !== faq.id);
    need(['related', index], id, others, 'faqs');
  });
  for (const id of faq.glossaryEntries) {
    if (known.glossary.includes(id)) continue;
    const line = faq.body.at(0)?.line ?? 1;
    problems.push(unknownWord(file, line, '<Term>', id, known.glossary, 'glossary'));
  }
  return problems;
}

/** Every way of asking a question, each with its place in the front matter. */
export const waysOfAsking = ({ question, alsoAsked, heard }: Faq): { text: string; path: PropertyKey[] }[] => [
  { text: question, path: ['question'] },
  ...alsoAsked.map((text, index) => ({ text, path: ['alsoAsked', index] })),
  ...heard.map((text, index) => ({ text, path: ['heard', index] })),
];

/** Two questions, or two ways of asking, that are word for word the same: search could not tell them apart. */
export function checkSameQuestions(
  faqs: readonly Faq[],
  lineOf: (faq: string, path: PropertyKey[]) => number,
): Problem[] {
  const asked = new Map<string, { faq: Faq; path: PropertyKey[] }>();
  return faqs.flatMap((faq) =>
    waysOfAsking(faq).flatMap(({ text, path }) => {
      const plain = text.normalize('NFKC').replace(/[\s?,.!。，！、]/g, '');
      const first = asked.get(plain);
      if (!first) {
        asked.set(plain, { faq, path });
        return [];
      }
      return {
        file: faq.path,
        line: lineOf(faq.id, path),
        field: path.join('.'),
        found: `“${text}”在 ${first.faq.path} 第 ${lineOf(first.faq.id, first.path)} 行已经有了`,
        expected: '每种问法只归一个问题',
        remedy: first.faq.id === faq.id ? '删去重复的一种。' : '问的是一回事的，合成一个问题；不是的，换一种说法。',
      };
    }),
  );
}
