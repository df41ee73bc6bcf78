import type { Draft } from '../../../src/draft/draft.ts';
import { findCitations } from '../../../src/draft/find-citations.ts';
import { collectQuotes } from '../../../src/evidence/collect-quotes.ts';
import { type NormalisedText, normaliseQuote } from '../../../src/evidence/normalise.ts';
import { numbersIn } from '../../../src/library/numbers-in.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';

/** How much of what authors found a draft finds, of one sort. */
export interface Recall {
  found: number;
  of: number;
  missed: string[];
}

/** A draft beside the document that people wrote of the same original. */
export interface DraftBesideAuthored {
  /** Title, who issues it, day: as the authors have them, or as a part of that. */
  identity: Recall;
  /** The number that is the document's own. */
  number: Recall;
  /** Locators that the text prints. */
  printed: Recall;
  /** Places to which authors gave a name (序言, 落款): found where a clause of the draft begins with the same words. */
  named: Recall;
  numbers: Recall;
  /** Numbers found whose kind is the authors' too. */
  kinds: Recall;
  dates: Recall;
  /** Windows, days of a year or a month, and counted terms, by kind and figures. */
  days: Recall;
  /** Events from or before which a term of these is counted, word for word. */
  events: Recall;
  citations: Recall;
  tables: Recall;
}

/** True for a locator that is made of ordinals, as the text prints them. */
export const isPrinted = (locator: string) =>
  /^(?:第[^段]+[条章]|附件[0-9]+|[一二三四五六七八九十]+(?:（|$)|案例|备注|填表说明|分值表 .*[0-9]$)/.test(locator) &&
  // Paragraphs of an article are counted by us: no text prints 第二款.
  !/[首末]段|款$/.test(locator);

/**
 * A locator without what is ours in it: 第六条第（一）项 and 第六条（一） are one place, so is it in a paragraph that we count,
 * and the note below an annex need not name it.
 */
const plain = (locator: string) =>
  locator
    .replace(/第([（(][^）)]+[）)])项/g, '$1')
    .replace(/第[一二三四五六七八九十]+款/g, '')
    .replace(/^附件[0-9]+ (?=备注)/, '');

const recall = (wanted: readonly string[], isFound: (one: string) => boolean): Recall => {
  const missed = wanted.filter((one) => !isFound(one));
  return { found: wanted.length - missed.length, of: wanted.length, missed };
};

type Day = NonNullable<Policy['days']>[number] | Draft['clauses'][number]['days'][number]['day'];

/** What of a day can be read off a text: its kind and figures; empty of one that is written by hand. */
function figuresOf(day: Day): string {
  switch (day.kind) {
    case 'window':
      return `${day.from} ${day.fromHour ?? ''}–${day.until} ${day.untilHour ?? ''}`;
    case 'yearly':
      return `${day.from ?? ''}–${day.until} ${day.untilHour ?? ''}`;
    case 'monthly':
      return `monthly ${day.until}`;
    case 'counted':
      return `${day.within} ${day.unit}`;
    default:
      return '';
  }
}

/** The event of a term, with its figures; empty where there is none. */
function eventOf(day: Day): string {
  const [after, aheadOf] = [
    'after' in day ? day.after : null,
    'aheadOf' in day && day.aheadOf !== undefined ? day.aheadOf : null,
  ];
  return after === null && aheadOf === null ? '' : `${figuresOf(day)} ${after ?? ''}|${aheadOf ?? ''}`;
}

