import { toldQuantities } from '../comparison/told-quantities.ts';
import { anchorOf, evidenceOf, type Ground, groundsAt, locatorOf } from '../faq/ground.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isWholeIn } from '../library/unsaid.ts';
import { type DocumentFacts, type LineFacts, lineGround, lineReply } from '../reply/line-reply.ts';
import { documentNames } from '../reply/name-document.ts';
import type { Reply, ReplyGround } from '../reply/reply.ts';
import { type PlacedTerm, termCautions } from '../reply/term-cautions.ts';
import { issuerWords, silenceNote } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import { namedReport } from '../schema/named-report.ts';
import { type ClauseItem, clauseOf, type Policy } from '../schema/policy-body.ts';
import { countedWords } from '../schema/quantity-words.ts';
import { termStateOn } from '../schema/term-state.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { numberAt, numberOfPolicy } from './permalinks.ts';
import { absenceOf, formatNumber, notAboutWords } from './words.ts';

/** What a clerk sends to somebody who asked a question of the site's, on a day. */
export function replyOfFaq(faq: Faq, library: Library, site: URL | undefined, day = buildDay): Reply {
  const grounds = groundsAt(faq.restsOn, library);
  return {
    question: faq.question,
    answer: faq.answer,
    grounds: grounds.map((ground) => replyGround(ground, library, site)),
    cautions: termCautions(grounds.map(({ policy }) => termOf(policy, library, day))),
    link: shortLink(numberAt(`/faq/${faq.id}/`), address.faq(faq.id), site),
  };
}

/** What a clerk sends when asked about one provision, table or open point, on a day. */
export function replyOfItem(
  policy: Policy,
  item: ClauseItem,
  library: Library,
  site: URL | undefined,
  day = buildDay,
): Reply {
  return lineReply(lineFacts(policy, item), documentFacts(policy, library, day), {
    line: absolute(address.policy(policy.id, item.id), site),
    short: shortLink(numberOfPolicy(policy.id, item.id), address.policy(policy.id, item.id), site),
  });
}

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

function replyGround(ground: Ground, library: Library, site: URL | undefined): ReplyGround {
  const { policy } = ground;
  const facts = documentFacts(policy, library);
  const link = absolute(address.policy(policy.id, anchorOf(ground)), site);
  if (ground.kind === 'item') return lineGround(lineFacts(policy, ground.item), facts, link);
  const says = unquotedWords(ground);
  const clause = locatorOf(ground);
  const quotes =
    says === null ? evidenceOf(ground).flatMap((found) => (found.clause === clause ? [found.quote] : [])) : [];
  return { document: facts.names, clause, quotes, says, link };
}

function quotesIn(clause: string, item: ClauseItem): string[] {
  if (item.kind === 'unstated') return [];
  if (item.kind === 'table') return [item.quote];
  return item.evidence.flatMap((found) => (found.clause === clause ? [found.quote] : []));
}

/** What is said of a ground that no phrase stands for by itself; null where one does. */
function unquotedWords(ground: Exclude<Ground, { kind: 'item' }>): string | null {
  const { policy } = ground;
  switch (ground.kind) {
    case 'silence': {
      const note = silenceNote(policy, ground.note ?? (policy.doubts.length > 0 ? ground.row.name : null));
      return `${absenceOf('silent', policy.source).word}：${note?.replace(/。$/, '') ?? ground.row.name}`;
    }
    case 'not-about':
      return `${absenceOf('not-about', policy.source).word}：${notAboutWords(policy.source, ground.topic.name).replace(/。$/, '')}`;
    case 'stated':
      return ground.evidence ? null : statedWords(ground);
    case 'contradiction':
      // One of two passages that do not agree would mislead by itself.
      return `前后不一：${ground.contradiction.title}`;
  }
}

/** What there is to say of a fact that a document does not state of itself. */
export function statedWords({ policy, states }: Extract<Ground, { kind: 'stated' }>): string {
  switch (states) {
    case 'number':
      return formatNumber(null, policy.source);
    case 'issuer':
      return `发文机关${issuerWords(policy.issuer)}`;
    default:
      return policy.term.reason.replace(/。$/, '');
  }
}

function termOf({ place, term }: Policy, library: Library, day: string): PlacedTerm {
  return {
    place: entryOf(library.places, place).shortName,
    term: termStateOn(term, day),
    of: term.kind === 'printed' ? term.of : undefined,
  };
}

/** The short address; before something has a number, its own. */
function shortLink(number: number | undefined, own: string, site: URL | undefined): string {
  return absolute(number === undefined ? own : address.short(number), site);
}
