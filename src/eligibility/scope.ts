import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';

/** What somebody wants to know about: ids of places and of topics; an empty list means all. */
export interface Scope {
  readonly places: readonly string[];
  readonly topics: readonly string[];
}

const chosen = (list: readonly string[], id: string) => list.length === 0 || list.includes(id);

/** The rules of the chosen places under the chosen topics. */
export function rulesWithin(rules: RuleSet, { places, topics }: Scope): Rule[] {
  return rules.rules.filter(({ place, topic }) => chosen(places, place) && chosen(topics, topic));
}

/** The chosen topics that the documents of chosen places are not about. None where no topic is chosen. */
export function notAboutWithin(rules: RuleSet, { places, topics }: Scope): RuleSet['notAbout'][number][] {
  return rules.notAbout.filter(({ place, topic }) => topics.includes(topic) && chosen(places, place));
}
