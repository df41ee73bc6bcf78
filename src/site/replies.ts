import { anchorOf, evidenceOf, type Ground, groundsAt, locatorOf } from '../faq/ground.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { DocumentNames, Reply, ReplyGround } from '../reply/reply.ts';
import { termCautions } from '../reply/term-cautions.ts';
import type { Faq } from '../schema/faq.ts';
import type { Force } from '../schema/force.ts';
import { groundKey } from '../schema/ground-pointer.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import { termStateOn } from '../schema/term-state.ts';
import { absolute, address } from './address.ts';
import { numberAt, numberOfPolicy } from './permalinks.ts';
import { today } from './today.ts';
import { ABSENCES, FORCE_MARKS } from './words.ts';

/** What a clerk sends to somebody who asked a question of the site's. */
export function replyOfFaq(faq: Faq, library: Library, site: URL | undefined): Reply {
  const grounds = groundsAt(faq.restsOn, library);
  const placed = grounds.map(({ policy }) => policy);
  return {
    question: faq.question,
    answer: faq.answer,
    grounds: grounds.map((ground) => replyGround(ground, library, site)),
    cautions: termCautions(placed.map((policy) => termOf(policy, library))),
    link: shortLink(numberAt(`/faq/${faq.id}/`), address.faq(faq.id), site),
  };
}

/** What a clerk sends when asked about one provision, table or open point. */
export function replyOfItem(policy: Policy, item: ClauseItem, library: Library, site: URL | undefined): Reply {
  const pointer = { kind: 'item', policy: policy.id, provision: item.id } as const;
  const ground: Ground = { key: groundKey(pointer), policy, kind: 'item', item };
  const place = entryOf(library.places, policy.place).shortName;
  return {
    question: null,
    answer: `${place}：${item.kind === 'unstated' ? '文本没有写明，' : ''}${item.summary}。`,
    // What is left open the answer says already.
    grounds: [{ ...replyGround(ground, library, site), says: null }],
    cautions: [
      ...forceCautions(policy.benefits.filter(({ grants }) => grants === item.id).map(({ force }) => force)),
      ...termCautions([termOf(policy, library)]),
    ],
    link: shortLink(numberOfPolicy(policy.id, item.id), address.policy(policy.id, item.id), site),
  };
}

/** What has to be said of a text that gives nobody a right by itself. */
export function forceCautions(forces: readonly Force[]): string[] {
  return forces.flatMap((force) => (force === 'entitlement' ? [] : FORCE_MARKS[force].caution.replace(/。$/, '')));
}

function replyGround(ground: Ground, library: Library, site: URL | undefined): ReplyGround {
  const { policy } = ground;
  const says = unquotedWords(ground);
  const clause = locatorOf(ground);
  return {
    document: namesOf(policy, library),
    clause,
    quotes: says === null ? evidenceOf(ground).flatMap((found) => (found.clause === clause ? [found.quote] : [])) : [],
    says,
    link: absolute(address.policy(policy.id, anchorOf(ground)), site),
  };
}

/** What a document is called by in a reply. */
export function namesOf({ place, title, shortTitle, number, issued }: Policy, library: Library): DocumentNames {
  return {
    place: entryOf(library.places, place).shortName,
    title,
    shortName: shortTitle,
    number: number?.text ?? null,
    year: issued.date.slice(0, 4),
  };
}

/** What is said of a ground that no phrase stands for by itself; null where one does. */
function unquotedWords(ground: Ground): string | null {
  switch (ground.kind) {
    case 'item':
      return ground.item.kind === 'unstated' ? `文本没有写明：${ground.item.summary}` : null;
    case 'silence':
      return `${ABSENCES.silent.word}：${ground.note?.replace(/。$/, '') ?? ground.row.name}`;
    case 'not-about':
      return `${ABSENCES['not-about'].word}：${ground.topic.name}`;
    case 'stated':
      return ground.evidence ? null : ground.policy.term.reason.replace(/。$/, '');
    case 'contradiction':
      // One of two passages that do not agree would mislead by itself.
      return `前后不一：${ground.contradiction.title}`;
  }
}

const termOf = (policy: Policy, library: Library) => ({
  place: entryOf(library.places, policy.place).shortName,
  term: termStateOn(policy.term, today),
});

/** The short address; before something has a number, its own. */
function shortLink(number: number | undefined, own: string, site: URL | undefined): string {
  return absolute(number === undefined ? own : address.short(number), site);
}
