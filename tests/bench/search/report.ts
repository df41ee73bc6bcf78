import type { FirstSearch } from './first-search-weight.ts';
import { type Count, isRight, type SearchJudgement, type Summary } from './metrics.ts';
import type { ScaleComparison } from './scale.ts';

const percent = ({ share }: Count) => `${(100 * share).toFixed(1)} %`;
/** Bytes as KB of 1,024 bytes. */
export const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1));

/** A row of figures: shares of the queries with an answer, and what the others came to. */
export function summaryRow(summary: Summary): Record<string, string | number> {
  return {
    answered: summary.success1.of,
    'success@1': percent(summary.success1),
    'success@3': percent(summary.success3),
    'with FAQ cards @1': percent(summary.withCards1),
    '@3': percent(summary.withCards3),
    'document@1': percent(summary.document1),
    'document@3': percent(summary.document3),
    denied: summary.denied.count,
    unanswered: summary.withoutAnswer,
    honest: summary.silence.honest,
    'said, with results': summary.silence['said-with-results'],
    'FALSE ANSWERS': summary.silence['false-answer'],
    'nothing said': summary.silence['nothing-said'],
  };
}

/** A line for each query that did not come out right, or not at the first place: what was typed, wanted and shown. */
export function failureLines(verdicts: readonly SearchJudgement[]): string[] {
  return verdicts
    .filter((verdict) => !isRight(verdict) || verdict.rank !== 1)
    .filter(({ silence }) => silence !== 'honest')
    .map((verdict) => {
      const { query, answer, rank, silence } = verdict;
      const place = silence ?? (rank === null ? 'not found' : `rank ${rank}`);
      const wanted =
        query.expect.map(({ document, clause }) => `${short(document)} ${clause}`).join(' / ') ||
        `none (${query.silence})`;
      const shown = answer.results.slice(0, 3).map((found) => `${short(found.document ?? '?')} ${found.clause ?? '?'}`);
      return `${isRight(verdict) ? 'late  ' : 'FAILED'} ${query.query} [${query.kind}] ${place}; wanted ${wanted}; shown ${[...answer.cards.map((card) => `<${card}>`), ...shown].join(', ') || 'nothing'}`;
    });
}

/** The place in a document's id. */
const short = (document: string) => document.replace(/-\d{4}-.*/, '');

/** A row for one first search. */
export function weightRow({ withPage, onIntent, total, files, results }: FirstSearch): Record<string, number> {
  return {
    'with the page (KB)': kilobytes(withPage),
    'on intent (KB)': kilobytes(onIntent),
    'total (KB)': kilobytes(total),
    files: files.length,
    results,
  };
}

/** Rows for one comparison at scale, by query. */
export function scaleRows({ searches }: ScaleComparison): Record<string, Record<string, number>> {
  return Object.fromEntries(
    searches.map(({ query, ours, theirs, ratio }) => [
      query,
      {
        'ours (KB)': kilobytes(ours.total),
        'Starlight (KB)': kilobytes(theirs.total),
        ratio: Number(ratio.toFixed(2)),
        'our results': ours.results,
        'their results': theirs.results,
      },
    ]),
  );
}
