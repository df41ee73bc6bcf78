import { z } from 'zod';
import { TOGETHER_SCREENS } from '../schema/together.ts';
import { id, text } from './common.ts';
import { defineResource } from './resource.ts';

const optionSchema = z.strictObject({
  id,
  label: text,
  named: text.optional(),
  group: text.optional().describe('The heading under which it is offered, where options are many.'),
  among: text.optional().describe('What it is called on a screen that asks several questions together.'),
  told: text
    .optional()
    .describe('The whole answer as the person is told it again, where that of the question does not fit.'),
  pending: z
    .literal(true)
    .optional()
    .describe('What is asked about is still to come. Where there is such an option, others are the last word.'),
});
const asked = {
  id,
  ask: text,
  subject: text,
  help: text.nullable(),
  after: id.optional().describe('The question without which this one is idle: it is asked before.'),
  told: text.optional().describe('The answer as the person is told it again; it stands at “{}”.'),
};
const together = z.enum(TOGETHER_SCREENS).optional().describe('The screen that asks it together with others.');

/** How each kind of question is published. */
export const publishedQuestions = {
  one: z.strictObject({
    ...asked,
    kind: z.literal('one'),
    ordered: z.boolean(),
    options: z.array(optionSchema).min(2),
    places: z.literal(true).optional(),
    together,
  }),
  several: z.strictObject({
    ...asked,
    kind: z.literal('several'),
    options: z.array(optionSchema).min(2),
    none: text,
    together,
  }),
  number: z.strictObject({
    ...asked,
    kind: z.literal('number'),
    unit: text,
    minimum: z.int(),
    maximum: z.int(),
    counts: z.literal('begun').optional().describe('Parts of a unit count as a whole one.'),
    since: id
      .optional()
      .describe(
        'The question about a day since which whole years are counted: where it is answered, this one is not asked.',
      ),
  }),
  date: z.strictObject({ ...asked, kind: z.literal('date') }),
};
const { one, several, number, date } = publishedQuestions;
const questionSchema = z.discriminatedUnion('kind', [one, several, number, date]);
type PublishedQuestion = z.infer<typeof questionSchema>;

interface QuestionLine {
  question: PublishedQuestion;
  /** Null for a question without options. */
  option: z.infer<typeof optionSchema> | null;
}

/** The questions that the quiz asks. */
export const questions = defineResource<PublishedQuestion, QuestionLine>({
  name: 'questions',
  title: '测资格的问题',
  description: '一项是一个问题；每个问题都还可以答“不知道”。CSV 一行一个选项。条件本身在 rules.json。',
  unique: ['问题编号', '选项编号'],
  itemSchema: questionSchema,
  items: ({ library }) => [...library.questions],
  lines: (question) =>
    'options' in question ? question.options.map((option) => ({ question, option })) : [{ question, option: null }],
  columns: [
    { name: '问题编号', type: 'string', required: true, description: '不会变。', value: ({ question }) => question.id },
    { name: '问题', type: 'string', required: true, description: '问的话。', value: ({ question }) => question.ask },
    {
      name: '问什么',
      type: 'string',
      required: true,
      description: '一个名词。',
      value: ({ question }) => question.subject,
    },
    { name: '怎么找答案', type: 'string', description: '没有要说明的留空。', value: ({ question }) => question.help },
    {
      name: '答法',
      type: 'string',
      required: true,
      values: ['one', 'several', 'number', 'date'],
      description: 'one 选一个，several 选几个，number 填数，date 填日期。',
      value: ({ question }) => question.kind,
    },
    { name: '选项编号', type: 'string', description: '不用选的问题留空。', value: ({ option }) => option?.id ?? null },
    {
      name: '选项',
      type: 'string',
      description: '选项的话；不用选的问题留空。',
      value: ({ option }) => option?.label ?? null,
    },
  ],
});
