import { documentNumberIn, isSameNumber } from './document-number.ts';
import type { CitedEntry } from './entries.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { sharedStretch, strengthOf } from './match.ts';
import type { PreparedDocument, PreparedFaq, PreparedItem } from './prepare-document.ts';
import { placesMeant } from './scope.ts';
import { similarity } from './similarity.ts';
import { termsAsked } from './terms-asked.ts';
import { ASIDE, type Need, type Understood, wordNeed } from './understand.ts';

/** Something that a query finds. */
export type Hit = { score: number /** True where it answers everything asked. */; whole: boolean } & (
  | { kind: 'item'; prepared: PreparedItem }
  /** A whole document; the clause is the one in which what was asked for stands, empty where that is nothing of it. */
  | { kind: 'document'; document: PreparedDocument; clause: string }
  | { kind: 'citation'; document: PreparedDocument; cited: CitedEntry }
  | { kind: 'faq'; faq: PreparedFaq }
);

/** A question that is like a query, as each document that was read keeps it: what its answer rests on there. */
export interface AlikeFaq {
  alike: number;
  grounds: [PreparedFaq, ...PreparedFaq[]];
}

/** What a query finds in the documents that were read. */
export interface Ranking {
  hits: Hit[];
  /** Questions that ask the same, most alike first. */
  faqs: AlikeFaq[];
  /** What is asked and stands nowhere in the documents that were read. */
  unknown: Need[];
  /** What is asked and no line that was found answers. */
  unmet: Need[];
  /** True where some line answers everything. */
  together: boolean;
}

/** Least likeness at which a question counts as the same one. */
export const ALIKE = 0.8;
/** What is left of a likeness where a query names no place and the answer is that of one. */
const ONE_PLACE = 0.97;
/** And where the answer is that the text does not say. */
const SILENT = 0.95;
/** Likeness from which a question lifts the lines that it rests on. */
const LIFTING = 0.6;
/** Length of a stretch of a query from which it quotes a document, or names it by its title, in characters. */
const QUOTED = 8;
/** Lines below this share of the best score are left out. */
const CUT = 0.55;
/** What is left of the relevance of a line that has nothing of what the query is about. */
const BESIDE = 0.5;
/** What a line gains that defines a word whose meaning is asked for, and one that shows it in use. */
const DEFINES = 0.8;
const USES = 0.5;
/** What a line gains that mentions the part of a place that was named. */
const OF_PART = 0.8;
/** Most hits that are kept. */
const LIMIT = 60;

