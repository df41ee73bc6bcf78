import type { APIRoute } from 'astro';
import { rulesSchema } from '../../../eligibility/rules-schema.ts';
import { absolute, address } from '../../../site/address.ts';

/** JSON Schema of /api/v1/rules.json. */
export const GET: APIRoute = ({ site }) =>
  Response.json(rulesSchema(absolute(address.file('api/v1/rules.schema.json'), site)));
