import { joinNames } from '../language/join-names.ts';
import type { Benefit } from '../schema/benefit.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { sourceWords } from '../schema/source-words.ts';
import type { Tie } from '../schema/tie.ts';
import type { TieKind } from '../schema/tie-questions.ts';

const VERBS = {
  works: '上班',
  lives: '居住',
  registered: '有户口',
  studies: '上学',
  insured: '参加失业保险',
} as const satisfies Record<TieKind, string>;

/**
 * How somebody must belong to a place, as one line of a checklist: 文件没有写明要不要在聊城市上班、居住或有户口；都没有的，要问窗口.
 * @param place full name of the place
 */
export function tieWords(tie: Tie, place: string, source: SourceKind): string {
  const kinds = ('open' in tie ? tie.open : tie.requires).map((kind) => VERBS[kind]);
  const belongs = `在${place}${('as' in tie && tie.as) || joinNames(kinds, '或')}`;
  if ('requires' in tie) return belongs;
  return `${sourceWords(source).leftOpen}要不要${belongs}；${kinds.length > 1 ? '都' : ''}没有的，要问窗口`;
}

/**
 * What a card says of how one must belong to the place; null where it gives nobody anything yet, or asks for nothing.
 * @param place full name of the place
 */
export function benefitTieWords({ tie, force }: Pick<Benefit, 'tie' | 'force'>, place: string, source: SourceKind) {
  return tie && force !== 'direction' ? tieWords(tie, place, source) : null;
}

/** What every one of some cards says of that; undefined where they differ, or there is one alone. */
export function sharedTieWords(
  benefits: readonly Pick<Benefit, 'tie' | 'force'>[],
  place: string,
  source: SourceKind,
): string | undefined {
  const said = new Set(benefits.map((benefit) => benefitTieWords(benefit, place, source)));
  const [words] = said;
  return benefits.length > 1 && said.size === 1 ? (words ?? undefined) : undefined;
}
