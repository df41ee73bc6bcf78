import { type RuleFrame, ruleFrame, ruleParts } from '../eligibility/rule-parts.ts';
import { makeWayBook } from '../eligibility/ways/make-way-book.ts';
import type { WayPart } from '../eligibility/ways/way-parts.ts';
import { groupBy } from '../language/group-by.ts';
import { memoize } from '../language/memoize.ts';
import { shareParts } from '../language/shared-json.ts';
import { isMadeHere, siteLibrary } from './library.ts';
import { numberOfPolicy } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';
import { sha256 } from './sha256.ts';

/** Signs of a mark: that of a build is told from those of the builds before it. */
const MARK = 6;

interface RuleParts {
  frame: RuleFrame;
  /** Ids of the places with documents. */
  places: readonly string[];
  rulesOf: (place: string) => WayPart['rules'];
  /** What the quiz reads of one of them. */
  partOf: (place: string) => WayPart;
  /** The mark in the name of the file of each; of no place where no documents are held. */
  markOf: (place: string) => string;
}

let made: Promise<RuleParts> | undefined;

/** The rules as the quiz reads them, made once a build: what it begins with, and those of each place. */
export function siteRuleParts(): Promise<RuleParts> {
  made ??= make();
  return made;
}

async function make(): Promise<RuleParts> {
  const [library, book] = await Promise.all([siteLibrary(), siteRuleBook()]);
  const parts = ruleParts(library, book, numberOfPolicy);
  const policiesOf = groupBy(library.policies, ({ place }) => place);
  const makePart = (place: string): WayPart => ({
    ...entryAt(parts, place),
    ways: makeWayBook({ ...library, policies: policiesOf.get(place) ?? [] }),
  });
  // Of places that another part of the build makes no more is asked than the mark.
  const own = memoize(makePart);
  const partOf = (place: string) => (isMadeHere('places', place) ? own(place) : makePart(place));
  const markOf = memoize((place: string) =>
    parts.has(place) ? sha256(JSON.stringify(shareParts(partOf(place)))).slice(0, MARK) : '',
  );
  return {
    frame: ruleFrame(library, book),
    places: [...parts.keys()],
    rulesOf: (place) => parts.get(place)?.rules ?? [],
    partOf,
    markOf,
  };
}

function entryAt<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const found = map.get(key);
  if (found === undefined) throw new Error(`No documents are held of ${key}`);
  return found;
}
