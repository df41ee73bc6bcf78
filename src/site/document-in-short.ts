import { entryOf, type Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';

/**
 * What a document is called in few characters: its place and year, and its short title where the place has another of that year.
 * @example documentInShort(policy, library) // '清远 2012', '东莞 2015《积分制人才入户细则》'
 */
export function documentInShort(policy: Policy, { places, policies }: Library): string {
  const year = yearOf(policy);
  const alike = policies.filter((other) => other.place === policy.place && yearOf(other) === year);
  const name = `${entryOf(places, policy.place).shortName} ${year}`;
  return alike.length > 1 ? `${name}《${policy.shortTitle}》` : name;
}

const yearOf = ({ issued }: Policy) => issued.date.slice(0, 4);
