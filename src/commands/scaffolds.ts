import { type Division, shortNameOf } from '../places/division.ts';
import type { Place } from '../schema/place.ts';
import { UNDECIDED as MARK, UNDECIDED_ID as NONE } from '../schema/undecided.ts';

/** What can be scaffolded. */
export const SCAFFOLD_KINDS = ['place', 'faq', 'topic', 'question', 'persona'] as const;
export type ScaffoldKind = (typeof SCAFFOLD_KINDS)[number];

/** What a scaffold is made of besides its id. */
export interface ScaffoldSetting {
  /** Day, `YYYY-MM-DD`. */
  today: string;
  /** Name of a place, where it was given: what the list of divisions knows of it is then written. */
  name?: string | undefined;
  places: readonly Place[];
  divisions: readonly Division[];
  /** For a persona: the benefit that it is written for, and the lines of the answers that bear on it. */
  benefit?: { key: string; answers: readonly string[] } | undefined;
}

/** A file to begin with. */
export interface Scaffold {
  path: string;
  text: string;
}

/** Words for an editor that reads YAML: which schema a file follows. */
const schemaLine = (name: string) => `# yaml-language-server: $schema=../../docs/schemas/${name}.json\n`;

/** A new file of a kind: it passes its schema, and everything in it is marked to be decided. */
export function scaffold(kind: ScaffoldKind, id: string, setting: ScaffoldSetting): Scaffold {
  return SCAFFOLDS[kind](id, setting);
}

const SCAFFOLDS: Readonly<Record<ScaffoldKind, (id: string, setting: ScaffoldSetting) => Scaffold>> = {
  place: (id, { name, places, divisions }) => {
    const [division, ...more] = divisions.filter((one) => one.name === name);
    const known = more.length === 0 ? division : undefined;
    const within = known && places.find(({ code }) => code !== null && code === known.within);
    const country = places.find(({ level }) => level === 'country');
    const above = known && !within ? divisions.find(({ code }) => code === known.within) : undefined;
    return {
      path: `content/places/${id}.yaml`,
      text: [
        schemaLine('places'),
        `name: ${known?.name ?? `${MARK}${name ?? '全名，带“市”“省”'}`} # ${MARK}\n`,
        `shortName: ${known ? shortNameOf(known.name) : `${MARK}简称`} # ${MARK}表里用的简称\n`,
        `level: ${known?.level ?? 'city'} # ${MARK}country、province、city、county 或 functional-area\n`,
        `code: ${known ? `"${known.code}"` : 'null'} # ${MARK}六位行政区划代码；没有的 null\n`,
        `within: ${within?.id ?? country?.id ?? NONE} # ${MARK}它属于哪个地区${above ? `：${above.name}还没有，先 npm run new -- place <id> ${above.name}，再写它的 id` : ''}\n`,
        `aliases: [${id}] # ${MARK}别的叫法\n`,
      ].join(''),
    };
  },
  faq: (id) => ({
    path: `content/faqs/${id}.mdx`,
    text: [
      '---\n',
      `question: ${MARK}人们怎么问？\n`,
      'alsoAsked:\n',
      ...['一', '二', '三', '四', '五'].map((number) => `  - ${MARK}另一种问法${number}\n`),
      `answer: ${MARK}先说结论，写明地区和文件。\n`,
      `kind: answered # ${MARK}answered、silent 或 differs\n`,
      `topics: [${NONE}] # ${MARK}主题\n`,
      `order: 1 # ${MARK}在主题里排第几\n`,
      `for: ${MARK}这个回答给谁看\n`,
      'restsOn:\n',
      `  - { policy: ${NONE}, provision: ${NONE} } # ${MARK}依据\n`,
      '---\n\n',
      `${MARK}把答案说全，用大白话。\n`,
    ].join(''),
  }),
  topic: (id) => ({
    path: `content/topics/${id}.yaml`,
    text: [
      schemaLine('topics'),
      `name: ${MARK}主题名\n`,
      `description: ${MARK}一句话：这里放什么。\n`,
      `order: 99 # ${MARK}在列表里排第几\n`,
      'rows:\n',
      `  - { id: who, name: ${MARK}对象, asks: ${MARK}这一行回答什么。 }\n`,
    ].join(''),
  }),
  question: (id) => ({
    path: `content/questions/${id}.yaml`,
    text: [
      schemaLine('questions'),
      `kind: one # ${MARK}one、several、number 或 date\n`,
      `ask: ${MARK}怎么问本人？\n`,
      `subject: ${MARK}清单上的名词\n`,
      `help: ${MARK}在哪里能找到答案。\n`,
      `ordered: false # ${MARK}选项有高低的，true\n`,
      'options:\n',
      `  - { id: first, label: ${MARK}选项一 }\n`,
      `  - { id: second, label: ${MARK}选项二 }\n`,
    ].join(''),
  }),
  persona: (id, { today, benefit }) => ({
    path: `tests/personas/${id}.yaml`,
    text: [
      `id: ${id}\n`,
      `who: ${MARK}这个人是谁，一句话。\n`,
      `day: "${today}" # ${MARK}按哪一天算\n`,
      ...(benefit
        ? [`answers: # ${MARK}每行一题；答“不知道”的留 null，没有问到的删去\n`, ...benefit.answers]
        : [`answers: {} # ${MARK}题目的 id 和答案，自己核对的写 check:文件:条件的id；不知道写 null\n`]),
      'expects:\n',
      benefit ? `  - benefit: ${benefit.key}\n` : `  - benefit: ${NONE}/${NONE} # ${MARK}文件/事项\n`,
      `    decision: silent # ${MARK}met、unmet、unanswered、silent 或 barred\n`,
      `    headline: text-silent # ${MARK}页面上的结论：content/README.md 的“例子”列出各种\n`,
      `    because: ${NONE} # ${MARK}结论所依据的要点\n`,
      `why: ${MARK}为什么要有这个人。\n`,
    ].join(''),
  }),
};