/** Ranks everything in the given documents by how well it answers a query. */
export function rank(
  understood: Understood,
  documents: readonly PreparedDocument[],
  prepared: PreparedLexicon,
): Ranking {
  const { lexicon } = prepared;
  const country = new Set(lexicon.places.filter(({ within }) => within === null).map(({ id }) => id));
  const { held, beside } = placesMeant(understood, prepared);
  const inScope = (place: string) => held.length === 0 || held.includes(place);
  const { needs } = understood;
  const faqs = rankFaqs(understood, documents, inScope);
  const items = documents.flatMap((document) => document.items);
  const strengths = items.map((item) => needs.map((need) => strengthOf(need, item)));
  const weights = needs.map((_, index) => {
    const matching = strengths.filter((strength) => (strength[index] ?? 0) > 0).length;
    return Math.log(1 + items.length / (matching + 0.5)) * (needs[index]?.aside ? ASIDE : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  /** The needs that say what the query is about; the others ask something of it. */
  const things = [...needs.keys()].filter((index) => (needs[index]?.groups.length ?? 0) > 0);
  const parts = understood.parts.map(wordNeed);
  const lifted = liftOf(faqs);
  const terms = new Set(termsAsked(needs, prepared));
  const explains = ({ item }: PreparedItem) =>
    item.defines.some((term) => terms.has(term)) ? DEFINES : item.terms.some((term) => terms.has(term)) ? USES : 0;
  /** Lines of the country’s documents: they stand below what places rule themselves. */
  const context: Answering[] = [];
  const own: Answering[] = [];
  const hits: Hit[] = documentHits(understood, held, beside, documents);
  items.forEach((item, at) => {
    const strength = strengths[at] ?? [];
    if (needs.length === 0) {
      // Of a place that is asked for as such, what its pages show first.
      if (understood.places.length > 0 && inScope(item.document.place) && item.item.key) {
        hits.push({ kind: 'item', prepared: item, score: 1.5, whole: true });
      }
      return;
    }
    // What stands in different cells of a table was not said together.
    const whole = item.item.kind !== 'table' && strength.every((value) => value > 0);
    const { place } = item.document;
    if (!inScope(place) && !(whole && country.has(place))) return;
    const relevance = strength.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
    const ofPart = parts.some((part) => strengthOf(part, item) > 0);
    if (relevance === 0 && !ofPart) return;
    const besideIt = things.length > 0 && things.every((index) => strength[index] === 0);
    const shared = Math.max(...[item.summary, item.quote].map(({ text }) => sharedStretch(understood.text, text)));
    const score =
      relevance * (besideIt ? BESIDE : 1) +
      (whole ? 0.15 : 0) +
      (item.item.key ? 0.06 : 0) +
      (item.item.force ? 0.05 : 0) +
      Math.min(0.4, shared * 0.03) +
      explains(item) * (understood.meaning ? 1 : 0.2) +
      (lifted.get(`${item.document.id}#${item.item.id}`) ?? 0) +
      (ofPart ? OF_PART : 0) -
      (item.item.kind === 'unstated' ? 0.06 : 0) -
      (inScope(place) ? 0 : 0.5);
    const isContext = country.has(place) && !understood.places.includes(place) && shared < QUOTED;
    (isContext ? context : own).push({ hit: { kind: 'item', prepared: item, score, whole }, strength });
  });
  hits.push(...own.map(({ hit }) => hit), ...belowPlaces(context, own));
  // The question that is most alike is shown apart; others stand among the lines.
  for (const { grounds, alike } of faqs.slice(faqs[0] && faqs[0].alike >= ALIKE ? 1 : 0)) {
    hits.push({ kind: 'faq', faq: grounds[0], score: alike, whole: false });
  }
  hits.sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  const kept = hits.filter(({ score }) => score >= best * CUT).slice(0, LIMIT);
  return {
    hits: kept,
    faqs,
    unknown: needs.filter((_, index) => strengths.every((strength) => (strength[index] ?? 0) === 0)),
    unmet: unmetBy(kept, needs),
    together: kept.some(({ whole }) => whole),
  };
}

/** A line that was found, and how well it answers each need. */
interface Answering {
  hit: Hit;
  strength: readonly number[];
}

/** Lowers what the country's documents say below the best that places themselves say of the same. */
function belowPlaces(context: readonly Answering[], own: readonly Answering[]): Hit[] {
  return context.map(({ hit, strength }) => {
    const same = own.filter((other) => strength.every((value, need) => value === 0 || (other.strength[need] ?? 0) > 0));
    const best = Math.max(0, ...same.map((other) => other.hit.score));
    return best >= hit.score * CUT ? { ...hit, score: Math.min(hit.score, best - 0.01) } : hit;
  });
}

/** Documents that are asked for as such: by number, by title, or by place alone. */
function documentHits(
  understood: Understood,
  held: readonly string[],
  beside: readonly string[],
  documents: readonly PreparedDocument[],
): Hit[] {
  const { number, needs, status } = understood;
  const hits: Hit[] = [];
  for (const document of documents) {
    const { entry } = document;
    const printed = entry.number && documentNumberIn(entry.number.text.normalize('NFKC'))?.number;
    if (number && printed && isSameNumber(number, printed))
      hits.push({ kind: 'document', document, clause: entry.number?.clause ?? '', score: 4, whole: true });
    if (number) {
      for (const cited of entry.cites) {
        const named = cited.number && documentNumberIn(cited.number.normalize('NFKC'))?.number;
        if (named && isSameNumber(number, named))
          hits.push({ kind: 'citation', document, cited, score: 3, whole: true });
      }
      continue;
    }
    const byTitle = sharedStretch(understood.text, document.title.text);
    if (byTitle >= QUOTED || (byTitle >= 6 && byTitle >= understood.text.length * 0.8)) {
      hits.push({ kind: 'document', document, clause: '', score: 3, whole: true });
    } else if (needs.length === 0 && (held.includes(entry.place) || (status && held.length === 0))) {
      hits.push({
        kind: 'document',
        document,
        clause: status ? entry.issuedIn : '',
        score: 2 + Number(entry.issued.slice(0, 4)) / 10_000,
        whole: true,
      });
    } else if (beside.includes(entry.place)) {
      hits.push({ kind: 'document', document, clause: '', score: 1.9, whole: true });
    }
  }
  return hits;
}

/** Questions of the places asked for, most alike first. */
function rankFaqs(
  understood: Understood,
  documents: readonly PreparedDocument[],
  inScope: (place: string) => boolean,
): AlikeFaq[] {
  const found = new Map<string, AlikeFaq>();
  for (const { entry, faqs } of documents) {
    if (!inScope(entry.place)) continue;
    for (const faq of faqs) {
      const alike = Math.max(...faq.ways.map((way) => similarity(understood, way)));
      if (alike < LIFTING) continue;
      const known = found.get(faq.faq.id);
      if (known) known.grounds.push(faq);
      else found.set(faq.faq.id, { alike, grounds: [faq] });
    }
  }
  for (const faq of found.values()) {
    // To a query that names no place, one place's answer is worth less than one that compares, and silence least.
    const places = new Set(faq.grounds.map(({ document }) => document.place));
    if (![...places].some((id) => understood.places.includes(id)))
      faq.alike *= faq.grounds[0].faq.silent ? SILENT : places.size === 1 ? ONE_PLACE : 1;
  }
  // Of two that are as alike, the one that has an answer.
  const isSilent = ({ grounds: [{ faq }] }: AlikeFaq) => Number(faq.silent);
  return [...found.values()].sort((a, b) => b.alike - a.alike || isSilent(a) - isSilent(b));
}

/** How much each line is lifted by the questions that rest on it. */
function liftOf(faqs: readonly AlikeFaq[]): Map<string, number> {
  const lifts = new Map<string, number>();
  for (const { alike, grounds } of faqs) {
    for (const { faq, document } of grounds) {
      faq.rests.forEach(([id], position) => {
        const key = `${document.id}#${id}`;
        lifts.set(key, Math.max(lifts.get(key) ?? 0, (alike - 0.4) * 0.8 - position * 0.03));
      });
    }
  }
  return lifts;
}

/** What none of the lines that were found answers. */
function unmetBy(hits: readonly Hit[], needs: readonly Need[]): Need[] {
  const lines = hits.flatMap((hit) => (hit.kind === 'item' ? [hit.prepared] : []));
  return needs.filter((need) => lines.every((line) => strengthOf(need, line) === 0));
}
