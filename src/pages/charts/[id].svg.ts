import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartPaths, chartSvg } from '../../site/charts.ts';

export const getStaticPaths = chartPaths;

/** A picture as a file that stands for itself. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response(await chartSvg(props.chart), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
