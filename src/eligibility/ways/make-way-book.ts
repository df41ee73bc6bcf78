import { entryOf, type Library } from '../../library/library.ts';
import { isContext } from '../../schema/context-place.ts';
import { judgedIn, leavesOf } from '../../schema/leaves-of.ts';
import { questionOf } from '../../schema/open-question.ts';
import { type ClauseItem, clauseOf, evidenceOf, itemsOf, type Policy } from '../../schema/policy-body.ts';
import type { Question } from '../../schema/question.ts';
import { ruleGroundKey } from '../rule-book.ts';
import type { Asked, GrantPhrase, Said, WayBook, WayParts } from './way-parts.ts';

/** A sentence of our own that is no longer than this says what one gets; a longer one gives way to the short answer. */
const LONGEST_SENTENCE = 80;

/** Gathers what the answers about a library's documents are made of. */
export function makeWayBook({
  policies,
  glossary,
  questions,
  places,
}: Pick<Library, 'policies' | 'glossary' | 'questions' | 'places'>): WayBook {
  // What can be answered is explained where it is asked.
  const asked = questions.flatMap(namesIn);
  const explained = glossary.filter(({ term }) => !asked.includes(term));
  const granting = policies.filter(({ benefits }) => benefits.length > 0);
  return {
    parts: Object.fromEntries(granting.flatMap(partsOf)),
    sources: Object.fromEntries(
      granting.map((policy) => [
        policy.id,
        {
          title: policy.shortTitle,
          issued: policy.issued.date,
          issuer: issuerNamed(policy.issuer),
          ringAt: ringAt(policy, places),
          dated: policy.issued.clause,
          papers: policy.papers ?? [],
          open: Object.fromEntries(
            itemsOf(policy).flatMap((item) => {
              const isNeeded = policy.benefits.some(({ bring, applyAt }) => [...bring, ...applyAt].includes(item.id));
              return item.kind === 'open-point' && isNeeded ? [[item.id, questionOf(item)]] : [];
            }),
          ),
          worded: Object.fromEntries(
            itemsOf(policy).flatMap((item) => (item.kind === 'open-point' && item.ask ? [[item.id, item.ask]] : [])),
          ),
          explained: explainedWords(policy, explained),
        },
      ]),
    ),
    grounds: Object.fromEntries(granting.flatMap(groundsOf)),
  };
}

/** Who issued a document, all of them; what a report says of that, where it gives no name. */
const issuerNamed = (issuer: Policy['issuer']) =>
  issuer.name === null ? issuer.said : [issuer.name, ...(issuer.with ?? []).map(({ name }) => name)].join('、');

/**
 * Where to begin to ask where no office is named: at whoever issued it; of a document for the whole country not there, but at the
 * same branch of the own place. Empty where a report does not say who issued it.
 */
function ringAt({ issuer, place }: Policy, places: Library['places']): string {
  if (issuer.name === null) return '';
  if (!isContext(entryOf(places, place))) return `发文的${issuerNamed(issuer)}`;
  return issuerNamed(issuer).includes('人力资源社会保障部') ? '当地的人力资源社会保障部门' : '当地政府';
}

const namesIn = (question: Question) =>
  'options' in question ? question.options.map(({ label, named }) => named ?? label.replace(/（.*）/, '')) : [];

/**
 * The words that a document's judgements use and the glossary explains: as they are meant in its place. What the document leaves
 * open what it means is asked at the window, and not explained here.
 */
function explainedWords(policy: Policy, glossary: Library['glossary']): Record<string, string> {
  const { benefits, place } = policy;
  const isOpen = (term: string) =>
    itemsOf(policy).some((item) => item.kind === 'open-point' && item.ask?.startsWith(`什么叫“${term}”`));
  const judged = benefits.flatMap(({ conditions, bars }) =>
    [conditions, ...bars].flatMap(leavesOf).flatMap((leaf) => judgedIn(leaf)?.says ?? []),
  );
  return Object.fromEntries(
    glossary.flatMap(({ term, definition, senses }) =>
      judged.some((says) => says.includes(term)) && !isOpen(term)
        ? [[term, senses.find((sense) => sense.place === place)?.meaning ?? definition]]
        : [],
    ),
  );
}

function partsOf(policy: Policy): [string, WayParts][] {
  const items = itemsOf(policy);
  return policy.benefits.map((benefit) => [
    `${policy.id}/${benefit.id}`,
    {
      thing: benefit.thing ?? null,
      who: benefit.who ?? null,
      partOf: benefit.partOf === undefined ? null : `${policy.id}/${benefit.partOf}`,
      granted: grantedBy(entryOf(items, benefit.grants), benefit.forceWords),
      gives: (benefit.gives ?? [benefit.grants]).map((id) => saidOf(entryOf(items, id))),
      asks: (benefit.asks ?? []).map((id) => askedOf(policy, id)),
      offices: benefit.offices ?? [],
    },
  ]);
}

/** The phrase that carries the force, where an item begins with another: whom it is about, before what they may do. */
function grantedBy(item: ClauseItem, forceWords: string): GrantPhrase | null {
  const phrases = evidenceOf(item);
  const at = phrases.findIndex(({ quote }) => quote.includes(forceWords));
  const found = phrases[at];
  return found && at > 0 ? { quote: found.quote, clause: found.clause } : null;
}

/** A sentence that points at others beside it, which an answer does not bring along. */
const POINTS_ELSEWHERE = /[上下前后]面|同前/;

function saidOf(item: ClauseItem): Said {
  const text = item.kind === 'table' ? '' : item.text.replace(/\s+/g, '');
  const isWhole = text !== '' && [...text].length <= LONGEST_SENTENCE && !POINTS_ELSEWHERE.test(text);
  return { says: isWhole ? text : `${item.summary}。`, provision: item.id };
}

/** A question that an open point or a contradiction puts. The content check has made sure that it is one. */
function askedOf(policy: Policy, id: string): Asked {
  const item = itemsOf(policy).find((one) => one.id === id);
  if (item) return { says: questionOf(item), because: id, clauses: [clauseOf(item)] };
  const { ask = '', evidence } = entryOf(policy.contradictions, id);
  return { says: ask, because: id, clauses: [...new Set(evidence.map(({ clause }) => clause))], quotes: evidence };
}

/** The items that answers name and that no condition does. */
function groundsOf(policy: Policy): [string, WayBook['grounds'][string]][] {
  const named = policy.benefits.flatMap(({ gives = [], asks = [], offices = [] }) => [
    ...gives,
    ...asks,
    ...offices.map(({ because }) => because),
  ]);
  const papers = (policy.papers ?? []).map(({ because }) => because);
  return [...new Set([...named, ...papers])].flatMap((id) => {
    const item = itemsOf(policy).find((one) => one.id === id);
    if (!item) return [];
    const quote = evidenceOf(item)[0]?.quote ?? null;
    return [[ruleGroundKey(policy.id, id), { summary: item.summary, clause: clauseOf(item), quote }]];
  });
}
