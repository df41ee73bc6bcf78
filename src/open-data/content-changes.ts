import { z } from 'zod';
import { headlineNameOf } from '../eligibility/headline-words.ts';
import { ASPECTS } from '../history/fingerprints.ts';
import type { Change } from '../history/history.ts';
import { KEPT_ASPECTS } from '../history/kept-values.ts';
import { saidSince } from '../history/said-since.ts';
import { aspectWord, CHANGE_WORDS, kindWord, NOT_KEPT, valueChanges } from '../history/words.ts';
import { BENEFITS_HEADING } from '../schema/words.ts';
import { day, id, text } from './common.ts';
import { defineResource } from './resource.ts';
import { stateNow } from './state-now.ts';

const changeSchema = z.strictObject({
  day,
  change: z.enum(['added', 'changed', 'removed']),
  changeWord: text,
  what: text.describe('policies/<id>, policies/<id>#<anchor>, glossary/<id> …'),
  kindWord: text,
  title: text,
  in: z.array(z.enum(ASPECTS)).describe('What in it changed; empty unless it was changed.'),
  inWords: z.array(text),
  holds: z.int().nullable().describe('How many items a document had when it was added.'),
  says: text.nullable(),
  daySays: text.nullable(),
  values: z
    .array(
      z.strictObject({
        of: z.enum(KEPT_ASPECTS),
        word: text,
        before: z
          .array(text)
          .nullable()
          .describe('What it said and says no more; null where the old words were not kept.'),
        after: z
          .array(text)
          .nullable()
          .describe(
            'What it says instead; where “before” is null, all that it says under this since then; null where that changed again later.',
          ),
      }),
    )
    .describe(
      'From what to what, of documents, schedules and answers; empty of what was added, and of what has no words. Where both sides are empty, only their order changed, or something of which no words are kept.',
    ),
  verdicts: z
    .array(
      z.strictObject({
        persona: id,
        who: text,
        day,
        before: text.describe('A headline, as in rules.json.'),
        beforeWord: text,
        after: text,
        afterWord: text,
      }),
    )
    .describe('For whom, of the personas that rules are tried with, the rule came to something else.'),
});
type PublishedChange = z.infer<typeof changeSchema>;

const verdictsOf = (change: Change): PublishedChange['verdicts'] =>
  (change.change === 'changed' ? (change.verdicts ?? []) : []).map(
    ({ case: persona, who, day: on, before, after }) => ({
      persona,
      who,
      day: on,
      before,
      beforeWord: headlineNameOf(before),
      after,
      afterWord: headlineNameOf(after),
    }),
  );

/** One side of all that is told of a change, for a cell. */
const sideOf = ({ values }: PublishedChange, side: 'before' | 'after') =>
  values.flatMap((value) => (value[side]?.length ? [`${value.word}：${value[side].join('；')}`] : [])).join('\n') ||
  null;

const nullOr = (lines: readonly string[] | null) => lines && [...lines];

const aspectsOf = (change: Change) => (change.change === 'changed' ? change.in : []);

/** What changed in the content, newest first. */
export const contentChanges = defineResource<PublishedChange, PublishedChange>({
  name: 'changes',
  title: '内容改动',
  description:
    '一项是一处改动：哪一天，新增、修改还是删去了什么，改的是原话、数字、时效还是我们的说法。新增一份文件时，里面的各条不再逐条列出。',
  key: ['日期', '编号'],
  itemSchema: changeSchema,
  items: (source) => {
    const { history } = source;
    const now = stateNow(source);
    return history.flatMap((entry) =>
      entry.changes.map((change) => ({
        day: entry.day,
        change: change.change,
        changeWord: CHANGE_WORDS[change.change],
        what: change.what,
        kindWord: kindWord(change.what),
        title: change.title,
        in: aspectsOf(change),
        inWords: aspectsOf(change).map((aspect) => aspectWord(aspect, change.what)),
        holds: (change.change === 'added' ? change.holds : undefined) ?? null,
        says: change.says ?? null,
        daySays: entry.says ?? null,
        values: valueChanges(change).map(({ before, after, ...told }) => ({
          ...told,
          before: nullOr(before),
          after: nullOr(after ?? saidSince(change, told.of, entry.day, history, now)),
        })),
        verdicts: verdictsOf(change),
      })),
    );
  },
  lines: (item) => [item],
  columns: [
    { name: '日期', type: 'date', required: true, description: '改动记下的日子。', value: (item) => item.day },
    {
      name: '改动',
      type: 'string',
      required: true,
      values: Object.values(CHANGE_WORDS),
      description: '新增、修改、删去。',
      value: (item) => item.changeWord,
    },
    {
      name: '种类',
      type: 'string',
      required: true,
      description: `文件、条款要点、${BENEFITS_HEADING}、术语等。`,
      value: (item) => item.kindWord,
    },
    { name: '编号', type: 'string', required: true, description: '在本站的编号。', value: (item) => item.what },
    { name: '名称', type: 'string', required: true, description: '当时叫什么。', value: (item) => item.title },
    {
      name: '改了什么',
      type: 'string',
      description: '用顿号隔开；新增和删去的留空。',
      value: (item) => item.inWords.join('、') || null,
    },
    { name: '文件要点条数', type: 'integer', description: '新增文件时有几条；别的留空。', value: (item) => item.holds },
    {
      name: '说明',
      type: 'string',
      description: '人写的一句；没有的留空。',
      value: (item) => item.says ?? item.daySays,
    },
    {
      name: '改前',
      type: 'string',
      description: `原来的话、数、约束力、时效、条件，每种占一行；没有的、${NOT_KEPT}的留空。`,
      value: (item) => sideOf(item, 'before'),
    },
    {
      name: '改后',
      type: 'string',
      description: `换成了什么，写法同上；${NOT_KEPT}的，是改后的全部，后来又改过的留空。`,
      value: (item) => sideOf(item, 'after'),
    },
    {
      name: '结论变了几例',
      type: 'integer',
      required: true,
      description: '规则改了，测资格的假想人里有几个的结论变了；是谁、从什么变成什么，在 JSON 里。',
      value: (item) => item.verdicts.length,
    },
  ],
});
