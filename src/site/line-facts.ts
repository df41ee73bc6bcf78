import { createHash } from 'node:crypto';
import { toldQuantities } from '../comparison/told-quantities.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isWholeIn } from '../library/unsaid.ts';
import type { DocumentReplies } from '../reply/document-replies.ts';
import type { DocumentFacts, LineFacts } from '../reply/line-reply.ts';
import { documentNames } from '../reply/name-document.ts';
import type { PlacedTerm } from '../reply/term-cautions.ts';
import { namedReport } from '../schema/named-report.ts';
import { type ClauseItem, clauseOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { countedWords } from '../schema/quantity-words.ts';
import { termStateOn } from '../schema/term-state.ts';
import { buildDay } from './build-day.ts';
import { periodsOf } from './term-periods.ts';

/** What a reply tells of a line. */
export function lineFacts(policy: Policy, item: ClauseItem): LineFacts {
  const clause = clauseOf(item);
  return {
    summary: item.summary,
    clause,
    numbers: toldQuantities(item)
      .filter((quantity) => !isWholeIn(quantity, item.summary))
      // A text message has room for what the short answer does not say: its kind and its time are said there.
      .map(({ period, ...rest }) =>
        countedWords(period !== undefined && !item.summary.includes(period) ? { ...rest, period } : rest),
      ),
    // The phrases of its own clause; those of others would stand under a wrong locator.
    quotes: quotesIn(clause, item),
    forces: policy.benefits.filter(({ grants }) => grants === item.id).map(({ force }) => force),
  };
}

/** What replies about all lines of a document share. */
export function documentFacts(policy: Policy, library: Library, day = buildDay): DocumentFacts {
  const { place, ...term } = termOf(policy, library, day);
  const { title, shortTitle, number, issued, source } = policy;
  const known = { title, shortTitle, number: number?.text ?? null, issued: issued.date, report: namedReport(policy) };
  return { names: documentNames(known, place), source, term };
}

function quotesIn(clause: string, item: ClauseItem): string[] {
  if (item.kind === 'unstated') return [];
  if (item.kind === 'table') return [item.quote];
  return item.evidence.flatMap((found) => (found.clause === clause ? [found.quote] : []));
}

/** The term of a document on a day, with the place whose it is. */
export function termOf({ place, term }: Policy, library: Library, day: string): PlacedTerm {
  return {
    place: entryOf(library.places, place).shortName,
    term: termStateOn(term, day),
    of: term.kind === 'printed' ? term.of : undefined,
  };
}

/**
 * The file that replies about the lines of a document are composed from, in the reader's browser: its address below the
 * site's root, which names what it holds, and its text.
 * @param numberOf the number of the short address of one of its lines
 */
export function repliesFile(
  policy: Policy,
  library: Library,
  numberOf: (item: string) => number | undefined,
): { path: string; text: string } {
  const { names, source } = documentFacts(policy, library);
  const replies: DocumentReplies = {
    names,
    source,
    terms: periodsOf(policy).map(({ day, since }) => ({ since, term: documentFacts(policy, library, day).term })),
    lines: Object.fromEntries(
      itemsOf(policy).map((item) => {
        const number = numberOf(item.id);
        return [item.id, { ...lineFacts(policy, item), ...(number === undefined ? {} : { number }) }];
      }),
    ),
  };
  const text = JSON.stringify(replies);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { path: `_astro/${policy.id}.${hash}.json`, text };
}
