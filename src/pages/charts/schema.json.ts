import type { APIRoute } from 'astro';
import { publishedChartSchema } from '../../open-data/published-chart.ts';
import { publishedSchema } from '../../open-data/published-schema.ts';
import { absolute, address } from '../../site/address.ts';

/** JSON Schema (2020-12) of the data of pictures. */
export const GET: APIRoute = ({ site }) =>
  Response.json({
    ...publishedSchema(publishedChartSchema),
    $id: absolute(address.chartSchema, site),
    title: '有据 Youju: a picture’s data',
  });
