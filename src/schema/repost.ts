import { z } from 'zod';
import { daySchema, evidenceSchema, fields } from './common.ts';

/** Who put a text up again, when, and under which headline, each with its words. */
export const repostSchema = fields({
  /** Who reposted it, as far as the page says. */
  by: evidenceSchema
    .extend({
      name: z.string().trim().min(2),
      /** What is not known of who it is, where the page gives a name only. */
      doubt: z.string().trim().min(4).max(60).optional(),
    })
    .refine(({ name, quote }) => quote.includes(name), {
      path: ['quote'],
      message: '引文里有转载者的名字',
      params: { remedy: '照页面上的写法改名字，或换成有名字的那一句。' },
    }),
  /** When, by the day that the page bears. */
  on: evidenceSchema.extend({
    day: daySchema,
    /** The time of day, where the page gives one: `15:19`. */
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/, '写成 时:分，例如 15:19')
      .optional(),
  }),
  /** The headline that it put above the text; left out where it kept the text's own. */
  headline: evidenceSchema.extend({ text: z.string().trim().min(4) }).optional(),
});
export type Repost = z.infer<typeof repostSchema>;
