import type { IndexedPolicy } from './entries.ts';
import type { Findings } from './find.ts';
import type { LexiconGlossaryEntry, LexiconPlace, PreparedLexicon } from './lexicon.ts';
import { type PermitAsked, permitAsked } from './permit-asked.ts';
import { placesMeant } from './scope.ts';
import { type SearchSilence, SILENCE_BASIS } from './silence.ts';
import { isSilent, type SimilarFaq } from './similar-faqs.ts';

/** Something that is said before the results. */
export type Card =
  | { kind: 'silence'; silence: SearchSilence }
  | { kind: 'faq'; grounds: SimilarFaq['grounds'] }
  /** A question that several places answer, each for itself. */
  | { kind: 'choice'; choices: SimilarFaq[] }
  /** A paper of two kinds: which one is meant is asked before anything is answered. */
  | { kind: 'permit'; asked: PermitAsked }
  /** Nothing was found: where to go on from here. */
  | { kind: 'next'; nearest: SimilarFaq[]; places: LexiconPlace[] }
  | { kind: 'document'; document: IndexedPolicy }
  | { kind: 'term'; entry: LexiconGlossaryEntry }
  | { kind: 'place'; place: LexiconPlace; confusable: LexiconPlace[] }
  /** Somebody may qualify for what was found: the quiz can tell. */
  | { kind: 'benefit'; document: IndexedPolicy; item: string };

/** Words with which people ask whether they may have something. */
const ASKS_FOR_RIGHT = /能不能|能否|可以|可不可以|能.{0,8}[吗么嘛不]|条件|资格|符合|够不够|怎么申请|怎么领|有没有资格/;

/** The cards for a query, most telling first. */
export function cardsOf(findings: Findings, prepared: PreparedLexicon): Card[] {
  const { understood, silence, faqs, hits, documents: policies } = findings;
  const cards: Card[] = [];
  const permit = permitAsked(understood, prepared);
  if (permit) cards.push({ kind: 'permit', asked: permit });
  const [best] = hits;
  const silent = faqs[0] !== undefined && isSilent(faqs[0]);
  // A question whose answer is that the text does not say says it better than a guess at what is missing.
  const isGuess = silence !== null && SILENCE_BASIS[silence.silence.kind] === 'guess';
  if (silence && !(silent && isGuess)) cards.push({ kind: 'silence', silence: silence.silence });
  if (findings.choices.length > 0) cards.push({ kind: 'choice', choices: findings.choices });
  if (faqs[0]) cards.push({ kind: 'faq', grounds: faqs[0].grounds });
  const { held } = placesMeant(understood, prepared);
  const asked = policies.filter(({ entry }) => held.length === 0 || held.includes(entry.place));
  if (understood.status && silence === null) {
    const answering = new Set(faqs[0]?.grounds.map(({ policy }) => policy.id));
    for (const { entry } of asked.filter(({ entry }) => answering.size === 0 || answering.has(entry.id)))
      cards.push({ kind: 'document', document: entry });
  } else if (best?.kind === 'document' && (understood.number || understood.terms.length > 0)) {
    cards.push({ kind: 'document', document: best.policy.entry });
  }
  const entry = termAsked(findings, prepared);
  if (entry) cards.push({ kind: 'term', entry });
  for (const id of held) {
    const place = prepared.lexicon.places.find((candidate) => candidate.id === id);
    if (!place || !understood.places.includes(id)) continue;
    const confusable = prepared.lexicon.places.filter((other) => place.confusable.includes(other.id));
    if (understood.terms.length === 0 || confusable.length > 0) cards.push({ kind: 'place', place, confusable });
  }
  if (best?.kind === 'item' && best.whole && best.prepared.item.force && ASKS_FOR_RIGHT.test(understood.text)) {
    cards.push({ kind: 'benefit', document: best.prepared.policy, item: best.prepared.item.id });
  }
  if (hits.length === 0 && faqs.length + findings.choices.length === 0) {
    const places = prepared.lexicon.places.filter(({ id }) => held.includes(id));
    cards.push({ kind: 'next', nearest: findings.nearest, places });
  }
  return cards;
}

/** The word of the glossary that a query is about, where it is about one word or asks for a meaning. */
function termAsked({ understood }: Findings, { lexicon }: PreparedLexicon): LexiconGlossaryEntry | undefined {
  const [need, ...others] = understood.terms;
  if (!need || (others.length > 0 && !understood.meaning)) return undefined;
  if (understood.places.length > 0) return undefined;
  const words = need.groups.map((group) => lexicon.groups[group]?.[0]);
  return lexicon.glossary.find(({ term }) => words.includes(term));
}
