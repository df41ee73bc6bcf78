import type { DescribedFile } from '../open-data/data-file.ts';
import type { ContentVersion } from '../open-data/envelope.ts';
import { DATA_LICENCE } from '../open-data/release.ts';
import type { OpenDataSource } from '../open-data/source.ts';
import type { Chart } from './chart.ts';
import { chartRows } from './chart-rows.ts';

/** What a picture's data say beside its rows. */
interface Said {
  /** Address of the picture. */
  url: string;
  attribution: string;
  notes: readonly string[];
  sources: readonly string[];
}

/** Where the form of the data of pictures stands. */
export const CHART_SCHEMA = 'charts/schema.json';

/** The data of a picture as a file, which bears the day since which it says what it says, as those below /api/v1/ do. */
export function chartFile(chart: Chart, { url, attribution, notes, sources }: Said): DescribedFile {
  const { id, kind, title, subtitle } = chart;
  return {
    path: `charts/${id}.json`,
    title,
    description: subtitle,
    group: 'extract',
    schema: CHART_SCHEMA,
    envelope: ({ links }: Pick<OpenDataSource, 'links'>, content: ContentVersion) => ({
      $schema: links.page(CHART_SCHEMA),
      title,
      asOf: content.changed,
      licence: DATA_LICENCE,
      attribution,
      content,
    }),
    parts: ({ library, today, links }: OpenDataSource) => ({
      id,
      kind,
      subtitle,
      url,
      image: links.page(`charts/${id}.svg`),
      notes,
      sources,
      rows: chartRows(chart, {
        library,
        today,
        permalink: (document, item) => links.policy(document, item ?? undefined),
      }),
    }),
  };
}
