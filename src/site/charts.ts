import type { Chart } from '../charts/chart.ts';
import { chartFile } from '../charts/chart-file.ts';
import { chartRows } from '../charts/chart-rows.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { describeChart } from '../charts/describe-chart.ts';
import { drawChart, WIDTHS } from '../charts/drawing/draw-chart.ts';
import { fileSvg } from '../charts/drawing/file-svg.ts';
import { shareSvg } from '../charts/drawing/share-svg.ts';
import { gapsWords } from '../charts/gap-word.ts';
import { allSources, sourcesOf } from '../charts/sources-of.ts';
import { memoize } from '../language/memoize.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { MadeFile } from '../open-data/data-file.ts';
import { datedFile } from '../open-data/dated-file.ts';
import type { PublishedRow } from '../open-data/published-chart.ts';
import { DATA_LICENCE } from '../open-data/release.ts';
import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';
import { issuerWords } from '../schema/document-words.ts';
import { formatDay } from '../schema/format-day.ts';
import { issueWords } from '../schema/issue-words.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { chartTableRows } from './chart-table-rows.ts';
import { siteLibrary } from './library.ts';
import { siteOpenData } from './open-data.ts';
import { hasFileForEachForm, isExpected } from './permalinks.ts';
import { lastingValidity } from './policy-facts.ts';

/** On what terms pictures may be used. */
export const ATTRIBUTION = `有据（Youju）制图，${DATA_LICENCE.title}：转用请署名并注明本图网址。许可不及于引文。`;

let charts: Promise<Chart[]> | undefined;

/** Every picture of the site, worked out once a build. */
export function siteCharts(): Promise<Chart[]> {
  charts ??= siteLibrary().then((library) => chartsOf(library, buildDay));
  return charts;
}

/** The pages of the list of pictures. */
export async function chartPages(): Promise<readonly (readonly Chart[])[]> {
  const listed = (await siteCharts()).filter(hasEveryForm);
  return pagesOfList('/charts/', listed, LONGEST_LIST.pictures, ({ id }) => id, isExpected);
}

/** A file for each picture, for Astro's `getStaticPaths`. */
export async function chartPaths(): Promise<{ params: { id: string }; props: { chart: Chart } }[]> {
  return (await siteCharts()).map((chart) => ({ params: { id: chart.id }, props: { chart } }));
}

/** A page, or a file of a form, for each picture that has every form. */
export async function chartPagePaths(): ReturnType<typeof chartPaths> {
  return (await chartPaths()).filter(({ props }) => hasEveryForm(props.chart));
}

/**
 * True for a picture that has a page of its own and a file for each form: one across places, or of a
 * document that was published with it. Others stand with the table that they draw, whose file is their data, and are one file: browsers
 * make pixels of the SVG. All their forms would be as large as all else that a document adds.
 */
export function hasEveryForm(chart: Chart): boolean {
  const [source] = allSources(chart);
  return chart.place === null || !source || hasFileForEachForm(source.document);
}

/** Where a picture is at home: on its own page, or with the table that it draws. */
export function chartAddress(chart: Chart): string {
  const [source] = allSources(chart);
  return source && !hasEveryForm(chart)
    ? address.policy(source.document, source.item ?? undefined)
    : address.chart(chart.id);
}

/** The rows of a picture, their links absolute. */
export async function chartRowsOf(chart: Chart, site: URL | undefined): Promise<PublishedRow[]> {
  const permalink = (document: string, item: string | null) =>
    absolute(address.policy(document, item ?? undefined), site);
  return chartRows(chart, { library: await siteLibrary(), today: buildDay, permalink });
}

/** More documents than this are not named one by one beside a picture: its table names them. */
const SOURCES_NAMED = 12;

/** Where a picture's numbers come from, a line a document: issuer, title, clauses, day, validity, last review. */
export function sourceLines(chart: Chart, library: Library): string[] {
  const sources = sourcesOf(chart);
  if (sources.length > SOURCES_NAMED) {
    return [`来源：${sources.length}份文件。每一行的文件、条款和引文见本图的数据表。`];
  }
  return sources.map(({ document, clauses }, index) => {
    const policy = entryOf(library.policies, document);
    const number = policy.number ? `（${policy.number.text}）` : '';
    return [
      `${index === 0 ? '来源：' : ''}${issuerWords(policy.issuer)}《${policy.title}》${number}${clauses.join('、')}`,
      issueWords(policy),
      lastingValidity(policy),
      `${formatDay(policy.lastReviewed)}核对。`,
    ].join('，');
  });
}

