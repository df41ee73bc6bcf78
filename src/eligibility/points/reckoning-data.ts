import { formatDay } from '../../schema/format-day.ts';
import { PHRASE_FIELDS } from '../../schema/points-phrase-fields.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { PointsPhrase } from '../../schema/points-score.ts';
import type { PolicyDay } from '../../schema/policy-day.ts';
import { afterLineWords } from './after-line-words.ts';
import type { UnmetRange } from './unmet-besides.ts';
import { windowOfRound, windowWords } from './window-words.ts';

/** What a reckoning needs of a schedule, as a browser gets it. */
export interface ReckoningData {
  /** The schedule without its phrases: what counts points reads none of them, and the page shows them. */
  readonly schedule: PointsSchedule;
  /** What the text says of each fact, a line for each way in which it bears on it; of another document, with its title. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
  /** The days between which a fact counts, in words; not said any more after the last day of the round that they are of. */
  readonly windows: Readonly<Record<string, { readonly says: string; readonly closes?: string | undefined }>>;
  /** Rounds that give such days, each with the last day on which people apply in it, and what is said once that is past. */
  readonly rounds: readonly { readonly closes: string; readonly says: string }[];
  /** Keys of the quiz's answers that a total answers, by its id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** By the id of a total: of each benefit that hangs on it, where the answers leave its other conditions unmet. */
  readonly unmet: Readonly<Record<string, readonly (readonly UnmetRange[])[]>>;
  /** By the id of a total: what coming to its line brings. */
  readonly after: Readonly<Record<string, string>>;
}

/** What is told of a document that a schedule quotes. */
export interface QuotedDocument {
  readonly shortTitle: string;
  readonly days?: readonly PolicyDay[] | undefined;
}

/**
 * A schedule as little as counting needs.
 * @param documentOf a document that is quoted, for phrases of another than the schedule's own
 */
export function reckoningData(
  schedule: PointsSchedule,
  keys: ReckoningData['keys'],
  unmet: ReckoningData['unmet'],
  documentOf: (document: string) => QuotedDocument,
): ReckoningData {
  const noteOf = (phrase: PointsPhrase) => {
    if (typeof phrase === 'string') return `“${phrase}”`;
    return `${phrase.document === undefined ? '' : `《${documentOf(phrase.document).shortTitle}》`}“${phrase.quote}”`;
  };
  const line = (says: string, phrases: readonly PointsPhrase[]) =>
    phrases.length > 0 ? [`${says}：${phrases.map(noteOf).join('')}`] : [];
  const notes = schedule.facts.map(({ id, notCounted, explained }) => {
    return [id, [...line('不算的', notCounted), ...line('另外写明', explained)]] as const;
  });
  const windows = schedule.facts.flatMap(({ id, window }) => {
    if (!window) return [];
    const round = windowOfRound(window, documentOf(window.evidence.document ?? schedule.id).days);
    return [{ id, window, round, says: `${windowWords(window)}：${noteOf(window.evidence)}` }];
  });
  const rounds = windows.flatMap(({ window, round }) =>
    round && window.round ? [[round.id, { closes: round.until, says: pastRound(window.round, round) }] as const] : [],
  );
  const { others: _, ...counted } = schedule;
  return {
    schedule: { ...withoutPhrases(counted), others: [] },
    notes: Object.fromEntries(notes.filter(([, quotes]) => quotes.length > 0)),
    windows: Object.fromEntries(windows.map(({ id, says, round }) => [id, { says, closes: round?.until }])),
    rounds: [...new Map(rounds).values()],
    keys,
    unmet,
    after: Object.fromEntries(schedule.totals.map((total) => [total.id, afterLineWords(total, schedule.totals)])),
  };
}

/** What is said of the days of a round that is over: they are of that round alone, and what holds now is not written. */
function pastRound(
  { name }: { name: string },
  { until, untilHour }: { until: string; untilHour?: string | undefined },
) {
  const end = `${formatDay(until)}${untilHour ? ` ${untilHour}` : ''}`;
  return `写明算到哪天的，只有${name}那一轮；那一轮的申报在${end}截止，已经过了。现在算到哪天，看当年的通知；这里照今天的情况填。`;
}

/** Everything but phrases. The type is kept: what is left out is read by nothing that counts. */
function withoutPhrases<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withoutPhrases) as Part;
  if (typeof part !== 'object' || part === null) return part;
  // Where an item stands, and what it stands beside in the tables of other places, is on the page already.
  const isItem = 'clause' in part && 'score' in part;
  const isReading = 'about' in part && 'options' in part;
  const onPage = isItem ? ['clause', 'about', 'alsoAbout'] : isReading ? ['about'] : [];
  const left = Object.entries(part).filter(
    ([key]) => !PHRASE_FIELDS.has(key) && key !== 'window' && !onPage.includes(key),
  );
  return Object.fromEntries(left.map(([key, value]) => [key, withoutPhrases(value)])) as Part;
}
