import type { ProvisionPointer } from '../schema/glossary-entry.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { type KnownIds, type ReferredKind, unknownWord } from './unknown-word.ts';

/**
 * Dangling ids of the other collections.
 * @param sourceOf path of an entry's file, and the lines of its fields
 */
export function checkEntryReferences(
  library: Library,
  known: KnownIds,
  sourceOf: (
    collection: 'places' | 'topics' | 'glossary' | 'vocabulary',
    id: string,
  ) => { file: string; lineOf: LineOf },
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
  for (const topic of library.topics) {
    const { file, lineOf } = sourceOf('topics', topic.id);
    topic.rows.forEach(({ see = [] }, index) => {
      see.forEach((target, at) => {
        const path = ['rows', index, 'see', at];
        if (!known.topics.includes(target.topic)) {
          problems.push(unknownWord(file, lineOf(path), path.join('.'), target.topic, known.topics, 'topics'));
          return;
        }
        const of = library.topics.find(({ id }) => id === target.topic)?.rows.map(({ id }) => id);
        if (of && !of.includes(target.row)) {
          problems.push(unknownWord(file, lineOf(path), path.join('.'), target.row, of, 'row'));
        }
      });
    });
  }
  const rows = [...new Set(library.topics.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  for (const entry of library.vocabulary) {
    const { file, lineOf } = sourceOf('vocabulary', entry.id);
    const need = (path: PropertyKey[], id: string, among: readonly string[], kind: ReferredKind) => {
      if (!among.includes(id)) problems.push(unknownWord(file, lineOf(path), path.join('.'), id, among, kind));
    };
    // Of a topic that cannot be read at the moment the rows are not known.
    if (entry.kind === 'rows' && library.topics.length === known.topics.length) {
      entry.rows.forEach(({ row }, index) => {
        need(['rows', index, 'row'], row, rows, 'row');
      });
    } else if (entry.kind === 'topics') {
      entry.topics.forEach(({ topic }, index) => {
        need(['topics', index, 'topic'], topic, known.topics, 'topics');
      });
    }
  }
  return problems;
}
