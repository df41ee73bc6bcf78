import type { QuestionCondition } from '../schema/condition.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Library } from './library.ts';
import type { Problem } from './problem.ts';
import { suggestRemedy } from './suggest.ts';

type LineOf = (path: readonly PropertyKey[]) => number;

/** Reports a word that is not among the known ones. */
function unknownWord(
  file: string,
  line: number,
  field: string,
  word: string,
  known: readonly string[],
  what: string,
): Problem {
  return {
    file,
    line,
    field,
    found: `“${word}”`,
    expected: `已有的${what}：${known.slice(0, 12).join('、')}${known.length > 12 ? ' 等' : ''}`,
    remedy: suggestRemedy(word, known),
  };
}

/** Every id that one document uses and that stands nowhere: clauses, provisions, places, topics, rows, terms, questions. */
export function checkReferences(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const locators = policy.clauses.map(({ locator }) => locator);
  const items = itemsOf(policy);
  const itemIds = idsOf(items);
  const topicIds = idsOf(library.topics);
  const need = (path: PropertyKey[] | number, field: string, word: string, known: readonly string[], what: string) => {
    if (known.includes(word)) return true;
    problems.push(unknownWord(policy.path, typeof path === 'number' ? path : lineOf(path), field, word, known, what));
    return false;
  };

  need(['place'], 'place', policy.place, idsOf(library.places), '地区');
  const stated: [PropertyKey[], { clause: string } | null][] = [
    [['issuer', 'clause'], policy.issuer],
    [['number', 'clause'], policy.number],
    [['issued', 'clause'], policy.issued],
    [['term', 'clause'], policy.term.kind === 'printed' ? policy.term : null],
    ...policy.cites.map((cite, index): [PropertyKey[], { clause: string }] => [['cites', index, 'clause'], cite]),
    ...policy.contradictions.flatMap(({ evidence }, index) =>
      evidence.map((entry, at): [PropertyKey[], { clause: string }] => [
        ['contradictions', index, 'evidence', at, 'clause'],
        entry,
      ]),
    ),
  ];
  for (const [path, entry] of stated) {
    if (entry) need(path, path.join('.'), entry.clause, locators, '条款位置');
  }
  policy.cites.forEach(({ held }, index) => {
    if (held) need(['cites', index, 'held'], `cites.${index}.held`, held, idsOf(library.policies), '文件');
  });
  policy.keyPoints.forEach((id, index) => {
    need(['keyPoints', index], 'keyPoints', id, itemIds, '要点 id');
  });
  policy.notAbout.forEach((id, index) => {
    need(['notAbout', index], 'notAbout', id, topicIds, '主题');
  });
  for (const [topicId, rows] of Object.entries(policy.silent)) {
    if (!need(['silent', topicId], 'silent', topicId, topicIds, '主题')) continue;
    const known = idsOf(library.topics.find(({ id }) => id === topicId)?.dimensions ?? []);
    for (const row of Object.keys(rows)) need(['silent', topicId, row], `silent.${topicId}`, row, known, '比较项');
  }
  for (const item of items) {
    const label = `${item.kind === 'table' ? '<Table' : item.kind === 'unstated' ? '<Unstated' : '<Provision'} id="${item.id}">`;
    if (need(item.line, `${label} · topic`, item.topic, topicIds, '主题')) {
      const known = idsOf(library.topics.find(({ id }) => id === item.topic)?.dimensions ?? []);
      for (const dimension of item.dimensions) need(item.line, `${label} · dimension`, dimension, known, '比较项');
    }
    if (item.kind !== 'provision') continue;
    for (const { clause } of item.evidence) need(item.line, `${label} · clause`, clause, locators, '条款位置');
    for (const term of item.terms) need(item.line, `${label} · <Term>`, term, idsOf(library.glossary), '术语');
  }
  policy.benefits.forEach((benefit, index) => {
    const at = ['benefits', index];
    need([...at, 'topic'], `benefits.${benefit.id}.topic`, benefit.topic, topicIds, '主题');
    need([...at, 'grants'], `benefits.${benefit.id}.grants`, benefit.grants, itemIds, '要点 id');
    for (const field of ['bring', 'applyAt'] as const) {
      benefit[field].forEach((id, position) => {
        need([...at, field, position], `benefits.${benefit.id}.${field}`, id, itemIds, '要点 id');
      });
    }
    for (const leaf of [benefit.conditions, ...benefit.bars].flatMap(leavesOf)) {
      need(at, `benefits.${benefit.id} · because`, leaf.because, itemIds, '要点 id');
      if (leaf.kind !== 'question') continue;
      if (need(at, `benefits.${benefit.id} · question`, leaf.question, idsOf(library.questions), '问题')) {
        problems.push(...checkAnswerTest(policy, benefit.id, leaf, library.questions, lineOf(at)));
      }
    }
  });
  problems.push(...checkSelfChecks(policy, lineOf));
  return problems;
}

