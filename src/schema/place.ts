import { z } from 'zod';
import { fields, reference, sentenceSchema } from './common.ts';

/** The kinds of place, widest first. A functional area (国家级新区 and the like) is no administrative division. */
export const PLACE_LEVELS = ['country', 'province', 'city', 'county', 'functional-area'] as const;

/** A place that policies are made for. */
export const placeSchema = fields({
  /** Full official name: 清远市. */
  name: z.string().trim().min(2),
  /** Name in lists and tables: 清远. */
  shortName: z.string().trim().min(2).max(8),
  /** What kind of place it is. */
  level: z.enum(PLACE_LEVELS),
  /** GB/T 2260 code of six digits; null where the standard gives none (the country itself, 国家级新区). */
  code: z
    .string()
    .regex(/^\d{6}$/, '行政区划代码是六位数字')
    .nullable(),
  /** The place it lies in; null for the country. */
  within: reference('places').nullable(),
  /**
   * Of a functional area: names of the counties and districts on parts of which it lies, so that who gives one of them
   * is asked which side of the border is meant. With the city's before it where another bears the name: 南京市鼓楼区.
   */
  liesOn: z.array(z.string().trim().min(2)).optional(),
  /**
   * Of a city without counties, with which the list of divisions ends: what its towns and subdistricts are called, for search. Each with its
   * kind, and without where nobody can mean anything else: 长安镇, 长安.
   */
  towns: z.array(z.string().trim().min(2)).optional(),
  /** Other names people use, for search: 羊城, lanzhou. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  /** Places that are easily mistaken for this one, and why they must be kept apart. */
  notToConfuse: z.array(fields({ place: reference('places'), why: sentenceSchema })).default([]),
});
export type PlaceData = z.infer<typeof placeSchema>;
export type Place = PlaceData & { readonly id: string };
