import { faqsRestingOn, type Library } from '../library/library.ts';
import { relatedPeriods } from '../library/related-periods.ts';
import { dayOfIssue } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import type { GroundPointer } from '../schema/ground-pointer.ts';
import { issueWords } from '../schema/issue-words.ts';
import { type ClauseItem, clauseOf, evidenceOf, forceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { validityNotesOn } from '../schema/related-periods.ts';
import type { PrintedDays } from '../schema/validity-days.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import type { IndexedFaq, IndexedItem, IndexedPolicy, IndexedValidity } from './entries.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { cellsBeside, listWords } from './list-row.ts';
import { writePhrasing } from './phrasings.ts';
import { saysMore } from './says-more.ts';
import { understand } from './understand.ts';

/**
 * Every document as search keeps it. Linear in the text.
 * @param today day of the states of terms, `YYYY-MM-DD`
 */
export function makeEntries(library: Library, prepared: PreparedLexicon, today: string): IndexedPolicy[] {
  const { policies, faqs, glossary } = library;
  const placeOf = new Map(policies.map(({ id, place }) => [id, place]));
  const nameOf = new Map(library.places.map(({ id, shortName }) => [id, shortName]));
  const openPoints = new Set(
    policies.flatMap((one) =>
      itemsOf(one).flatMap(({ kind, id }) => (kind === 'open-point' ? [`${one.id}#${id}`] : [])),
    ),
  );
  const isSaid = (ground: GroundPointer) =>
    ground.kind === 'item'
      ? !openPoints.has(`${ground.policy}#${ground.provision}`)
      : ground.kind === 'stated' || ground.kind === 'contradiction';
  const besideOf = (policy: Policy) => {
    const beside = relatedPeriods(policy, library).map(({ note, period }) => ({ note, period: daysOf(period) }));
    const said = validityNotesOn(beside, today);
    return {
      ...(beside.length > 0 ? { relatedPeriods: beside } : {}),
      ...(said.length > 0 ? { validityNotes: said } : {}),
    };
  };
  return policies.map((policy) => ({
    id: policy.id,
    title: policy.title,
    number: policy.number && { text: policy.number.text, clause: policy.number.clause },
    issued: dayOfIssue(policy),
    issuedWords: issueWords(policy),
    issuedIn: (policy.imprint ?? policy.issued).clause,
    place: policy.place,
    source: policy.source,
    validity: indexedValidity(policy),
    validityState: validityStateOn(policy.validity, today),
    ...besideOf(policy),
    notAbout: policy.notAbout,
    clauses: Object.fromEntries(policy.clauses.map(({ locator, title }) => [locator, title])),
    items: itemsOf(policy).map((item) => indexedItem(item, policy, glossary)),
    faqs: faqsRestingOn(policy.id, faqs).map((faq) =>
      faqEntry(faq, policy, placeOf, nameOf.get(policy.place) ?? '', isSaid, prepared),
    ),
    cites: policy.cites.map(({ title, number, clause, held }) => ({
      title,
      number,
      clause,
      anchor: policy.clauses.find(({ locator }) => locator === clause)?.id ?? '',
      held,
    })),
  }));
}

const indexedValidity = ({ validity }: Policy): IndexedValidity =>
  validity.kind === 'printed' ? { of: validity.of, ...daysOf(validity) } : { kind: validity.kind };

/** Of a term what its state is worked out from. */
const daysOf = ({ kind, from, until, ends, readings, extension }: PrintedDays): PrintedDays => ({
  kind,
  from,
  until,
  ...(ends ? { ends } : {}),
  ...(readings
    ? { readings: readings.map(({ from, until, ends }) => ({ from, until, ...(ends ? { ends } : {}) })) }
    : {}),
  ...(extension ? { extension: { until: extension.until } } : {}),
});

/**
 * A question as one of the documents that its answer rests on keeps it. Where the answer is that a text passes over the
 * subject, the items beside that are no answer to it, and it rests on none.
 */
function faqEntry(
  faq: Faq,
  policy: Policy,
  placeOf: ReadonlyMap<string, string>,
  placeName: string,
  isSaid: (ground: GroundPointer) => boolean,
  prepared: PreparedLexicon,
): IndexedFaq {
  const [first] = faq.restsOn;
  const isWide = new Set(faq.restsOn.map((ground) => placeOf.get(ground.policy))).size > 1;
  const passedOver = faq.kind === 'silent' && first?.kind !== 'item';
  // An answer that compares may have nothing to say of one of its places but that its texts are silent.
  const saysOf = (place: string) =>
    faq.restsOn.some((ground) => placeOf.get(ground.policy) === place && isSaid(ground));
  return {
    id: faq.id,
    question: faq.question,
    phrasings: phrasingsOf([faq.question, ...faq.alsoAsked], prepared),
    silent: faq.kind === 'silent' || !saysOf(policy.place),
    wide: isWide && !faq.answer.includes(placeName) ? 'unnamed' : isWide,
    rests: passedOver
      ? []
      : faq.restsOn.flatMap((ground) => {
          if (ground.kind !== 'item' || ground.policy !== policy.id) return [];
          return itemsOf(policy).flatMap((item): [string, string][] =>
            item.id === ground.provision ? [[item.id, clauseOf(item)]] : [],
          );
        }),
  };
}

/** Longest way of asking that may come down to one word, in characters: of a longer one, what matters was not understood. */
const TERSE = 8;

function wayOf(way: string, prepared: PreparedLexicon): string[] {
  const understood = understand(way, prepared);
  const isLost = understood.terms.length < 2 && !understood.status && way.length > TERSE;
  const { permits } = prepared.lexicon.trades;
  return isLost ? [] : [writePhrasing({ ...understood, saysMore: saysMore(way, understood.terms, prepared) }, permits)];
}

/** What ways of asking ask for, each once: of two that differ only in that one says more, the one that does not. */
function phrasingsOf(ways: readonly string[], prepared: PreparedLexicon): string[] {
  const written = new Set(ways.flatMap((way) => wayOf(way, prepared)));
  return [...written].filter((way) => !way.endsWith(MORE) || !written.has(way.slice(0, -MORE.length)));
}

/** With what a way of asking ends that says more than is kept of it. */
const MORE = ' *';

function indexedItem(item: ClauseItem, policy: Policy, glossary: Library['glossary']): IndexedItem {
  const quote = evidenceOf(item)[0]?.quote ?? '';
  const isOf = (on: { policy: string; provision: string }) => on.policy === policy.id && on.provision === item.id;
  return {
    id: item.id,
    kind: item.kind,
    summary: item.summary,
    clause: clauseOf(item),
    topic: item.topic,
    rows: item.rowIds,
    // The first item that a word of the glossary stands on is the one that defines it.
    defines: glossary.filter(({ basis: [first] }) => first && isOf(first)).map(({ id }) => id),
    glossaryEntries: glossary.filter(({ basis: [, ...others] }) => others.some(isOf)).map(({ id }) => id),
    force: forceOf(policy, item),
    key: policy.keyPoints.includes(item.id),
    quote,
    words: textBeside(`${item.summary} ${quote}`, item) + (listed(item) ?? ''),
  };
}

/** The sentences of an item's text that do not stand in what is shown anyway, each once, in reading order. */
function textBeside(shown: string, item: ClauseItem): string {
  const sentences = textsOf(item).flatMap((text) => text.split(SENTENCE_END));
  return [...new Set(sentences)].filter((sentence) => sentence !== '' && !shown.includes(sentence)).join('，');
}

const listed = (item: ClauseItem) => (item.kind === 'table' ? listWords(item) : null);

const SENTENCE_END = /[，。；：！？、,;:!?\s]+/;

function textsOf(item: ClauseItem): string[] {
  switch (item.kind) {
    case 'provision':
      return [item.text, ...item.evidence.slice(1).map(({ quote }) => quote)];
    case 'open-point':
      return [item.text];
    case 'table':
      return [...item.columns, ...item.rows.flatMap(({ cells }) => cellsBeside(item.columns, cells))];
  }
}
