import type { Axis } from './axis.ts';

const MIXED = '种类、单位或期限不同，或者数的不是一样东西的，分开画；不在同一组里的，不能比长短。';

/** What follows for the reader from what is drawn: kinds, units and periods that must not be mixed up. */
export function notesOn(axes: readonly Axis[]): string[] {
  const kinds = new Set(axes.map(({ measure }) => measure.kind));
  const units = new Set(axes.map(({ measure }) => measure.unit));
  return [
    ...(kinds.has('task') ? ['任务是交给各地、各部门去完成的数，不是名额上限。'] : []),
    ...(units.has('人') && units.has('人次')
      ? ['“人”按人头算，“人次”按次数算，一个人参加两次是两人次，所以不画在同一根轴上。']
      : []),
    ...(axes.some(({ data, isComparable }) => isComparable && data.some(({ context }) => context))
      ? ['浅色的条是全国文件的数，只供对照，不是哪个城市的答案。']
      : []),
    ...[
      ...new Set(
        axes.flatMap(({ data }) =>
          data.flatMap(({ place, of, note }) => (note ? [`${place}的“${of}”：${note}。`] : [])),
        ),
      ),
    ],
    ...(axes.some(({ data, isComparable }) => isComparable && data.some(({ bound }) => bound === 'nearly'))
      ? ['“近”是不到这个数：它的条画得比这个数短一截，短多少不按比例。']
      : []),
    ...(axes.some(({ data, isComparable }) => isComparable && data.some(({ bound }) => bound === 'less-than'))
      ? ['“不满”是比这个数少：它的条画得比这个数短一截，短多少不按比例。']
      : []),
    ...(axes.some(({ data, isComparable }) => isComparable && data.some(({ bound }) => bound === 'more-than'))
      ? ['“超过”是比这个数多：它的条后面接一截浅色，长短不按比例。']
      : []),
    ...(axes.length > 1 ? [MIXED] : []),
    ...(axes.some(({ isShare }) => isShare) ? ['比例按占整条的多少画；各占什么的多少，写在名称里。'] : []),
    ...[...new Set(axes.filter(({ measure }) => !measure.unitPrinted).map(({ measure }) => measure.unit))].map(
      (unit) => `原文没有印单位，“${unit}”是本站读出来的。`,
    ),
  ];
}
