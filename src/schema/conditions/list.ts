import { selfCheckKey } from './answers.ts';
import type { KindForms, LeafKind } from './kind.ts';
import { lineOfLeaf } from './line-of-leaf.ts';
import { type ReadOff, readOff, UNMET_KINDS } from './unmet-kinds.ts';

/**
 * Where the list is that a condition hangs on: `held`, as a table of a held document; `not-held`, named here and kept nowhere on
 * this site; `not-in-copy`, a part of the document that the copy which was read does not have.
 */
export const LIST_STATES = ['held', 'not-held', 'not-in-copy'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** A condition that a list settles: 列入紧缺急需职业（工种）目录的. What is not held makes nothing met or unmet. */
export interface ListCondition extends ReadOff {
  kind: 'list';
  /** The list as the text names it. */
  list: string;
  /** Who publishes it, as the text names them; null where it does not. */
  publishedBy: string | null;
  state: ListState;
  /** What of the person has to be in it. */
  says: string;
  /** Of a list that is held: the table that it is; of another held document with its id before: `document#table`. */
  table?: string | undefined;
  /** Names the fact within its document: conditions with the same id ask for the same thing, once. */
  id: string;
  because: string;
}

export const listForms: KindForms<ListCondition> = {
  written: ({ z, fields, id, quote, sentence, words }) =>
    fields({
      because: id,
      words,
      list: quote,
      publishedBy: quote.nullable(),
      state: z.enum(LIST_STATES),
      says: sentence,
      table: z
        .string()
        .regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, '写表的 id；在另一份收录的文件里的，写 文件的id#表的id')
        .optional(),
      unmetMeans: z.enum(UNMET_KINDS).optional(),
      id: id.optional(),
    })
      .refine(({ state, table }) => (state === 'held') === (table !== undefined), {
        path: ['table'],
        message: '收录了的名单写 table，没有收录的不写',
        params: { remedy: 'state: held 的，补上 table: 表的 id；不是的，去掉 table。' },
      })
      .transform((leaf) => ({
        kind: 'list',
        list: leaf.list,
        publishedBy: leaf.publishedBy,
        state: leaf.state,
        says: leaf.says,
        ...(leaf.table === undefined ? {} : { table: leaf.table }),
        id: leaf.id ?? leaf.because,
        because: leaf.because,
        ...readOff(leaf),
      })),
  published: ({ z, id, text, because, words, unmetMeans }) =>
    z
      .strictObject({
        kind: z.literal('list'),
        list: text.describe('The list as the text names it.'),
        publishedBy: text.nullable().describe('Who publishes it, as the text says; null where it does not.'),
        state: z
          .enum(LIST_STATES)
          .describe(
            'held: as the table “table”, answered under “check:<policy>:<id>”; the others are silent, whatever is answered.',
          ),
        says: text,
        table: z.string().optional().describe('The table; one of another document with “<policy>#” before it.'),
        id,
        because,
        words,
        unmetMeans,
      })
      .describe('A list settles it. What is not held makes nothing met or unmet.'),
  meaning: ({ list, says }, _, plain) => ({ question: null, says: [plain(list), plain(says)] }),
};

export const list: LeafKind<ListCondition> = {
  truth({ id, state }, answers, { policy }) {
    if (state !== 'held') return 'silent';
    const judged = answers[selfCheckKey(policy, id)];
    return Array.isArray(judged) ? (judged[0] === 'yes' ? 'met' : 'unmet') : 'unanswered';
  },
  compile: ({ id, state }, negated, build) => [state === 'held' ? build.judged(id, negated) : build.textSilent()],
  describe(leaf, { words }) {
    const { says, list, state, table, because } = leaf;
    const said = says.replace(/。$/, '');
    if (state === 'held') {
      const line = lineOfLeaf(leaf, `${said}，看名单“${list}”`, 'person');
      return { ...line, because: [...new Set([because, ...(table === undefined ? [] : [table])])] };
    }
    return lineOfLeaf(leaf, `${said}：${unheldWords(leaf, words.speaker)}`, 'window');
  },
  judged: ({ id, says, state }) => (state === 'held' ? { id, says } : undefined),
  list: (leaf) => leaf,
};

/** What is said of a list that is not held: its name, who publishes it, and that nobody can look it up here. */
export function unheldWords({ list, publishedBy, state }: ListCondition, speaker: string): string {
  const by = publishedBy === null ? `由谁公布，${speaker}没有写` : `由${publishedBy}公布`;
  const lacks = state === 'not-in-copy' ? '读到的文件里没有这份名单' : '名单没有收录';
  return `要看名单“${list}”（${by}），${lacks}`;
}
