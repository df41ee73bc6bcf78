import type { Policy } from '../schema/policy-body.ts';
import { collectQuotes } from './collect-quotes.ts';
import { type LockedQuote, lockKey } from './lock.ts';
import { normaliseQuote, placesInOriginal } from './normalise.ts';

/** A phrase that the page of a document rests on, where it stands in the text. */
export interface PlacedQuote {
  /** Counted from 1 in the order of the text; of two that begin together the longer comes first. */
  number: number;
  clause: string;
  /** What uses it, each once: `settle-direct`, `issued`. */
  usedBy: readonly string[];
}

/** A piece of official text that is covered by the same phrases throughout. */
export interface TextPiece {
  text: string;
  /** The phrases that it is part of, the shortest first. */
  within: readonly PlacedQuote[];
  /** Those of them that begin, and that end, with it. */
  begins: readonly PlacedQuote[];
  ends: readonly PlacedQuote[];
}

/** What of a clause is official text: stretches, between which something was left out. */
export interface OfficialClause {
  locator: string;
  stretches: readonly (readonly TextPiece[])[];
}

/** A half-open stretch of an original. */
interface Stretch {
  start: number;
  end: number;
}

/** The first stretch of official text that ends before it begins, or begins within the one before; undefined where all is well. */
export function disorderedStretch(policy: Policy, locked: readonly LockedQuote[]): number | undefined {
  const placeOf = placesIn(locked);
  let free = 0;
  for (const [at, { from, through }] of (policy.officialText ?? []).entries()) {
    const [first, last] = [placeOf(from), placeOf(through)];
    // What is not locked is reported as that.
    if (!first || !last) continue;
    if (first.start < free || last.end < first.end) return at;
    free = last.end;
  }
  return undefined;
}

/**
 * The official text of a document, clause by clause, with every phrase where the lock has it. Nothing but what the content marks
 * as official text is in it.
 * @param original the text that the lock was made from
 */
export function officialClauses(policy: Policy, original: string, locked: readonly LockedQuote[]): OfficialClause[] {
  const placeOf = placesIn(locked);
  const places = placesInOriginal(original);
  /** From a stretch of the form in which phrases are compared to one of the text itself. */
  const inText = ({ start, end }: Stretch): Stretch => {
    const last = places[end - 1] ?? 0;
    return { start: places[start] ?? 0, end: last + String.fromCodePoint(original.codePointAt(last) ?? 0).length };
  };
  const official = (policy.officialText ?? []).flatMap(({ from, through }) => {
    const [first, last] = [placeOf(from), placeOf(through)];
    return first && last ? [inText({ start: first.start, end: last.end })] : [];
  });
  const phrases = placedQuotes(policy, placeOf).map(({ place, ...quote }) => ({ ...quote, ...inText(place) }));
  const starts = policy.clauses.map(({ locator, opens }) => {
    const place = placeOf({ clause: locator, quote: opens });
    return { locator, start: place ? inText(place).start : original.length };
  });
  return starts.map(({ locator, start }, at) => {
    const end = starts[at + 1]?.start ?? original.length;
    const stretches = official
      .map((stretch) => ({ start: Math.max(stretch.start, start), end: Math.min(stretch.end, end) }))
      .filter((stretch) => stretch.start < stretch.end);
    return { locator, stretches: stretches.map((stretch) => piecesOf(original, stretch, phrases)) };
  });
}

function placesIn(locked: readonly LockedQuote[]) {
  const offsets = new Map(locked.map((entry) => [lockKey(entry), entry.offset]));
  return (quote: { clause: string; quote: string }): Stretch | undefined => {
    const start = offsets.get(lockKey(quote));
    return start === undefined ? undefined : { start, end: start + normaliseQuote(quote.quote).length };
  };
}

/** The phrases that a page shows, one for each place, in the order of the text. */
function placedQuotes(policy: Policy, placeOf: ReturnType<typeof placesIn>): (PlacedQuote & { place: Stretch })[] {
  const byPlace = new Map<string, { place: Stretch; clause: string; usedBy: Set<string> }>();
  for (const { use, usedBy, clause, quote } of collectQuotes(policy)) {
    const place = use === 'opening' || use === 'bound' ? undefined : placeOf({ clause, quote });
    if (!place) continue;
    const key = `${place.start}-${place.end}`;
    const known = byPlace.get(key) ?? { place, clause, usedBy: new Set() };
    known.usedBy.add(usedBy);
    byPlace.set(key, known);
  }
  return [...byPlace.values()]
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
    .map(({ place, clause, usedBy }, at) => ({ place, number: at + 1, clause, usedBy: [...usedBy] }));
}

function piecesOf(original: string, { start, end }: Stretch, phrases: readonly (PlacedQuote & Stretch)[]): TextPiece[] {
  const here = phrases.filter((phrase) => phrase.start < end && phrase.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((phrase) => [phrase.start, phrase.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    const within = here.filter((phrase) => phrase.start <= from && phrase.end >= to);
    within.sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      text: printed(original.slice(from, to)),
      within,
      begins: within.filter((phrase) => phrase.start === from || (from === start && phrase.start < start)),
      ends: within.filter((phrase) => phrase.end === to || (to === end && phrase.end > end)),
    };
  });
}

/** A text without what its carrier added: numbers and breaks of pages, marks of Markdown, empty lines. */
function printed(text: string): string {
  return text
    .replaceAll('\r', '')
    .replace(/(^|\n)[^\S\n]*[-—–－─]+\s*[\d０-９]*\s*[-—–－─]+[^\S\n]*(?=\n|$)/g, '$1')
    .replace(/[#*]/g, '')
    .replace(/\n\s*\n/g, '\n');
}
