import type { Library } from '../../library/library.ts';
import type { Problem, SourceOf } from '../../library/problem.ts';
import { unknownWord } from '../../library/unknown-word.ts';
import { phrasesOfSchedule } from '../../schema/points-phrases.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import { type BandFault, bandFaults } from './band-faults.ts';
import { figureFaults } from './figure-faults.ts';
import { kindFaults } from './kind-faults.ts';
import { leftOutFaults } from './left-out-faults.ts';
import { scheduleFaults } from './schedule-faults.ts';

/**
 * Everything that is wrong within points schedules, and between them and the documents that they quote.
 * @param ids those of all documents, of those that cannot be read at the moment as well
 */
export function checkSchedules(
  { points, policies }: Pick<Library, 'points' | 'policies'>,
  ids: readonly string[],
  sourceOf: SourceOf,
): Problem[] {
  return points.flatMap((schedule) => {
    const { file, lineOf } = sourceOf('points', schedule.id);
    const own = ids.includes(schedule.id)
      ? []
      : [
          {
            ...unknownWord(file, 1, '文件名', schedule.id, ids, 'policies'),
            remedy: '文件名写成分值表所在文件的名字；那份文件还没有收录的，先收录。',
          },
        ];
    const phrases = phrasesOfSchedule(schedule).flatMap(({ document, clause, path }) => {
      const field = path.map(String).join('.');
      const policy = policies.find(({ id }) => id === document);
      if (!policy) {
        return document === schedule.id || ids.includes(document)
          ? []
          : [unknownWord(file, lineOf([...path, 'document']), field, document, ids, 'policies')];
      }
      const locators = policy.clauses.map(({ locator }) => locator);
      return locators.includes(clause)
        ? []
        : [unknownWord(file, lineOf([...path, 'clause']), field, clause, locators, 'clause')];
    });
    const rounds = schedule.facts.flatMap(({ window }, at) => {
      const days = policies.find(({ id }) => id === (window?.evidence.document ?? schedule.id))?.days ?? [];
      const windows = days.flatMap(({ kind, id }) => (kind === 'window' ? [id] : []));
      if (!window?.round || windows.includes(window.round.closes)) return [];
      const path = ['facts', at, 'window', 'round', 'closes'];
      return [unknownWord(file, lineOf(path), path.join('.'), window.round.closes, windows, 'day')];
    });
    return [...own, ...phrases, ...rounds, ...faultsWithin(schedule, file, lineOf)];
  });
}

function faultsWithin(schedule: PointsSchedule, file: string, lineOf: ReturnType<SourceOf>['lineOf']): Problem[] {
  const faults = scheduleFaults(schedule);
  const problems = [...faults, ...figureFaults(schedule), ...leftOutFaults(schedule), ...kindFaults(schedule)].map(
    ({ path, found, remedy }) => ({
      file,
      line: lineOf(path),
      field: path.map(String).join('.'),
      found,
      expected: '分值表里前后对得上，分值和引文对得上，写明不算的才写进 notCounted',
      remedy,
    }),
  );
  // What is named and not there makes bands that cannot be looked at.
  if (faults.length > 0) return problems;
  const gaps = bandFaults(schedule).filter(({ said }) => said === undefined);
  return [
    ...problems,
    ...gaps.map(({ item, kind, at }) => {
      const group = schedule.groups.findIndex(({ items }) => items.some(({ id }) => id === item));
      const place = schedule.groups[group]?.items.findIndex(({ id }) => id === item) ?? 0;
      return {
        file,
        line: lineOf(['groups', group, 'items', place]),
        field: `${item} · bands`,
        found: BAND_FAULT_WORDS[kind].found(at),
        expected: '一个数正好在一档里',
        remedy: BAND_FAULT_WORDS[kind].remedy,
      };
    }),
  ];
}

/** How an author is told of bands that do not fit together, and what to do. */
const BAND_FAULT_WORDS = {
  gap: {
    found: (at: number) => `${at} 不在任何一档里`,
    remedy: '核对各档的两端和含不含；原文真的没有写的，用 gaps 写明。',
  },
  overlap: {
    found: (at: number) => `${at} 在两档里`,
    remedy: '核对各档的两端和含不含；原文真的两档都有的，用 readings 写成两种读法。',
  },
  end: {
    found: (at: number) => `年龄各档到 ${at} 为止，没有写过了这个岁数怎样算`,
    remedy: '原文真的没有写的，用 gaps 写明，带上这个岁数。',
  },
} as const satisfies Record<BandFault['kind'], { found: (at: number) => string; remedy: string }>;
