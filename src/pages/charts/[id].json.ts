import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartData, chartPagePaths } from '../../site/charts.ts';

export const getStaticPaths = chartPagePaths;

/** What a picture draws, as data. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response([...(await chartData(props.chart)).pieces].join(''), {
    headers: { 'content-type': 'application/json' },
  });
