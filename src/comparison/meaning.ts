import { hashText } from '../language/hash-text.ts';
import { memoize } from '../language/memoize.ts';
import { formsOf } from '../schema/conditions/forms.ts';
import { leavesWithPaths } from '../schema/leaves-of.ts';
import { numbersAsked } from '../schema/numbers-asked.ts';
import type { Place } from '../schema/place.ts';
import type { ClauseItem, Policy, PolicyTable, Provision } from '../schema/policy-body.ts';
import type { Quantity, QuantityKind } from '../schema/quantity.ts';
import { periodWords } from '../schema/quantity-words.ts';
import type { Question } from '../schema/question.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';
import { admittedLevels } from './admitted-levels.ts';
import type { CanonicalWording } from './canonical-wording.ts';
import type { PlaceCell } from './place-matrix.ts';

/**
 * What a cell says, reduced to something that can be compared with `===`: `=…` for an answer, so that two answers are
 * equal exactly where they mean the same; or that there is none, and which silence it is. On a row that asks for numbers,
 * `~` and what they measure follow, separated by commas: answers that share none of it cannot be compared.
 */
export type Meaning = `=${string}` | 'silent' | 'not-about' | 'not-held';

/** What the meaning of a cell is judged against. */
export interface MeaningGround {
  topic: Topic;
  places: readonly Place[];
  questions: readonly Question[];
  wording: CanonicalWording;
}

/** A condition that stands on a provision. */
interface ConditionFact {
  /** Id of the question; null for what only the person can judge. */
  question: string | null;
  says: string;
}

/** What is authored about one item apart from its words. */
interface ItemFacts {
  conditions: ConditionFact[];
  /** Force and beneficiary of each benefit that it grants. */
  grants: string[];
}

/**
 * Reads cells of one topic. What is typed decides, wherever something is:
 * - A row that is itself an ordered question (技能等级) means the levels that its conditions let in, and nothing else.
 * - A provision with conditions or with a task, cap, floor, amount, ratio or duration means these, whatever its words.
 *   A condition whose question is a row of the topic counts in that row only.
 * - Every other provision means its short answer in plain wording, with its counts; so does a table its contents.
 * Force and beneficiary count everywhere. Open points are silence: they say that the text does not settle the row.
 * A document that is silent does not count where another of the same place answers.
 */
export function makeMeaning(ground: MeaningGround): {
  meaningOf: (cell: PlaceCell, row: TopicRow) => Meaning;
  /** Position in its question of the lowest level that a cell lets in; undefined where the row is no ordered question. */
  levelOf: (cell: PlaceCell, row: TopicRow) => number | undefined;
} {
  const { topic, questions, wording } = ground;
  const placeOf = new Map(ground.places.map((place) => [place.id, place]));
  const rows = new Set(topic.rows.map(({ id }) => id));
  const optionsOfRow = new Map(
    questions.flatMap((question) =>
      question.kind === 'one' && question.ordered ? [[question.id, question.options.map(({ id }) => id)] as const] : [],
    ),
  );
  const factsOf = memoize((policy: Policy) => factsByItem(policy, (text) => plain(text, policy)));
  const plain = (text: string, policy: Policy) => {
    const place = placeOf.get(policy.place);
    if (!place) throw new Error(`There is no place "${policy.place}"`);
    return wording(text, place);
  };

  const answersOf = (cell: PlaceCell) =>
    cell.flatMap(({ policy, cell: { kind, ...said } }) => {
      const items =
        kind === 'answered' && 'items' in said ? said.items.filter((item) => item.kind !== 'open-point') : [];
      return items.length > 0 ? [{ policy, items }] : [];
    });

  const letIn = (policy: Policy, items: readonly ClauseItem[], row: TopicRow) => {
    const options = optionsOfRow.get(row.id);
    return options && admittedLevels(policy, new Set(items.map(({ id }) => id)), row.id, options);
  };

  const partMeaning = (policy: Policy, items: readonly (Provision | PolicyTable)[], row: TopicRow) => {
    const admitted = letIn(policy, items, row);
    if (admitted) return `levels ${admitted.levels.join(' ')}${admitted.othersOpen ? '; others open' : ''}`;
    const keys = items.map((item) => {
      const facts = factsOf(policy).get(item.id) ?? { conditions: [], grants: [] };
      const conditions = facts.conditions.filter(
        ({ question }) => question === null || question === row.id || !rows.has(question),
      );
      return itemMeaning(item, conditions, facts.grants, (text) => plain(text, policy));
    });
    return [...new Set(keys)].sort().join('\n');
  };

  return {
    meaningOf(cell, row) {
      if (cell.length === 0) return 'not-held';
      if (cell.every(({ cell: { kind } }) => kind === 'not-about')) return 'not-about';
      const answers = answersOf(cell).map(({ policy, items }) => partMeaning(policy, items, row));
      if (answers.length === 0) return 'silent';
      const said = shortHash([...new Set(answers)].sort().join('\n\n'));
      const asked = numbersAsked(row);
      if (!asked) return `=${said}`;
      const measures = answersOf(cell).flatMap(({ policy, items }) =>
        items.flatMap((item) => measuresIn(item, asked, (text) => plain(text, policy))),
      );
      return `=${said}~${[...new Set(measures)].sort().map(shortHash).join(',')}`;
    },
    levelOf(cell, row) {
      const admitted = answersOf(cell).flatMap(({ policy, items }) => letIn(policy, items, row)?.levels ?? []);
      const places = admitted.map((level) => optionsOfRow.get(row.id)?.indexOf(level) ?? 0);
      return places.length > 0 ? Math.min(...places) : undefined;
    },
  };
}

