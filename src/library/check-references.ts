import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { checkActs } from './check-acts.ts';
import { checkAnswerParts } from './check-answer-parts.ts';
import { checkBenefitReferences } from './check-benefit-references.ts';
import { checkPolicyDayGrounds } from './check-policy-days.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { type KnownIds, type ReferredKind, unknownWord } from './unknown-word.ts';

/** The clauses of the entries of a list, each with the path of its field. */
function listed(
  path: PropertyKey[],
  entries: readonly { clause: string }[] = [],
): [PropertyKey[], { clause: string }][] {
  return entries.map((entry, index) => [[...path, index, 'clause'], entry]);
}

/** Every id that one document uses and that stands nowhere: clauses, provisions, places, topics, rows, terms, questions. */
export function checkReferences(policy: Policy, library: Library, known: KnownIds, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const locators = policy.clauses.map(({ locator }) => locator);
  const items = itemsOf(policy);
  const itemIds = idsOf(items);
  const need = (
    path: PropertyKey[] | number,
    field: string,
    word: string,
    among: readonly string[],
    kind: ReferredKind,
  ) => {
    if (among.includes(word)) return true;
    problems.push(unknownWord(policy.path, typeof path === 'number' ? path : lineOf(path), field, word, among, kind));
    return false;
  };
  const needRow = (path: PropertyKey[] | number, field: string, topicId: string, row: string) => {
    const topic = library.topics.find(({ id }) => id === topicId);
    if (topic) need(path, field, row, idsOf(topic.rows), 'row');
  };

  need(['place'], 'place', policy.place, known.places, 'places');
  const stated: [PropertyKey[], { clause: string } | null][] = [
    [['issuer', 'clause'], policy.issuer],
    [['number', 'clause'], policy.number],
    [['issued', 'clause'], policy.issued],
    ...(['report', 'repost'] as const).flatMap((field) =>
      Object.entries(policy[field] ?? {}).map(([part, entry]): [PropertyKey[], { clause: string } | null] => [
        [field, part, 'clause'],
        entry,
      ]),
    ),
    [['validity', 'clause'], policy.validity.kind === 'printed' ? policy.validity : null],
    [['imprint', 'clause'], policy.imprint ?? null],
    ...(policy.issuer.name === null ? [] : listed(['issuer', 'with'], policy.issuer.with)),
    ...listed(['number', 'also'], policy.number?.also),
    ...listed(['copy', 'lacks'], policy.copy?.lacks),
    ...(policy.officialText ?? []).flatMap((stretch, at) =>
      (['from', 'through'] as const).map((end): [PropertyKey[], { clause: string }] => [
        ['officialText', at, end, 'clause'],
        stretch[end],
      ]),
    ),
    ...(policy.validity.kind === 'printed'
      ? [
          ...listed(['validity', 'readings'], policy.validity.readings),
          [['validity', 'extension', 'clause'], policy.validity.extension ?? null] as [PropertyKey[], null],
        ]
      : []),
    ...policy.cites.map((cite, index): [PropertyKey[], { clause: string }] => [['cites', index, 'clause'], cite]),
    ...policy.contradictions.flatMap(({ evidence }, index) =>
      evidence.map((entry, at): [PropertyKey[], { clause: string }] => [
        ['contradictions', index, 'evidence', at, 'clause'],
        entry,
      ]),
    ),
  ];
  for (const [path, entry] of stated) {
    if (entry) need(path, path.join('.'), entry.clause, locators, 'clause');
  }
  policy.cites.forEach(({ held }, index) => {
    if (held) need(['cites', index, 'held'], `cites.${index}.held`, held, known.policies, 'held');
  });
  policy.keyPoints.forEach((id, index) => {
    need(['keyPoints', index], 'keyPoints', id, itemIds, 'item');
  });
  policy.ledeOf.forEach((id, index) => {
    need(['ledeOf', index], 'ledeOf', id, itemIds, 'item');
  });
  policy.doubts.forEach(({ because }, index) => {
    need(['doubts', index, 'because'], 'doubts', because, idsOf(policy.contradictions), 'contradiction');
  });
  policy.notAbout.forEach((id, index) => {
    need(['notAbout', index], 'notAbout', id, known.topics, 'topics');
  });
  for (const [topicId, rows] of Object.entries(policy.silent)) {
    if (!need(['silent', topicId], 'silent', topicId, known.topics, 'topics')) continue;
    for (const row of Object.keys(rows)) needRow(['silent', topicId, row], `silent.${topicId}`, topicId, row);
  }
  for (const item of items) {
    const label = `${item.kind === 'table' ? '<Table' : item.kind === 'open-point' ? '<OpenPoint' : '<Provision'} id="${item.id}">`;
    if (need(item.line, `${label} · topic`, item.topic, known.topics, 'topics')) {
      for (const row of item.rowIds) needRow(item.line, `${label} · row`, item.topic, row);
    }
    if (item.kind !== 'provision') continue;
    for (const { clause } of item.evidence) need(item.line, `${label} · clause`, clause, locators, 'clause');
    for (const term of item.glossaryEntries) need(item.line, `${label} · <Term>`, term, known.glossary, 'glossary');
  }
  problems.push(...checkActs(policy, library, known, lineOf));
  problems.push(...checkPolicyDayGrounds(policy, lineOf));
  problems.push(...checkBenefitReferences(policy, library, known, lineOf), ...checkAnswerParts(policy, lineOf));
  return problems;
}
