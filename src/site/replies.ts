import { evidenceOfGround, type FaqGround, groundAnchor, groundsAt, locatorOf, unquotedWords } from '../faq/ground.ts';
import type { Library } from '../library/library.ts';
import { provisionGround, provisionReply } from '../reply/provision-reply.ts';
import type { Reply, ReplyGround } from '../reply/reply.ts';
import { validityCautions } from '../reply/validity-cautions.ts';
import type { Faq } from '../schema/faq.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { numberAt, numberOfPolicy } from './permalinks.ts';
import { placedValidity, policyFacts, provisionFacts } from './provision-facts.ts';

/** What a clerk sends to somebody who asked a question of the site's, on a day. */
export function replyOfFaq(faq: Faq, library: Library, site: URL | undefined, day = buildDay): Reply {
  const grounds = groundsAt(faq.restsOn, library);
  return {
    question: faq.question,
    answer: faq.answer,
    grounds: grounds.map((ground) => replyGround(ground, library, site)),
    cautions: validityCautions(grounds.map(({ policy }) => placedValidity(policy, library, day))),
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
    item: absolute(address.policy(policy.id, item.id), site),
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

/** The short address; before something has a number, its own. */
function shortLink(number: number | undefined, own: string, site: URL | undefined): string {
  return absolute(number === undefined ? own : address.short(number), site);
}
