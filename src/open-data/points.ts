import { z } from 'zod';
import { describeScore, type ScoreLine } from '../eligibility/points/describe-score.ts';
import { scoreInOneLine } from '../eligibility/points/score-lines.ts';
import { entryOf } from '../library/library.ts';
import { POINTS_KIND_WORDS, type PointsKind } from '../schema/points-kinds.ts';
import { pointsScheduleSchema } from '../schema/points-schedule.ts';
import { id, text, url } from './common.ts';
import { defineResource } from './resource.ts';

const { title: _, ...parts } = pointsScheduleSchema.shape;
const scheduleSchema = z.strictObject({
  document: id.describe('The document that holds the schedule; evidence that names no other document stands in it.'),
  place: id,
  placeName: text,
  title: text,
  url,
  ...parts,
});
type PublishedSchedule = z.infer<typeof scheduleSchema>;

/** An item of a schedule, as an item of the table. */
interface ItemLine {
  schedule: PublishedSchedule;
  group: string;
  countsIn: readonly string[];
  item: { id: string; name: string; about: PointsKind; clause: string };
  score: ScoreLine;
}

function quotesOf({ evidence, of }: ScoreLine): string[] {
  return [...evidence.map(({ quote }) => quote), ...of.flatMap(quotesOf)];
}

/** The points schedules. */
export const pointsSchedules = defineResource<PublishedSchedule, ItemLine>({
  name: 'points',
  title: '分值表',
  description:
    '一项是一张分值表：分数线、各项的分、读法、一票否决的情形，每一处附原话。CSV 里每个分项占一行。各表各算各的，分数不能拿来比高低。',
  key: ['文件编号', '分项编号'],
  refersTo: [{ columns: ['文件编号'], table: 'policies', key: ['文件编号'] }],
  itemSchema: scheduleSchema,
  items: ({ library, links }) =>
    library.points.map(({ id: document, title, ...schedule }) => {
      const { place } = entryOf(library.policies, document);
      return {
        document,
        place,
        placeName: entryOf(library.places, place).name,
        title: title.quote,
        url: links.points(document),
        ...schedule,
      };
    }),
  lines: (schedule) => {
    const whole = { ...schedule, id: schedule.document, title: { clause: '', quote: schedule.title } };
    const nameOf = (total: string) => schedule.totals.find((one) => one.id === total)?.name ?? total;
    return schedule.groups.flatMap((group) =>
      group.items.map((item) => ({
        schedule,
        group: group.name,
        countsIn: (item.countsIn ?? group.countsIn).map(nameOf),
        item,
        score: describeScore(whole, item),
      })),
    );
  },
  columns: [
    {
      name: '文件编号',
      type: 'string',
      required: true,
      description: '哪份文件的表。',
      value: ({ schedule }) => schedule.document,
    },
    {
      name: '地区',
      type: 'string',
      required: true,
      description: '全名。',
      value: ({ schedule }) => schedule.placeName,
    },
    {
      name: '分值表',
      type: 'string',
      required: true,
      description: '照原文印的名称。',
      value: ({ schedule }) => schedule.title,
    },
    { name: '组', type: 'string', required: true, description: '表里的分组。', value: ({ group }) => group },
    {
      name: '分项编号',
      type: 'string',
      required: true,
      description: '在这张表里不重复。',
      value: ({ item }) => item.id,
    },
    { name: '分项', type: 'string', required: true, description: '照表里的名称。', value: ({ item }) => item.name },
    {
      name: '类别',
      type: 'string',
      required: true,
      description: '说的是哪一类，各表按它并排。',
      value: ({ item }) => POINTS_KIND_WORDS[item.about],
    },
    {
      name: '算进',
      type: 'string',
      required: true,
      description: '哪些总分，用顿号隔开。',
      value: ({ countsIn }) => countsIn.join('、'),
    },
    {
      name: '分值',
      type: 'string',
      required: true,
      description: '我们的话。',
      value: ({ score }) => scoreInOneLine(score),
    },
    {
      name: '原话',
      type: 'string',
      required: true,
      description: '每一句占一行。',
      value: ({ score }) => [...new Set(quotesOf(score))].join('\n'),
    },
    { name: '条款', type: 'string', required: true, description: '照原文的编号。', value: ({ item }) => item.clause },
    {
      name: '永久链接',
      type: 'string',
      required: true,
      description: '分值表的地址。',
      value: ({ schedule }) => schedule.url,
    },
  ],
});
