import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { drawPng } from '../../site/chart-png.ts';
import { chartPaths, chartSvg, hasEveryForm } from '../../site/charts.ts';

export const getStaticPaths = async () => (await chartPaths()).filter(({ props }) => hasEveryForm(props.chart));

/** A picture for papers and slides that take no SVG. */
export const GET: APIRoute<{ chart: Chart }> = async ({ props, site }) =>
  new Response(await drawPng(await chartSvg(props.chart, site)), { headers: { 'Content-Type': 'image/png' } });
