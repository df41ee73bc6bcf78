import { asksOfBenefit } from '../eligibility/tiles/asks-of-benefit.ts';
import { conditionsInShort } from '../eligibility/tiles/conditions-in-short.ts';
import type { TileBenefit } from '../eligibility/tiles/place-tiles.ts';
import { sayTile, sayUnnamed } from '../eligibility/tiles/say-tile.ts';
import { entryOf, type Library } from '../library/library.ts';
import { clauseOf, evidenceOf, itemsOf } from '../schema/policy-body.ts';
import { BESIDES_NAME, TILE_NAMES } from '../schema/tile.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import { placeAnswers } from './place-answer.ts';

/**
 * What the head of a place's page says, in each segment of time for which it differs, with what it is made of, for a second reader:
 * Markdown, a part for each segment.
 * @param place id of a place of which something is held
 */
export function everyTile(place: string, library: Library): string {
  const { name } = entryOf(library.places, place);
  return [
    `# ${name}：地方页的开头`,
    ...placeAnswers(place, library).flatMap(({ period, answer }) => [
      '',
      `## ${period.since === null ? '现在' : `从 ${period.since} 起`}${period.before === null ? '' : `，到 ${period.before} 以前`}`,
      '',
      answer.sentence ? `${answer.sentence}。` : '（没有一句话）',
      ...answer.validityWords.map((words) => `${words}。`),
      ...answer.about.map((benefit) => `- 说的是：${madeOf(benefit)}`),
      ...answer.tiles.flatMap((tile) => {
        const { says, quote } = sayTile(tile);
        const [best] = tile.benefits;
        return [
          '',
          `### ${TILE_NAMES[tile.tile]}：${says}${quote && `“${quote}”`}`,
          '',
          ...(tile.validityWords ? [`${tile.validityWords}。`] : []),
          ...(best && sayUnnamed(best) ? [`${sayUnnamed(best)}。`] : []),
          ...tile.benefits.map((benefit) => `- ${madeOf(benefit)}`),
          ...(best ? shortOf(best, library) : []),
        ];
      }),
      ...(answer.besides.length > 0 ? ['', `### ${BESIDES_NAME}`, ''] : []),
      ...answer.besides.map((benefit) => `- ${madeOf(benefit)}`),
    ]),
    '',
  ].join('\n');
}

/** A benefit with the words that it stands on. */
function madeOf({ policy, benefit, status }: TileBenefit): string {
  const item = entryOf(itemsOf(policy), benefit.grants);
  const quote = evidenceOf(item)[0]?.quote;
  return `${benefit.title}［${status}；${FORCE_MARKS[benefit.force].word}“${benefit.forceWords}”；${policy.id}#${item.id} ${clauseOf(item)}${quote ? `“${quote}”` : ''}；期限 ${JSON.stringify(policy.validity)}］`;
}

/** The conditions and questions that a tile tells of its best benefit. */
function shortOf(benefit: TileBenefit, { questions }: Library): string[] {
  const { named, count } = conditionsInShort(benefit, questions);
  return [
    `- 要满足（共 ${count} 项）：${named.join('；')}`,
    ...asksOfBenefit(benefit).map((says) => `- 先问清楚：${says}`),
  ];
}
