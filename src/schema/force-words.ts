import type { Force } from './force.ts';
import type { SourceKind } from './source-kind.ts';
import { isReport } from './source-words.ts';
import { FORCE_MARKS, forceCaution, type Mark } from './words.ts';

/** A caution that speaks of a text, where what was read of it is a report. */
const asReported = (caution: string) => `照报道所写，${caution.replace(/^文件(?:写明)?/, '')}`;

/** How binding something is, in words; of what only a report was seen of, as the report has it. */
export function forceMark(force: Force, source: SourceKind): Mark {
  const mark = FORCE_MARKS[force];
  return isReport(source) ? { ...mark, caution: asReported(mark.caution) } : mark;
}

/** What follows for the reader from the words that carry the force of a benefit. */
export function benefitCaution(benefit: { force: Force; forceWords: string }, source: SourceKind): string {
  const caution = forceCaution(benefit);
  return isReport(source) ? asReported(caution) : caution;
}

/** What has to be said of texts that give nobody a right by themselves, one sentence each, without 。 at the end. */
export function forceCautions(forces: readonly Force[], source: SourceKind): string[] {
  return [...new Set(forces)].flatMap((force) =>
    force === 'entitlement' ? [] : forceMark(force, source).caution.replace(/。$/, ''),
  );
}
