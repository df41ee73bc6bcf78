import { z } from 'zod';
import { ASPECTS } from '../history/fingerprints.ts';
import type { Change } from '../history/history.ts';
import { ASPECT_WORDS, CHANGE_WORDS, kindWord } from '../history/words.ts';
import { BENEFITS_HEADING } from '../schema/words.ts';
import { day, text } from './common.ts';
import { defineResource } from './resource.ts';

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
});
type PublishedChange = z.infer<typeof changeSchema>;

const aspectsOf = (change: Change) => (change.change === 'changed' ? change.in : []);

/** What changed in the content, newest first. */
export const contentChanges = defineResource<PublishedChange, PublishedChange>({
  name: 'changes',
  title: '内容改动',
  description:
    '一项是一处改动：哪一天，新增、修改还是删去了什么，改的是原话、数字、时效还是我们的说法。新增一份文件时，里面的各条不再逐条列出。',
  itemSchema: changeSchema,
  items: ({ history }) =>
    history.flatMap((entry) =>
      entry.changes.map((change) => ({
        day: entry.day,
        change: change.change,
        changeWord: CHANGE_WORDS[change.change],
        what: change.what,
        kindWord: kindWord(change.what),
        title: change.title,
        in: aspectsOf(change),
        inWords: aspectsOf(change).map((aspect) => ASPECT_WORDS[aspect]),
        holds: (change.change === 'added' ? change.holds : undefined) ?? null,
        says: change.says ?? null,
        daySays: entry.says ?? null,
      })),
    ),
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
  ],
});
