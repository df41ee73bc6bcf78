import { evidenceOfGround, type FaqGround, groundAnchor, groundsAt, locatorOf } from '../faq/ground.ts';
import type { Library } from '../library/library.ts';
import { provisionGround, provisionReply } from '../reply/provision-reply.ts';
import type { Reply, ReplyGround } from '../reply/reply.ts';
import { validityCautions } from '../reply/validity-cautions.ts';
import { issuerWords, silenceNote } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import { absenceOf, formatDocumentNumber, notAboutWords } from '../schema/source-words.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { numberAt, numberOfPolicy } from './permalinks.ts';
import { policyFacts, provisionFacts, termOf } from './provision-facts.ts';

/** What a clerk sends to somebody who asked a question of the site's, on a day. */
export function replyOfFaq(faq: Faq, library: Library, site: URL | undefined, day = buildDay): Reply {
  const grounds = groundsAt(faq.restsOn, library);
  return {
    question: faq.question,
    answer: faq.answer,
    grounds: grounds.map((ground) => replyGround(ground, library, site)),
    cautions: validityCautions(grounds.map(({ policy }) => termOf(policy, library, day))),
    link: shortLink(numberAt(`/faq/${faq.id}/`), address.faq(faq.id), site),
  };
}

/** What a clerk sends when asked about one provision, table or open point, on a day. */
export function replyOfProvision(
  policy: Policy,
  item: ClauseItem,
  library: Library,
  site: URL | undefined,
  day = buildDay,
): Reply {
  return provisionReply(provisionFacts(policy, item), policyFacts(policy, library, day), {
    line: absolute(address.policy(policy.id, item.id), site),
    short: shortLink(numberOfPolicy(policy.id, item.id), address.policy(policy.id, item.id), site),
  });
}

function replyGround(ground: FaqGround, library: Library, site: URL | undefined): ReplyGround {
  const { policy } = ground;
  const facts = policyFacts(policy, library);
  const link = absolute(address.policy(policy.id, groundAnchor(ground)), site);
  if (ground.kind === 'item') return provisionGround(provisionFacts(policy, ground.item), facts, link);
  const says = unquotedWords(ground);
  const clause = locatorOf(ground);
  const quotes =
    says === null ? evidenceOfGround(ground).flatMap((found) => (found.clause === clause ? [found.quote] : [])) : [];
  return { document: facts.names, clause, quotes, says, link };
}

/** What is said of a ground that no phrase stands for by itself; null where one does. */
function unquotedWords(ground: Exclude<FaqGround, { kind: 'item' }>): string | null {
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

/** The short address; before something has a number, its own. */
function shortLink(number: number | undefined, own: string, site: URL | undefined): string {
  return absolute(number === undefined ? own : address.short(number), site);
}