/** Holds a draft against the document that authors wrote. */
export function besideAuthored(draft: Draft, policy: Policy, original: NormalisedText): DraftBesideAuthored {
  const places = new Set(
    draft.places.filter(({ ours }) => ours === null || /款$/.test(ours)).map(({ locator }) => plain(locator)),
  );
  const offsets = (opens: string) => original.text.indexOf(normaliseQuote(opens));
  const begins = draft.clauses.map(({ opens }) => offsets(opens));
  const isOurs = ({ locator, counted }: Policy['clauses'][number]) => counted === true || !isPrinted(locator);
  const numbers = policy.clauses.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'provision'
        ? item.quantities
        : item.kind === 'table' && item.numbers
          ? item.rows.flatMap(({ cells }) =>
              cells.slice(1).map((cell) => ({ kind: item.numbers?.kind, value: Number(cell), unit: '' })),
            )
          : [],
    ),
  );
  const drafted = draft.clauses.flatMap((clause) => clause.numbers);
  const values = new Set([
    ...drafted.flatMap(({ value, upTo }) => [value, ...(upTo === undefined ? [] : [upTo])]),
    ...draft.clauses.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(numbersIn))),
    ),
  ]);
  const named = new Set(numbers.map(({ value }) => String(value)));
  const quotes = collectQuotes(policy).map(({ quote }) => normaliseQuote(quote));
  const printedDates = new Set(
    quotes.flatMap(
      (quote) => quote.match(/(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月(?:\d{1,2}日)?/g) ?? [],
    ),
  );
  const dates = new Set(draft.clauses.flatMap((clause) => clause.dates.map(({ text }) => normaliseQuote(text))));
  const draftedDays = draft.clauses.flatMap((clause) => clause.days.map(({ day }) => day));
  const citations = draft.clauses.flatMap((clause) => clause.citations);
  const own = findCitations(policy.cites.map(({ quote }) => quote).join('\n'));
  const cited = policy.cites.filter(
    ({ title, number }) => number !== null || own.some((one) => one.title.includes(title)),
  );
  const tables = policy.clauses.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'table' && item.numbers ? [`${item.id} ${item.rows.length}×${item.columns.length}`] : [],
    ),
  );
  const draftedTables = draft.clauses.flatMap((clause) =>
    clause.tables.map(({ rows, columns }) => `${rows.length}×${columns.length}`),
  );
  const quantities = policy.clauses.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'provision' ? item.quantities : [])),
  );
  const { title, issuer, issued, number } = draft.identity;
  const said: Readonly<Record<string, string>> = Object.fromEntries(
    [
      [policy.title, title?.value],
      [policy.issuer.name ?? '', issuer?.value],
      [policy.issued.date, issued?.value],
    ].map(([wanted = '', found = '']) => [wanted, found]),
  );
  const isPart = (a: string, b: string) => b !== '' && normaliseQuote(a).includes(normaliseQuote(b));
  return {
    // Of some only the year is known, or nobody that issues.
    identity: recall(
      Object.keys(said).filter((wanted) => wanted.length > 4),
      (wanted) => isPart(wanted, said[wanted] ?? '') || isPart(said[wanted] ?? '', wanted),
    ),
    number: recall(policy.number ? [policy.number.text] : [], (wanted) => wanted === number?.value),
    printed: recall(
      policy.clauses.filter((clause) => !isOurs(clause)).map(({ locator }) => locator),
      (locator) => places.has(plain(locator)),
    ),
    named: recall(
      policy.clauses.filter(isOurs).map(({ locator }) => locator),
      (locator) => {
        const opens = policy.clauses.find((clause) => clause.locator === locator)?.opens ?? '';
        return begins.includes(offsets(opens));
      },
    ),
    numbers: recall([...named], (value) => values.has(Number(value))),
    kinds: recall(
      quantities
        .filter(({ value }) => drafted.some((one) => one.value === value))
        .map(({ value, kind }) => `${value} ${kind}`),
      (wanted) => drafted.some(({ value, kind }) => `${value} ${kind}` === wanted),
    ),
    dates: recall([...printedDates], (date) => [...dates].some((one) => one.includes(date))),
    days: recall((policy.days ?? []).map(figuresOf).filter(Boolean), (wanted) =>
      draftedDays.some((day) => figuresOf(day) === wanted),
    ),
    events: recall((policy.days ?? []).map(eventOf).filter(Boolean), (wanted) =>
      draftedDays.some((day) => eventOf(day) === wanted),
    ),
    citations: recall(
      cited.map(({ title, number }) => number ?? title),
      (wanted) => citations.some(({ title, number }) => number === wanted || title.includes(wanted)),
    ),
    tables: recall(tables, (table) => draftedTables.includes(table.split(' ')[1] ?? '')),
  };
}
