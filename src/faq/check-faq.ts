import { entryOf, type Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import type { Faq } from '../schema/faq.ts';
import { checkClaims } from './check-claims.ts';
import { checkFaqFigures } from './check-faq-figures.ts';
import { checkKind } from './check-kind.ts';
import { checkReview } from './check-review.ts';
import type { FaqUnderCheck } from './faq-under-check.ts';
import { type FaqGround, findGround } from './ground.ts';
import type { PlaceInText } from './pieces.ts';

/**
 * Everything that is wrong with a question as an answer: claims beyond force or term of what it rests on, figures that
 * stand in none of it, a place it does not name, a review that is missing or out of date.
 * An answer is held to what was so when it was last read against its grounds, and must be worded so that it stays true:
 * a plan that ends makes no answer wrong, and no build fail, overnight.
 * @returns no problems where a reference leads nowhere: that is a problem of its own
 */
export function checkFaq(faq: Faq, library: Library, lineOf: FaqUnderCheck['lineOf']): Problem[] {
  const find = (pointers: readonly Parameters<typeof findGround>[0][]) =>
    pointers.map((pointer) => findGround(pointer, library));
  const grounds = find(faq.restsOn);
  const leftOpen = find(faq.leftOpen);
  const bring = find(faq.bring.map((pointer) => ({ kind: 'item', ...pointer })));
  if (!areFound(grounds) || !areFound(leftOpen) || !areFound(bring)) return [];
  const ids = [...new Set(grounds.map(({ policy }) => policy.place))];
  if (!ids.every((id) => library.places.some((place) => place.id === id))) return [];
  const checked = { faq, grounds, leftOpen, bring, places: ids.map((id) => namedPlace(id, library)), lineOf };
  return [
    ...checkKind(checked),
    ...checkClaims(checked, readOn(faq, grounds)),
    ...checkFaqFigures(checked),
    ...checkReview(checked),
  ];
}

/** The day as of which an answer is held to its grounds: when it was read, else when the last of these was. */
function readOn({ reviewed }: Faq, grounds: readonly FaqGround[]): string {
  return (
    reviewed?.on ??
    grounds
      .map(({ policy }) => policy.lastReviewed)
      .sort()
      .at(-1) ??
    ''
  );
}

const areFound = (grounds: readonly (FaqGround | undefined)[]): grounds is FaqGround[] => grounds.every(Boolean);

/** A place with its full and short names, and the short forms within them: 新区 for 兰州新区. */
function namedPlace(id: string, library: Library): PlaceInText {
  const { name, shortName, aliases } = entryOf(library.places, id);
  return { id, names: [name, shortName, ...aliases.filter((alias) => shortName.includes(alias))] };
}