/** What one provision or table says on a row. */
function itemMeaning(
  item: Provision | PolicyTable,
  conditions: readonly ConditionFact[],
  grants: readonly string[],
  plain: (text: string) => string,
): string {
  if (item.kind === 'table') {
    const { kind, unit, bound, period } = item.numbers ?? { kind: '', unit: '', bound: '', period: null };
    const cells = item.rows.map((row) => row.cells.map(plain).join('|'));
    return ['table', kind, unitOf(unit), bound, plain(period ?? ''), ...cells].join('; ');
  }
  const quantities = item.quantities.map((quantity) => quantityMeaning(quantity, plain));
  // A count says how many of something; of what, only the words say.
  const typed = conditions.length > 0 || item.quantities.some(({ kind }) => kind !== 'count');
  const said = typed ? conditions.map(({ says }) => says) : [plain(item.summary)];
  return [...[...said].sort(), ...[...quantities].sort(), ...[...grants].sort()].join('; ');
}

/** What the numbers of an item measure that are of the kinds for which a row asks: kind, unit, what is counted. */
function measuresIn(
  item: Provision | PolicyTable,
  asked: readonly QuantityKind[],
  plain: (text: string) => string,
): string[] {
  const numbers =
    item.kind === 'table' ? (item.numbers ? [{ ...item.numbers, of: item.summary }] : []) : item.quantities;
  return numbers
    .filter(({ kind }) => asked.includes(kind))
    .map(({ kind, unit, of }) => [kind, unitOf(unit), plain(of ?? '')].join(' '));
}

/** A quantity by value. At most is what a cap is, at least what a floor is, whether or not the text says so again. */
function quantityMeaning(quantity: Omit<Quantity, 'quote'>, plain: (text: string) => string): string {
  const { kind, value, upTo, unit } = quantity;
  const bound = (kind === 'cap' && 'at-most') || (kind === 'floor' && 'at-least') || quantity.bound;
  return [kind, value, upTo ?? '', unitOf(unit), bound, plain(periodWords(quantity) ?? '')].join(' ');
}

/** Units that count the same thing. A count of 人 is not one of 人次. */
export function unitOf(unit: string): string {
  return unit === '名' || unit === '位' ? '人' : unit;
}

function factsByItem(policy: Policy, plain: (text: string) => string): Map<string, ItemFacts> {
  const facts = new Map<string, { conditions: Map<string, ConditionFact>; grants: Set<string> }>();
  const of = (item: string) => {
    const found = facts.get(item) ?? { conditions: new Map(), grants: new Set() };
    facts.set(item, found);
    return found;
  };
  for (const benefit of policy.benefits) {
    of(benefit.grants).grants.add(`${benefit.force} for ${benefit.for}`);
    const roots = [benefit.conditions, ...benefit.bars];
    for (const [index, root] of roots.entries()) {
      for (const { leaf, path } of leavesWithPaths(root, [])) {
        // What the text leaves open says nothing.
        const meaning = formsOf(leaf).meaning?.(leaf, policy.place, plain);
        if (!meaning) continue;
        const frame = [index > 0 ? 'bar' : '', path.includes('not') ? 'not' : '', path.includes('any') ? 'or' : ''];
        const fact: ConditionFact = { question: meaning.question, says: [...frame, ...meaning.says].join(' ') };
        of(leaf.because).conditions.set(fact.says, fact);
      }
    }
  }
  return new Map(
    [...facts].map(([item, { conditions, grants }]) => [
      item,
      { conditions: [...conditions.values()], grants: [...grants] },
    ]),
  );
}

/** 48 bits, since each is in the page: two of the 300 answers of a row share them with a chance of about 10⁻¹⁰. */
const shortHash = (text: string) => hashText(text).slice(0, 12);
