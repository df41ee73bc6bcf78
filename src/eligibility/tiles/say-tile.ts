import { groupBy } from '../../language/group-by.ts';
import { whenOf } from '../../library/related-periods.ts';
import { formatValidity } from '../../schema/format-validity.ts';
import { byReach, paidTo, REACH_WORDS } from '../../schema/payees.ts';
import type { Policy } from '../../schema/policy-body.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { TILE_NAMES } from '../../schema/tile.ts';
import type { ValidityState } from '../../schema/validity-state.ts';
import { roundOver, validityName, validityWords } from '../../schema/validity-words.ts';
import { FORCE_MARKS } from '../../schema/words.ts';
import { endingOf } from '../rule-validity.ts';
import { yearOf } from '../ways/names.ts';
import { verbOf } from '../ways/verbs.ts';
import { type BenefitStatus, unnamedWords } from './benefit-status.ts';
import type { PlaceTile, TileBenefit } from './place-tiles.ts';

/** The answer of a tile: the loudest words on it, and the words of the text where these are the answer. */
export interface TileAnswer {
  says: string;
  /** Words of the text, to stand in quotation marks behind it; empty where it says all by itself. */
  quote: string;
}

/** Words of a text that are longer than this are no headline. */
const LONGEST_QUOTE = 20;
/** So long may a headline be that says what one gets. */
const LONGEST_HEADLINE = 16;

const SAYINGS: Readonly<Record<BenefitStatus, (benefit: TileBenefit) => TileAnswer>> = {
  apply: applySaying,
  given: givenSaying,
  selection: plain('要经评选、推荐或排名'),
  duty: plain('要求单位或机关做到'),
  discretionary: plain('只引导或允许，不是一定有'),
  direction: plain('只写方向，不能凭它去办'),
  'under-lapsed': plain('所依据的文件已过期'),
  'not-yet': plain('还没有生效'),
  ended: (benefit) => ({ says: validityWords(endingOfLine(benefit), 'ended').word, quote: '' }),
};

const SILENCES = {
  mentioned: '写到了，没有列出给个人的',
  'not-about': '收录的文件不涉及',
  'report-silent': '报道没有写',
  'both-silent': '收录的文件和报道都没有写到',
} as const satisfies Record<PlaceTile['silence'], string>;

/** Whether the documents do not speak of a tile at all: then there is nothing to tell but that. */
export const isUnspoken = ({ benefits, silence, under }: PlaceTile): boolean =>
  benefits.length === 0 && under === null && silence !== 'mentioned';

/** What a tile answers, from its best benefit; never more than force, conditions and validity of that benefit allow. */
export function sayTile({ benefits, silence, under }: PlaceTile): TileAnswer {
  const [best] = benefits;
  if (under) return { says: `写到的钱，在“${TILE_NAMES[under]}”里`, quote: '' };
  if (!best) return { says: SILENCES[silence], quote: '' };
  const reach = REACH_WORDS[paidTo(best.benefit.money)];
  // Of what is not the person's own, no word of the text is a headline for them.
  if (reach && (best.status === 'apply' || best.status === 'given')) {
    return { says: `${sourceWords(best.policy.source).speaker}写了，钱${reach}`, quote: '' };
  }
  return SAYINGS[best.status](best);
}

function plain(says: string): () => TileAnswer {
  return () => ({ says, quote: '' });
}

function applySaying({ policy, benefit }: TileBenefit): TileAnswer {
  const reported = sourceWords(policy.source).reported;
  const verb = verbOf(benefit.forceWords) ?? '';
  // What its benefit is called as well is said there.
  const thing = benefit.thing === benefit.title ? '' : (benefit.thing ?? '');
  const whole = `${reported}${verb}${thing}`;
  return { says: [...whole].length <= LONGEST_HEADLINE ? whole : `${reported}${verb}`, quote: '' };
}

function givenSaying({ policy, benefit }: TileBenefit): TileAnswer {
  const { speaker } = sourceWords(policy.source);
  const isShort = [...benefit.forceWords].length <= LONGEST_QUOTE && unnamedWords(benefit).length === 0;
  return isShort
    ? { says: `${speaker}写明`, quote: benefit.forceWords }
    : { says: `${speaker === '报道' ? '报道' : ''}${FORCE_MARKS.entitlement.word}`, quote: '' };
}

/**
 * What a tile tells of no more than by number: what is the person's own, and apart from it what the text gives to nobody whom it
 * names, and what only others are paid.
 * @example sayMore(rest) // '另有 2 项给谁没有写、5 项不发给本人'
 */
export function sayMore(rest: readonly TileBenefit[]): string {
  const counted = [...groupBy(rest, ({ benefit }) => byReach(benefit.money))]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, of]) => (of[0] ? `${of.length} 项${REACH_WORDS[paidTo(of[0].benefit.money)] ?? ''}` : []));
  return `另有 ${counted.join('、')}`;
}

/** What has ended of a benefit that has: its round, or the validity of its document. */
const endingOfLine = ({ policy, benefit }: TileBenefit) =>
  endingOf({ validity: policy.validity, when: whenOf(benefit, policy) });

/**
 * What must be known of the validity of a document before somebody goes, in a few plain words; the headline says it where the
 * term has ended.
 * @param benefit the benefit on which the answer stands, whose round may be over
 */
export function sayTileValidity(policy: Policy, state: ValidityState, benefit?: TileBenefit): string {
  const ending = benefit?.status === 'ended' ? endingOfLine(benefit) : undefined;
  if (ending?.kind === 'printed' && ending.of === 'round') return `${roundOver(ending)}，先问还办不办`;
  const { speaker } = sourceWords(policy.source);
  switch (state) {
    case 'none-printed':
      return `${yearOf(policy.issued.date)}的${speaker}，没有写管到哪一年，先问还办不办`;
    case 'text-not-seen':
      return '只见报道，没有见到正式文件，先问还办不办';
    case 'ended':
      return '不能据此认为现在还能办';
    case 'in-term':
      return policy.validity.kind === 'printed'
        ? `${validityName(policy.validity)}${formatValidity(policy.validity)}，后来可能改过，去之前再问`
        : '';
    default:
      return validityWords(policy.validity.kind === 'printed' ? policy.validity : {}, state).caution.replace(/。$/, '');
  }
}

/** What the text asks for without saying what, of a benefit, so that nobody takes the list of conditions for whole. */
export function sayUnnamed({ policy, benefit }: TileBenefit): string {
  const words = unnamedWords(benefit);
  return words.length > 0
    ? `${sourceWords(policy.source).speaker}还写了${words.map((word) => `“${word}”`).join('、')}，没有写是什么`
    : '';
}
