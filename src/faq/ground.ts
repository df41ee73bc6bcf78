import type { Library } from '../library/library.ts';
import type { Evidence } from '../schema/common.ts';
import type { Faq } from '../schema/faq.ts';
import { type GroundPointer, pointerKey, type StatedFact } from '../schema/ground-pointer.ts';
import { type ClauseItem, clauseOf, evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';

type Contradiction = Policy['contradictions'][number];

/** Something an answer rests on, looked up. */
export type FaqGround = { key: string; policy: Policy } & (
  | { kind: 'item'; item: ClauseItem }
  | { kind: 'silence'; topic: Topic; row: TopicRow; note: string | null }
  | { kind: 'not-about'; topic: Topic }
  | { kind: 'stated'; states: StatedFact; evidence: Evidence | null }
  | { kind: 'contradiction'; contradiction: Contradiction }
);

/** Looks up a pointer; undefined where it leads nowhere, which `checkFaqReferences` reports. */
export function findGround(pointer: GroundPointer, library: Library): FaqGround | undefined {
  const policy = library.policies.find(({ id }) => id === pointer.policy);
  if (!policy) return undefined;
  const found = { key: pointerKey(pointer), policy };
  switch (pointer.kind) {
    case 'item': {
      const item = itemsOf(policy).find(({ id }) => id === pointer.provision);
      return item && { ...found, kind: 'item', item };
    }
    case 'silence': {
      const topic = library.topics.find(({ id }) => id === pointer.topic);
      const row = topic?.rows.find(({ id }) => id === pointer.row);
      const note = policy.silent[pointer.topic]?.[pointer.row];
      return topic && row && note !== undefined ? { ...found, kind: 'silence', topic, row, note } : undefined;
    }
    case 'not-about': {
      const topic = library.topics.find(({ id }) => id === pointer.topic);
      return topic && policy.notAbout.includes(topic.id) ? { ...found, kind: 'not-about', topic } : undefined;
    }
    case 'stated':
      return { ...found, kind: 'stated', states: pointer.states, evidence: statedBy(policy, pointer.states) };
    case 'contradiction': {
      const contradiction = policy.contradictions.find(({ id }) => id === pointer.contradiction);
      return contradiction && { ...found, kind: 'contradiction', contradiction };
    }
  }
}

/** Looks up pointers. Throws where one leads nowhere: references are checked before anything is drawn. */
export function groundsAt(pointers: readonly GroundPointer[], library: Library): FaqGround[] {
  return pointers.map((pointer) => {
    const ground = findGround(pointer, library);
    if (!ground) throw new Error(`Nothing stands at ${pointerKey(pointer)}`);
    return ground;
  });
}

/** The words in which a document states something of itself; null where it does not. */
function statedBy(policy: Policy, states: StatedFact): Evidence | null {
  if (states === 'issuer') return policy.issuer.name === null ? null : policy.issuer;
  if (states !== 'term') return policy[states];
  return policy.validity.kind === 'printed' ? policy.validity : null;
}

/** The phrases a ground stands on, each with its clause; empty for what a text does not say. */
export function evidenceOfGround(ground: FaqGround): readonly Evidence[] {
  switch (ground.kind) {
    case 'item':
      return evidenceOf(ground.item);
    case 'stated':
      return ground.evidence ? [ground.evidence] : [];
    case 'contradiction':
      return ground.contradiction.evidence;
    default:
      return [];
  }
}

/** What an answer rests on, brings and leaves open, a line a ground, as the history tells it: 《云州办法》二（一）：高级工可以落户. */
export function toldGrounds({ restsOn, bring, leftOpen }: Faq, library: Library): string[] {
  const brought = bring.map((pointer): GroundPointer => ({ kind: 'item', ...pointer }));
  const said = groundsAt([...restsOn, ...brought, ...leftOpen], library).map((ground) => {
    const title = `《${ground.policy.title}》`;
    switch (ground.kind) {
      case 'item':
        return `${title}${clauseOf(ground.item)}：${ground.item.summary}`;
      case 'silence':
        return `${title}没有写：${ground.topic.name}的“${ground.row.name}”`;
      case 'not-about':
        return `${title}不涉及：${ground.topic.name}`;
      default: {
        const quotes = evidenceOfGround(ground).map(({ clause, quote }) => `${clause}“${quote}”`);
        return `${title}${quotes.join('；') || '自己没有写明'}`;
      }
    }
  });
  return [...new Set(said)];
}

/** Locator of the clause a ground stands in; null for what stands in none. */
export function locatorOf(ground: FaqGround): string | null {
  return ground.kind === 'item' ? clauseOf(ground.item) : (evidenceOfGround(ground)[0]?.clause ?? null);
}

/** Anchor of a ground on its document's page; `absences` where all silences stand. */
export function groundAnchor(ground: FaqGround): string {
  switch (ground.kind) {
    case 'item':
      return ground.item.id;
    case 'contradiction':
      return ground.contradiction.id;
    case 'stated':
      return '';
    default:
      return 'absences';
  }
}
