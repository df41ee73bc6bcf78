import type { CollectionName } from '../schema/common.ts';
import type { Leaf, QuestionCondition } from '../schema/condition.ts';
import type { ProvisionPointer } from '../schema/glossary-term.ts';
import { leavesWithPaths } from '../schema/leaves-of.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Library } from './library.ts';
import type { Problem } from './problem.ts';
import { suggestRemedy } from './suggest.ts';

type LineOf = (path: readonly PropertyKey[]) => number;

/** The ids that may be referred to, those of files that cannot be read at the moment included. */
export type KnownIds = Record<CollectionName, readonly string[]>;

/** The names of what can be referred to, and where to add one that is missing. */
const KINDS = {
  places: '地区',
  topics: '主题',
  policies: '文件',
  held: '文件',
  glossary: '术语',
  questions: '问题',
  clause: '条款位置',
  item: '要点 id',
  dimension: '比较项',
  option: '选项',
  comparison: '比较',
  faqs: '问题',
  silence: '原文未载的比较项',
  absence: '不涉及的主题',
  contradiction: '前后不一的地方',
} as const;

/** Reports a word that is not among the known ones. */
export function unknownWord(
  file: string,
  line: number,
  field: string,
  word: string,
  known: readonly string[],
  kind: keyof typeof KINDS,
): Problem {
  const isFile = kind === 'places' || kind === 'topics' || kind === 'glossary' || kind === 'questions';
  const remedy = suggestRemedy(word, known);
  return {
    file,
    line,
    field,
    found: `“${word}”`,
    expected: `${kind === 'comparison' ? '这个问题能用的' : '已有的'}${KINDS[kind]}：${known.slice(0, 12).join('、') || '还没有'}${known.length > 12 ? ' 等' : ''}`,
    remedy: `${remedy}${isFile ? `确实要新的，先加上 content/${kind}/${word}.yaml。` : kind === 'held' ? '没有收录的写 null。' : ''}`,
  };
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
    kind: keyof typeof KINDS,
  ) => {
    if (among.includes(word)) return true;
    problems.push(unknownWord(policy.path, typeof path === 'number' ? path : lineOf(path), field, word, among, kind));
    return false;
  };
  const needRow = (path: PropertyKey[] | number, field: string, topicId: string, row: string) => {
    const topic = library.topics.find(({ id }) => id === topicId);
    if (topic) need(path, field, row, idsOf(topic.dimensions), 'dimension');
  };

  need(['place'], 'place', policy.place, known.places, 'places');
  const stated: [PropertyKey[], { clause: string } | null][] = [
    [['issuer', 'clause'], policy.issuer],
    [['number', 'clause'], policy.number],
    [['issued', 'clause'], policy.issued],
    ...Object.entries(policy.report ?? {}).map(([part, entry]): [PropertyKey[], { clause: string }] => [
      ['report', part, 'clause'],
      entry,
    ]),
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
    if (entry) need(path, path.join('.'), entry.clause, locators, 'clause');
  }
  policy.cites.forEach(({ held }, index) => {
    if (held) need(['cites', index, 'held'], `cites.${index}.held`, held, known.policies, 'held');
  });
  policy.keyPoints.forEach((id, index) => {
    need(['keyPoints', index], 'keyPoints', id, itemIds, 'item');
  });
  policy.notAbout.forEach((id, index) => {
    need(['notAbout', index], 'notAbout', id, known.topics, 'topics');
  });
  for (const [topicId, rows] of Object.entries(policy.silent)) {
    if (!need(['silent', topicId], 'silent', topicId, known.topics, 'topics')) continue;
    for (const row of Object.keys(rows)) needRow(['silent', topicId, row], `silent.${topicId}`, topicId, row);
  }
  for (const item of items) {
    const label = `${item.kind === 'table' ? '<Table' : item.kind === 'unstated' ? '<Unstated' : '<Provision'} id="${item.id}">`;
    if (need(item.line, `${label} · topic`, item.topic, known.topics, 'topics')) {
      for (const row of item.dimensions) needRow(item.line, `${label} · dimension`, item.topic, row);
    }
    if (item.kind !== 'provision') continue;
    for (const { clause } of item.evidence) need(item.line, `${label} · clause`, clause, locators, 'clause');
    for (const term of item.terms) need(item.line, `${label} · <Term>`, term, known.glossary, 'glossary');
  }
  policy.benefits.forEach((benefit, index) => {
    const at = ['benefits', index];
    need([...at, 'topic'], `benefits.${benefit.id}.topic`, benefit.topic, known.topics, 'topics');
    need([...at, 'grants'], `benefits.${benefit.id}.grants`, benefit.grants, itemIds, 'item');
    const name = `benefits.${benefit.id}`;
    for (const field of ['bring', 'applyAt', 'otherRoutes'] as const) {
      benefit[field].forEach((id, position) => {
        need([...at, field, position], `${name}.${field}`, id, itemIds, 'item');
      });
    }
  });
  for (const { benefit, leaf, path } of leavesOfBenefits(policy)) {
    need([...path, 'because'], `benefits.${benefit} · because`, leaf.because, itemIds, 'item');
    if (leaf.kind !== 'question') continue;
    if (need([...path, 'question'], `benefits.${benefit} · question`, leaf.question, known.questions, 'questions')) {
      problems.push(...checkAnswerTest(policy, benefit, leaf, library.questions, lineOf(path)));
    }
  }
  problems.push(...checkSelfChecks(policy, lineOf));
  return problems;
}

