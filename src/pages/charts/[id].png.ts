import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { drawPng } from '../../site/chart-png.ts';
import { chartPagePaths, chartSvg } from '../../site/charts.ts';

export const getStaticPaths = chartPagePaths;

/** A picture for papers and slides that take no SVG. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response(await drawPng(await chartSvg(props.chart)), { headers: { 'Content-Type': 'image/png' } });
