import type { Library } from '../library/library.ts';
import type { Evidence } from '../schema/common.ts';
import { issuerWords, silenceNote } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import { type GroundPointer, pointerKey, type StatedFact } from '../schema/ground-pointer.ts';
import { type ClauseItem, clauseOf, evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { formatDocumentNumber, notAboutWords, silenceWords } from '../schema/source-words.ts';
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

/** What is said of a ground that no phrase stands for by itself; null where one does. */
export function unquotedWords(ground: Exclude<FaqGround, { kind: 'item' }>): string | null {
  const { policy } = ground;
  switch (ground.kind) {
    case 'silence': {
      const note = silenceNote(policy, ground.note ?? (policy.doubts.length > 0 ? ground.row.name : null));
      return `${silenceWords('silent', policy.source).word}：${note?.replace(/。$/, '') ?? ground.row.name}`;
    }
    case 'not-about':
      return `${silenceWords('not-about', policy.source).word}：${notAboutWords(policy.source, ground.topic.name).replace(/。$/, '')}`;
    case 'stated':
      return ground.evidence ? null : statedWords(ground);
    case 'contradiction':
      // One of two passages that do not agree would mislead by itself.
      return `前后不一：${ground.contradiction.title}`;
  }
}

/** What there is to say of a fact that a document does not state of itself. */
export function statedWords({ policy, states }: Extract<FaqGround, { kind: 'stated' }>): string {
  switch (states) {
    case 'number':
      return formatDocumentNumber(null, policy.source);
    case 'issuer':
      return `发文机关${issuerWords(policy.issuer)}`;
    default:
      return policy.validity.reason.replace(/。$/, '');
  }
}

/** What an answer rests on, brings and leaves open, a line a ground, as the history tells it: 《云州办法》二（一）：高级工可以落户. */
export function groundLines({ restsOn, bring, leftOpen }: Faq, library: Library): string[] {
  const brought = bring.map((pointer): GroundPointer => ({ kind: 'item', ...pointer }));
  const told = groundsAt([...restsOn, ...brought, ...leftOpen], library).map((ground) => {
    const says = ground.kind === 'item' ? ground.item.summary : unquotedWords(ground);
    const quotes = evidenceOfGround(ground).map(({ quote }) => `“${quote}”`);
    return `《${ground.policy.title}》${locatorOf(ground) ?? ''}：${says ?? quotes.join('')}`;
  });
  return [...new Set(told)];
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