/** Two self-checks that would share one answer although they ask for different things. */
function checkSelfChecks(policy: Policy, lineOf: LineOf): Problem[] {
  const said = new Map<string, string>();
  return leavesOfBenefits(policy).flatMap(({ benefit, leaf, path }) => {
    if (leaf.kind !== 'self-check') return [];
    const earlier = said.get(leaf.id) ?? leaf.says;
    said.set(leaf.id, earlier);
    if (earlier === leaf.says) return [];
    return {
      file: policy.path,
      line: lineOf(path),
      field: `benefits.${benefit} · self-check`,
      found: `“${leaf.says}”和“${earlier}”用了同一个 id（${leaf.id}）`,
      expected: '同一个 id 问的是同一件事',
      remedy: '给其中一个加上自己的 id，例如 id: newly-settled。',
    };
  });
}

/** Every leaf of every benefit, with the path to it as authors write it. */
function leavesOfBenefits(policy: Policy): { benefit: string; leaf: Leaf; path: PropertyKey[] }[] {
  return policy.benefits.flatMap(({ id, conditions, bars }, index) =>
    [
      ...leavesWithPaths(conditions, ['benefits', index, 'conditions']),
      ...bars.flatMap((bar, number) => leavesWithPaths(bar, ['benefits', index, 'bars', number])),
    ].map((found) => ({ benefit: id, ...found })),
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
    return [unknownWord(policy.path, line, field, name, allowed, 'comparison')];
  }
  if (question.kind === 'number' && typeof value !== 'number') {
    const remedy = '改成数字，不加引号。';
    return [{ file: policy.path, line, field, found: `“${value}”`, expected: `数字（${question.unit}）`, remedy }];
  }
  if (question.kind === 'one' || question.kind === 'several') {
    const known = question.options.map(({ id }) => id);
    return [value]
      .flat()
      .filter((option) => !known.includes(String(option)))
      .map((option) => unknownWord(policy.path, line, field, String(option), known, 'option'));
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

/**
 * Dangling ids of the other collections.
 * @param sourceOf path of an entry's file, and the lines of its fields
 */
export function checkEntryReferences(
  library: Library,
  known: KnownIds,
  sourceOf: (collection: 'places' | 'glossary' | 'vocabulary', id: string) => { file: string; lineOf: LineOf },
): Problem[] {
  const problems: Problem[] = [];
  for (const place of library.places) {
    const { file, lineOf } = sourceOf('places', place.id);
    const named: [PropertyKey[], string | null][] = [
      [['within'], place.within],
      ...place.notToConfuse.map((other, index): [PropertyKey[], string] => [
        ['notToConfuse', index, 'place'],
        other.place,
      ]),
    ];
    for (const [path, id] of named) {
      if (id === null || known.places.includes(id)) continue;
      problems.push(unknownWord(file, lineOf(path), path.join('.'), id, known.places, 'places'));
    }
  }
  for (const term of library.glossary) {
    const { file, lineOf } = sourceOf('glossary', term.id);
    const checkPointers = (pointers: readonly ProvisionPointer[], at: PropertyKey[]) => {
      pointers.forEach((pointer, index) => {
        const path = [...at, index];
        if (!known.policies.includes(pointer.policy)) {
          const line = lineOf([...path, 'policy']);
          const field = [...path, 'policy'].join('.');
          problems.push(unknownWord(file, line, field, pointer.policy, known.policies, 'policies'));
          return;
        }
        const policy = library.policies.find(({ id }) => id === pointer.policy);
        if (!policy) return;
        const items = itemsOf(policy).map(({ id }) => id);
        if (items.includes(pointer.provision)) return;
        const line = lineOf([...path, 'provision']);
        const field = [...path, 'provision'].join('.');
        problems.push(unknownWord(file, line, field, pointer.provision, items, 'item'));
      });
    };
    checkPointers(term.basis, ['basis']);
    term.senses.forEach((sense, index) => {
      if (!known.places.includes(sense.place)) {
        const path = ['senses', index, 'place'];
        problems.push(unknownWord(file, lineOf(path), path.join('.'), sense.place, known.places, 'places'));
      }
      checkPointers(sense.basis, ['senses', index, 'basis']);
    });
  }
  const rows = [...new Set(library.topics.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)))];
  for (const entry of library.vocabulary) {
    const { file, lineOf } = sourceOf('vocabulary', entry.id);
    const need = (path: PropertyKey[], id: string, among: readonly string[], kind: keyof typeof KINDS) => {
      if (!among.includes(id)) problems.push(unknownWord(file, lineOf(path), path.join('.'), id, among, kind));
    };
    // Of a topic that cannot be read at the moment the rows are not known.
    if (entry.kind === 'rows' && library.topics.length === known.topics.length) {
      entry.rows.forEach(({ dimension }, index) => {
        need(['rows', index, 'dimension'], dimension, rows, 'dimension');
      });
    } else if (entry.kind === 'topics') {
      entry.topics.forEach(({ topic }, index) => {
        need(['topics', index, 'topic'], topic, known.topics, 'topics');
      });
    } else if (entry.kind === 'parts') {
      entry.parts.forEach(({ place }, index) => {
        need(['parts', index, 'place'], place, known.places, 'places');
      });
    }
  }
  return problems;
}
