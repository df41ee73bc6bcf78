import { formatChartReference } from '../../citation/chart.ts';
import { chosenHtml } from '../../comparison/chosen-html.ts';
import type { ChosenTable } from '../../comparison/chosen-table.ts';
import { groupBy } from '../../language/group-by.ts';
import { chosenTsv, wideCsv } from '../../open-data/chosen-sheet.ts';
import { comparisonCsv } from '../../open-data/comparison-columns.ts';
import type { ComparisonRow } from '../../open-data/comparison-row.ts';
import type { Copied } from '../copying.ts';
import { readFile } from '../read-file.ts';
import { saveFile } from '../save-file.ts';
import { type ChosenAs, readChosenTable } from './read-chosen-table.ts';
import type { ComparisonPage } from './read-page.ts';
import { showPicture } from './show-picture.ts';
import type { DrawnTable } from './table-model.ts';

/** A table as it stands on the page at the moment at which somebody wants it. */
export interface TableNow {
  page: ComparisonPage;
  drawn: DrawnTable;
  named: ChosenAs;
  /** Where the topic's data lie, and what files are called, without ending. */
  data: string;
  file: string;
  /** On what terms a picture may be used. */
  licence: string;
}

const tableOf = ({ page, drawn, named }: TableNow): ChosenTable => readChosenTable(page, drawn, named);

/** What a button copies, by its `data-take`. */
export const COPIES: Readonly<Record<string, (now: TableNow) => Copied>> = {
  table: (now) => [chosenTsv(tableOf(now)), chosenHtml(tableOf(now))],
  reference: ({ named: { title, url, day } }) => formatChartReference({ title, reviewed: null, url }, day),
};

/** The data of a topic as published, with the items of a choice only. */
interface ChosenData {
  items: ComparisonRow[];
}

/**
 * The published items of exactly what a table shows, in its order, within all that the file says besides.
 * @param address the topic's comparison as JSON, below /api/v1/
 * @throws where it cannot be had
 */
async function chosenData(address: string, { rows, places }: DrawnTable): Promise<ChosenData> {
  const file = await readFile(address, (response) => response.json() as Promise<ChosenData>);
  const byCell = groupBy(file.items, ({ dimension: row, place }) => `${row} ${place}`);
  return { ...file, items: rows.flatMap((row) => places.flatMap((place) => byCell.get(`${row} ${place}`) ?? [])) };
}

/** The files of a table, by the `data-take` of their buttons: how a name ends, and what is in it. */
const FILES: Readonly<
  Record<string, [ending: string, type: string, content: (now: TableNow) => string | Promise<string>]>
> = {
  wide: ['-table.csv', 'text/csv', (now) => wideCsv(tableOf(now))],
  long: ['.csv', 'text/csv', async ({ data, drawn }) => comparisonCsv((await chosenData(data, drawn)).items)],
  json: [
    '.json',
    'application/json',
    async ({ data, drawn }) => `${JSON.stringify(await chosenData(data, drawn), null, 2)}\n`,
  ],
};

/**
 * Makes what a button is for, and hands it to the reader.
 * @param place where a picture is shown
 * @returns the text of a file that was saved, for browsers that drop it; null for a picture
 * @throws where what it is made of cannot be had
 */
export async function handOver(what: string, now: TableNow, place: HTMLElement): Promise<string | null> {
  const [ending, type, content] = FILES[what] ?? [];
  if (!content) {
    await showPicture(tableOf(now), now, place);
    return null;
  }
  const text = await content(now);
  saveFile(new Blob([text], { type: String(type) }), `${now.file}${ending}`);
  return text;
}
