import type { APIRoute } from 'astro';
import type { Chart } from '../../../charts/chart.ts';
import { drawPng } from '../../../site/chart-png.ts';
import { chartPagePaths, chartShareSvg } from '../../../site/charts.ts';

export const getStaticPaths = chartPagePaths;

/** The picture that a link to a picture's page shows where it is shared. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response(await drawPng(chartShareSvg(props.chart), 1), { headers: { 'Content-Type': 'image/png' } });
