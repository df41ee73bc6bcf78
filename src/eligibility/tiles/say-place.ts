import { inQuotationMarks } from '../../schema/in-quotation-marks.ts';
import { paidTo, REACH_WORDS } from '../../schema/payees.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { verbOf } from '../ways/verbs.ts';
import type { BenefitStatus } from './benefit-status.ts';
import type { PlaceTile, TileBenefit } from './place-tiles.ts';
import { sayUnnamed } from './say-tile.ts';

/** So many of the best are named in the sentence; the tiles tell of all. */
const NAMED = 2;

/** What is said of a place before all else. */
export interface PlaceSaid {
  /** What one can get there, without 。 at the end; empty where its documents give nothing to a person. */
  sentence: string;
  /** The benefits that it speaks of: what has to be known of their documents follows it. */
  about: TileBenefit[];
}

/**
 * What one can get in a place, in a sentence: what may be applied for or is given before what others decide, and that before
 * what only gives a direction; but where one can settle by a rule that holds, that comes first, which is what people come for.
 * What has ended is told as what was written, never as there to be had.
 * @param tiles groups of what one can get, the best of each first
 * @example // 条件都对得上的人，可以直接申请把户口迁到上班所在的城镇
 */
export function sayPlace(
  tiles: readonly (Pick<PlaceTile, 'benefits'> & Partial<Pick<PlaceTile, 'tile'>>)[],
): PlaceSaid {
  const best = tiles.flatMap(({ benefits: [first] }) => first ?? []);
  const of = (...standings: BenefitStatus[]) => best.filter(({ status }) => standings.includes(status));
  const settling = tiles.find(({ tile }) => tile === 'settle')?.benefits[0];
  const ranked = settling?.status === 'selection' ? [settling] : [];
  const rights = of('apply', 'given').slice(0, NAMED - ranked.length);
  if (rights.length > 0) {
    const said = rights.map((benefit) => [rightSaid(benefit), sayUnnamed(benefit)].filter(Boolean).join('，'));
    return {
      sentence: [...ranked.map(decidedSaid), `条件都对得上的人，${said.join('；')}`].join('；'),
      about: [...ranked, ...rights],
    };
  }
  const [decided] = of('selection');
  if (decided) return { sentence: decidedSaid(decided), about: [decided] };
  const [due] = of('duty');
  if (due) return { sentence: `${due.benefit.title}：要求单位或机关做到，个人怎么要求，没有写`, about: [due] };
  const all = tiles.flatMap(({ benefits }) => benefits);
  if (all.length === 0) return { sentence: '', about: [] };
  const open = all.filter(({ status }) => status === 'discretionary' || status === 'direction');
  if (open.length === 0) {
    // Of what has ended, the subject of which most was written comes first.
    const about = tiles
      .toSorted((a, b) => b.benefits.length - a.benefits.length)
      .flatMap(({ benefits: [first] }) => first ?? []);
    if (all.some(({ status }) => status !== 'ended')) return { sentence: NOT_TODAY, about };
    const written = about.flatMap(({ policy: { id } }) => all.filter(({ policy }) => policy.id === id));
    const named = [...new Set(written)].toSorted(byPlainness);
    const broadest = named.filter(
      (benefit, at) => at === named.findIndex((other) => nameOf(other) === nameOf(benefit)),
    );
    return { sentence: `${writtenSaid(broadest.slice(0, NAMED))}；期限都已经结束`, about: broadest.slice(0, NAMED) };
  }
  const besides = open.length < all.length ? '除去已经到期、还没有生效的，' : '';
  return { sentence: `${besides}写到的只是引导或方向，没有一项写给符合条件的人`, about: open.slice(0, 1) };
}

const NOT_TODAY = '收录的文件，不是自己或者所依据的已经到期，就是还没有生效';

/** What others decide on. */
const decidedSaid = ({ benefit: { title } }: TileBenefit) => `${title}；能不能得到，由评选、推荐或排名决定`;

const nameOf = ({ benefit: { thing, title } }: TileBenefit) => thing ?? inQuotationMarks(title);

/** A right before what was none, what has a name before what has a title only; then the shortest name, which says least of for whom it was. */
const byPlainness = (a: TileBenefit, b: TileBenefit) =>
  Number(b.benefit.force === 'entitlement') - Number(a.benefit.force === 'entitlement') ||
  Number(b.benefit.thing !== undefined) - Number(a.benefit.thing !== undefined) ||
  nameOf(a).length - nameOf(b).length;

/** @example // 文件写过把户口迁到东莞、凭积分获得东莞的入户资格 */
function writtenSaid(benefits: readonly TileBenefit[]): string {
  const [first] = benefits;
  return `${first ? sourceWords(first.policy.source).speaker : '文件'}写过${benefits.map(nameOf).join('、')}`;
}

/** What somebody who meets everything can do, or what the text writes for them. */
function rightSaid({ policy, benefit, status }: TileBenefit): string {
  const { speaker, reported } = sourceWords(policy.source);
  const verb = status === 'apply' ? verbOf(benefit.forceWords) : undefined;
  const reach = REACH_WORDS[paidTo(benefit.money)];
  const notYours = reach ? `（${reach}）` : '';
  if (verb) return `${reported}${verb}${benefit.thing ?? `：${benefit.title}`}${notYours}`;
  return `${speaker}写了${benefit.thing ?? `：${benefit.title}`}${notYours}`;
}
