/**
 * Of the provisions that something stands on, one a clause, the first: two items of one clause have one locator, and it is
 * said once.
 */
export function oncePerClause(
  provisions: readonly string[],
  clauseOf: (provision: string) => string | undefined,
): string[] {
  const seen = new Set<string>();
  return provisions.filter((provision) => {
    const clause = clauseOf(provision) ?? provision;
    return !seen.has(clause) && seen.add(clause);
  });
}
