import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartCsv } from '../../charts/chart-csv.ts';
import { chartPagePaths, chartRowsOf } from '../../site/charts.ts';

export const getStaticPaths = chartPagePaths;

/** What a picture draws, for spreadsheets. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props, site }) =>
  new Response(chartCsv(props.chart.kind, await chartRowsOf(props.chart, site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
