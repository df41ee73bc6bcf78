import { PHRASE_FIELDS } from '../../schema/points-phrases.ts';
import type { PointsPhrase, PointsSchedule } from '../../schema/points-schedule.ts';

/** What a reckoning needs of a schedule, as a browser gets it. */
export interface ReckoningData {
  /** The schedule without its phrases: what counts points reads none of them, and the page shows them. */
  readonly schedule: PointsSchedule;
  /** What the text says of each fact, a line for each way in which it bears on it; of another document, with its title. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  /** Keys of the quiz's answers that a total answers, by its id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/**
 * A schedule as little as counting needs.
 * @param titleOf short title of a document, for phrases of another than the schedule's own
 */
export function reckoningData(
  schedule: PointsSchedule,
  keys: ReckoningData['keys'],
  titleOf: (document: string) => string,
): ReckoningData {
  const noteOf = (phrase: PointsPhrase) => {
    if (typeof phrase === 'string') return `“${phrase}”`;
    return `${phrase.document === undefined ? '' : `《${titleOf(phrase.document)}》`}“${phrase.quote}”`;
  };
  const line = (says: string, phrases: readonly PointsPhrase[]) =>
    phrases.length > 0 ? [`${says}：${phrases.map(noteOf).join('')}`] : [];
  const notes = schedule.facts.map(({ id, notCounted, explained, window }) => {
    const days = window ? [window.evidence] : [];
    return [id, [...line('不算的', notCounted), ...line('另外写明', explained), ...line('算的日子', days)]] as const;
  });
  const { others: _, ...counted } = schedule;
  return {
    schedule: { ...withoutPhrases(counted), others: [] },
    notes: Object.fromEntries(notes.filter(([, quotes]) => quotes.length > 0)),
    keys,
  };
}

/** Everything but phrases. The type is kept: what is left out is read by nothing that counts. */
function withoutPhrases<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withoutPhrases) as Part;
  if (typeof part !== 'object' || part === null) return part;
  // Where an item stands, and what it stands beside in the tables of other places, is on the page already.
  const isItem = 'clause' in part && 'score' in part;
  const isReading = 'about' in part && 'options' in part;
  const left = Object.entries(part).filter(
    ([key]) =>
      !PHRASE_FIELDS.has(key) &&
      key !== 'window' &&
      !(isItem && key === 'clause') &&
      !((isItem || isReading) && key === 'about'),
  );
  return Object.fromEntries(left.map(([key, value]) => [key, withoutPhrases(value)])) as Part;
}