/** The latest day on which a document of a picture was reviewed, `YYYY-MM-DD`. */
export function lastReviewOf(chart: Chart, library: Library): string {
  const days = sourcesOf(chart).map(({ document }) => entryOf(library.policies, document).lastReviewed);
  return days.toSorted().at(-1) ?? buildDay;
}

/** What a reader has to know of a picture, in sentences: what it means, what contradicts it, who gives no number. */
export function chartNotes(chart: Chart): string[] {
  if (chart.kind === 'timeline' || chart.kind === 'graph') return [...chart.notes];
  const remarks = chart.remarks.map(({ text }) => text);
  const gaps = chart.kind === 'bars' ? chart.gaps : [];
  return [...chart.notes, ...remarks, gapsWords(gaps)].filter((note) => note !== '');
}

/** Of which day a picture is: of its data, not of its making; what tells terms says as of when. */
function dayWords(chart: Chart, library: Library): string {
  const reviewed = `数据最近核对于${formatDay(lastReviewOf(chart, library))}`;
  return chart.kind === 'timeline' ? `${reviewed}，时效按${formatDay(buildDay)}算。` : `${reviewed}。`;
}

/** A picture as a file of its own, SVG; drawn once for itself and for what is made of it. */
export const chartSvg = memoize(async (chart: Chart): Promise<string> => {
  return fileSvg(drawChart(chart, WIDTHS.wide), {
    title: chart.title,
    subtitle: chart.subtitle,
    notes: chartNotes(chart),
    sources: sourceLines(chart, await siteLibrary()),
    colophon: {
      site: '有据',
      lines: [
        absolute(chartAddress(chart), new URL(import.meta.env.SITE)),
        `${dayWords(chart, await siteLibrary())}${ATTRIBUTION}`,
      ],
    },
    description: describeChart(chart),
  });
});

/** What a shared link to a picture's page shows: its head, in letters that can be read in a preview. */
export const chartShareSvg = (chart: Chart): string =>
  shareSvg(drawChart(chart, WIDTHS.wide), { title: chart.title, site: '有据' });

/** What stands around a drawing on its page for frames, in CSS pixels: title, notes, source, foot. */
const AROUND_DRAWING = 420;

/** How high a frame is in which a picture is seen before its page has told its height: what is higher scrolls. */
export function chartEmbedHeight(chart: Chart): number {
  const { height } = drawChart(chart, WIDTHS.wide);
  return Math.min(900, Math.ceil((height + AROUND_DRAWING) / 10) * 10);
}

/** True for a picture that is too long to be drawn on a page: pages do not grow with the documents. It is had as a file. */
export function isTooLong(chart: Chart, library: Library): boolean {
  return chartTableRows(chart, library).rows.length > LONGEST_LIST.rows;
}

/** Pictures under the names of their topics; those of the whole collection last. Topics without one are left out. */
export async function chartsByTopic(all: readonly Chart[]): Promise<{ name: string; charts: Chart[] }[]> {
  const { topics } = await siteLibrary();
  return [...topics, { id: null, name: '文件' }]
    .map(({ id, name }) => ({ name, charts: all.filter(({ topic }) => topic === id) }))
    .filter(({ charts: some }) => some.length > 0);
}

/** A picture as data: what it is called, what it means, where it comes from, and every row that it draws; made once a build. */
export const chartData = memoize(async (chart: Chart): Promise<MadeFile> => {
  const said = {
    url: absolute(chartAddress(chart), new URL(import.meta.env.SITE)),
    attribution: ATTRIBUTION,
    notes: chartNotes(chart),
    sources: sourceLines(chart, await siteLibrary()),
  };
  return datedFile(chartFile(chart, said), await siteOpenData()).make();
});

/** The data of the pictures that have a file of them, as the index of the data lists them. */
export async function chartEntries(site: URL | undefined): Promise<object[]> {
  const listed = (await siteCharts()).filter(hasEveryForm);
  return Promise.all(
    listed.map(async (chart) => ({
      url: absolute(address.chartFile(chart.id, 'json'), site),
      csv: absolute(address.chartFile(chart.id, 'csv'), site),
      title: chart.title,
      says: chart.subtitle,
      schema: absolute(address.chartSchema, site),
      content: (await chartData(chart)).content,
    })),
  );
}
