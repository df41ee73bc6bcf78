import { isReport, sourceWords } from '../../schema/source-words.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';
import type { Verdict } from '../verdict.ts';
import { comesAfter } from './group-ways.ts';
import { thingNamed } from './names.ts';
import { verbOf } from './verbs.ts';
import type { WayParts } from './way-parts.ts';

/** Whether something of the person's own has the same standing: then both are said in one breath. */
export const standsAlike = (other: Verdict, verdict: Verdict) =>
  other.rule.for === 'applicant' &&
  other.headline === verdict.headline &&
  other.rule.forceWords === verdict.rule.forceWords;

/** What the text asks for and names no condition: 文件还写了“按规定”，没有写是什么. Empty where there is nothing. */
export function unnamedOf({ unspecified, rule }: Pick<Verdict, 'unspecified' | 'rule'>): string {
  const bare = unspecified.map(({ says }) => `“${says.replace(/的$/, '')}”`).join('');
  return bare && `${sourceWords(rule.source).speaker}还写了${bare}，没有写是什么`;
}

/** What somebody who meets everything can do, with what the text says besides. */
export function canOf(verdict: Verdict, parts: Readonly<Record<string, WayParts>>, isCited: boolean): string {
  const { rule } = verdict;
  const thing = thingNamed(rule, parts);
  const { speaker } = sourceWords(rule.source);
  const unnamed = unnamedOf(verdict);
  const verb = verbOf(rule.forceWords);
  const reported = isReport(rule.source) && !isCited ? '照报道写的，' : '';
  if (unnamed) return `${thing}，写明的条件你对得上；${unnamed}`;
  if (!verb) return `${thing}，${speaker}写的条件你都对得上`;
  return parts[rule.key]?.thing ? `${reported}你${verb}${thing}` : `${thing}这一项，${reported}你${verb}`;
}

/** What the person has besides, where its conditions are met as well. */
export function alsoHad(own: Verdict, along: readonly Verdict[], thingOf: (verdict: Verdict) => string): string[] {
  const had = along.filter(
    ({ rule, headline }) => rule.for === 'applicant' && (headline === 'met-in-term' || headline === 'met-verify-term'),
  );
  return had.map((verdict) => {
    const verb = standsAlike(verdict, own) ? undefined : verbOf(verdict.rule.forceWords);
    return verb && verdict.unspecified.length === 0 ? `${verb}${thingOf(verdict)}` : `还有${thingOf(verdict)}`;
  });
}

/** The family, each by name, those of one verb and one condition together. */
export function familyOf(along: readonly Verdict[], parts: Readonly<Record<string, WayParts>>): string[] {
  const clauses = new Map<string, string[]>();
  for (const verdict of along) {
    const { rule, decision, force, validityState } = verdict;
    const after = comesAfter(verdict);
    const verb = verbOf(rule.forceWords);
    const isTheirs = decision === 'met' || after !== undefined;
    if (
      rule.for === 'applicant' ||
      !isTheirs ||
      !verb ||
      force !== 'entitlement' ||
      validityState === 'ended' ||
      validityState === 'not-yet'
    )
      continue;
    const clause = `${after ? `${after}后，` : ''}/${verb}`;
    clauses.set(clause, [...(clauses.get(clause) ?? []), parts[rule.key]?.who ?? BENEFICIARY_WORDS[rule.for]]);
  }
  return [...clauses].map(([clause, people]) => clause.replace('/', people.join('、')));
}
