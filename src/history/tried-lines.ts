/** Verdicts of one rule as a line: `unmet:yun-junior met-in-term:yun-senior,yun-technician`. */
export function formatVerdicts(verdicts: Readonly<Record<string, string>>): string {
  const byHeadline = Map.groupBy(Object.entries(verdicts), ([, headline]) => headline);
  return [...byHeadline].map(([headline, entries]) => `${headline}:${entries.map(([id]) => id).join(',')}`).join(' ');
}

/** Verdicts of one rule from their line. */
export function parseVerdicts(line: string): Record<string, string> {
  return Object.fromEntries(
    line.split(' ').flatMap((group) => {
      const [headline = '', ids] = group.split(':');
      return ids === undefined ? [] : ids.split(',').map((id) => [id, headline]);
    }),
  );
}