/** Two self-checks that would share one answer although they ask for different things. */
function checkSelfChecks(policy: Policy, lineOf: LineOf): Problem[] {
  const said = new Map<string, string>();
  return policy.benefits.flatMap(({ id: benefit, conditions, bars }, index) =>
    [conditions, ...bars].flatMap(leavesOf).flatMap((leaf) => {
      if (leaf.kind !== 'self-check') return [];
      const earlier = said.get(leaf.id) ?? leaf.says;
      said.set(leaf.id, earlier);
      if (earlier === leaf.says) return [];
      return {
        file: policy.path,
        line: lineOf(['benefits', index]),
        field: `benefits.${benefit} · self-check`,
        found: `“${leaf.says}”和“${earlier}”用了同一个 id（${leaf.id}）`,
        expected: '同一个 id 问的是同一件事',
        remedy: '给其中一个加上自己的 id，例如 id: newly-settled。',
      };
    }),
  );
}

/** A comparison that its question does not allow, or an option that it does not offer. */
function checkAnswerTest(
  policy: Policy,
  benefit: string,
  leaf: QuestionCondition,
  questions: readonly Question[],
  line: number,
): Problem[] {
  const question = questions.find(({ id }) => id === leaf.question);
  if (!question) return [];
  const [name, value] = Object.entries(leaf.test)[0] as [string, unknown];
  const field = `benefits.${benefit} · ${leaf.question}`;
  const allowed = comparisonsOf(question);
  if (!allowed.includes(name)) {
    return [unknownWord(policy.path, line, field, name, allowed, '比较')];
  }
  if (question.kind === 'one' || question.kind === 'several') {
    const known = question.options.map(({ id }) => id);
    return [value]
      .flat()
      .filter((option) => !known.includes(String(option)))
      .map((option) => unknownWord(policy.path, line, field, String(option), known, '选项'));
  }
  return [];
}

/** The comparisons that make sense for a question. */
function comparisonsOf(question: Question): string[] {
  switch (question.kind) {
    case 'one':
      return question.ordered ? ['is', 'atLeast', 'atMost'] : ['is'];
    case 'several':
      return ['includesAny', 'includesAll'];
    case 'number':
      return ['atLeast', 'atMost', 'lessThan', 'moreThan'];
    case 'date':
      return ['onOrAfter', 'before'];
  }
}

/** Dangling ids of the other collections. */
export function checkEntryReferences(library: Library, fileOf: (collection: string, id: string) => string): Problem[] {
  const problems: Problem[] = [];
  const placeIds = library.places.map(({ id }) => id);
  for (const place of library.places) {
    for (const id of [place.within, ...place.notToConfuse.map((other) => other.place)]) {
      if (id && !placeIds.includes(id))
        problems.push(unknownWord(fileOf('places', place.id), 1, 'place', id, placeIds, '地区'));
    }
  }
  for (const term of library.glossary) {
    const file = fileOf('glossary', term.id);
    for (const { place } of term.senses) {
      if (!placeIds.includes(place)) problems.push(unknownWord(file, 1, 'senses.place', place, placeIds, '地区'));
    }
    for (const pointer of [...term.basis, ...term.senses.flatMap(({ basis }) => basis)]) {
      const policy = library.policies.find(({ id }) => id === pointer.policy);
      if (!policy) {
        problems.push(
          unknownWord(
            file,
            1,
            'basis.policy',
            pointer.policy,
            library.policies.map(({ id }) => id),
            '文件',
          ),
        );
      } else if (!itemsOf(policy).some(({ id }) => id === pointer.provision)) {
        problems.push(
          unknownWord(
            file,
            1,
            'basis.provision',
            pointer.provision,
            itemsOf(policy).map(({ id }) => id),
            '要点 id',
          ),
        );
      }
    }
  }
  return problems;
}
