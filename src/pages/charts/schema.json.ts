import type { APIRoute } from 'astro';
import { z } from 'zod';
import { publishedChartSchema } from '../../charts/published-chart.ts';
import { absolute, address } from '../../site/address.ts';

/** JSON Schema (2020-12) of the data of pictures. */
export const GET: APIRoute = ({ site }) =>
  Response.json({
    ...z.toJSONSchema(publishedChartSchema),
    $id: absolute(address.chartSchema, site),
    title: '有据 Youju: a picture’s data',
  });
