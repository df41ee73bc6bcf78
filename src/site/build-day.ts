import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { historySchema } from '../history/history.ts';
import { daySchema } from '../schema/common.ts';
import { dayInChina } from '../schema/day-in-china.ts';

const HISTORY = 'content/changes.yaml';

/**
 * The day as of which a build states what depends on the day: `BUILD_DAY`, else the day of the last change to the content,
 * so that two builds of one content are the same bytes. Where no change was ever recorded, it is today.
 * Throws where BUILD_DAY is no day, or the history is none.
 */
function givenDay(): string {
  const given = process.env['BUILD_DAY'];
  if (given) {
    if (daySchema.safeParse(given).success) return given;
    throw new Error(
      `BUILD_DAY is “${given}”, expected a day as YYYY-MM-DD. Leave it out to build as of the last change.`,
    );
  }
  const text = existsSync(HISTORY) ? readFileSync(HISTORY, 'utf8') : '';
  // As `npm run changes` writes it, the newest day stands first: the history grows, and is asked for its day often.
  const [, newest] = /^(?:#.*\n)*- day: (\d{4}-\d{2}-\d{2})\n/.exec(text) ?? [];
  if (newest !== undefined && daySchema.safeParse(newest).success) return newest;
  return historySchema.parse(parse(text) ?? [])[0]?.day ?? dayInChina(new Date());
}

/** The day of the build, `YYYY-MM-DD`; terms and citations are stated as of it until a script knows the reader's. */
export const buildDay = givenDay();
