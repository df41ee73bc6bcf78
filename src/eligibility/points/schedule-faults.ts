import { EACH_FACT } from '../../schema/points-each-fact.ts';
import type { PointsFact } from '../../schema/points-fact.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';

/** A place of a schedule that does not fit the rest of it, with one way out. */
export interface ScheduleFault {
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly remedy: string;
}

/** Which kinds of facts a field that names some may name. */
const NAMES: Readonly<Record<string, readonly PointsFact['kind'][]>> = {
  added: ['number'],
  facts: ['number', 'one', 'yes'],
  fact: ['one', 'yes'],
  list: ['list'],
};

/** Everything in a schedule that names what is not there, or is named by nothing. */
export function scheduleFaults(schedule: PointsSchedule): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  const note = (path: readonly PropertyKey[], found: string, remedy: string) => faults.push({ path, found, remedy });
  const factById = new Map(schedule.facts.map((fact) => [fact.id, fact]));
  const readingById = new Map(schedule.readings.map((reading) => [reading.id, reading]));
  const totals = new Set(schedule.totals.map(({ id }) => id));
  const asked = new Set<string>();
  const read = new Set<string>();

  const factNamed = (field: string, id: string, path: readonly PropertyKey[]) => {
    if (id === EACH_FACT) return;
    asked.add(id);
    const fact = factById.get(id);
    if (!fact)
      note(path, `facts 里没有“${id}”`, `写已有的 id：${[...factById.keys()].join('、')}；或在 facts 里补上。`);
    else if (!NAMES[field]?.includes(fact.kind))
      note(path, `“${id}”是 ${fact.kind}`, `这里写 ${NAMES[field]?.join('、')}。`);
  };
  const optionNamed = (option: string, path: readonly PropertyKey[]) => {
    const [reading = '', id] = option.split('/');
    read.add(reading);
    if (!readingById.get(reading)?.options.some((one) => one.id === id)) {
      note(path, `readings 里没有“${option}”`, '写成 读法的 id/说法的 id，两样都在 readings 里。');
    }
  };
  const optionsOf = (part: Record<string, unknown>, ids: readonly string[], path: readonly PropertyKey[]) => {
    const fact = factById.get(String(part['fact']));
    if (fact?.kind !== 'one') return;
    for (const id of ids.filter((one) => !fact.options.some((option) => option.id === one))) {
      note(
        path,
        `“${fact.id}”没有选项“${id}”`,
        `写已有的选项：${fact.options.map((option) => option.id).join('、')}。`,
      );
    }
  };
  const visit = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const [at, one] of part.entries()) visit(one, [...path, at]);
      return;
    }
    const node = part as Record<string, unknown>;
    if (node['kind'] === 'by-reading') {
      const reading = readingById.get(String(node['reading']));
      const said = Object.keys(node['of'] as object);
      read.add(String(node['reading']));
      if (!reading) note(path, `readings 里没有“${node['reading']}”`, '在 readings 里补上，附原话。');
      else if (
        said.toSorted().join() !==
        reading.options
          .map(({ id }) => id)
          .toSorted()
          .join()
      ) {
        note(
          [...path, 'of'],
          `写了 ${said.join('、')}`,
          `每种说法写一项：${reading.options.map(({ id }) => id).join('、')}。`,
        );
      }
    }
    if (node['kind'] === 'options') optionsOf(node, Object.keys(node['points'] as object), [...path, 'points']);
    if (node['kind'] === 'is') optionsOf(node, node['is'] as string[], [...path, 'is']);
    for (const [key, value] of Object.entries(node)) {
      const here = [...path, key];
      if (key === 'under' && Array.isArray(value)) for (const option of value) optionNamed(String(option), here);
      else if ((key === 'countsIn' || key === 'totals') && Array.isArray(value)) {
        for (const id of value.filter((one) => !totals.has(one)))
          note(here, `totals 里没有“${id}”`, `写已有的：${[...totals].join('、')}。`);
      } else if (key === 'list' && typeof value === 'string') factNamed(key, value, here);
      // A way to read words may bear the name of a field; what is said of it is a score.
      else if (key in NAMES && key !== 'list' && (typeof value === 'string' || Array.isArray(value)))
        for (const id of [value].flat()) factNamed(key, String(id), here);
      else visit(value, here);
    }
  };
  visit(schedule.groups, ['groups']);
  visit(
    schedule.totals.map(({ bonus }) => bonus),
    ['totals'],
  );
  visit(schedule.vetoes, ['vetoes']);

  schedule.totals.forEach(({ opens }, at) => {
    if (opens?.kind === 'ranked' && !totals.has(opens.by)) {
      note(['totals', at, 'opens', 'by'], `totals 里没有“${opens.by}”`, `写已有的：${[...totals].join('、')}。`);
    }
  });
  schedule.groups.forEach((group, at) => {
    // One choice is made once: were its items in different totals, each total would take its own best.
    const sets = new Set(group.items.map((item) => (item.countsIn ?? group.countsIn).toSorted().join()));
    if (group.taken === 'chosen' && sets.size > 1) {
      note(['groups', at, 'taken'], '由人选一项，各项却计入不同的总分', '各项计入同样的总分，或改成 highest。');
    }
  });
  schedule.facts.forEach(({ id }, at) => {
    if (!asked.has(id)) note(['facts', at], `没有一项用到“${id}”`, '删去，或写进用到它的那一项。');
  });
  schedule.readings.forEach(({ id }, at) => {
    if (!read.has(id)) note(['readings', at], `没有一处按“${id}”分别计分`, '删去，或写进 by-reading 或 under。');
  });
  return [...faults, ...repeatedIds(schedule)];
}

function repeatedIds(schedule: PointsSchedule): ScheduleFault[] {
  const lists: (readonly [PropertyKey[], readonly { id: string }[]])[] = [
    [['facts'], schedule.facts],
    [['readings'], schedule.readings],
    [['totals'], schedule.totals],
    [['groups'], schedule.groups],
    [['vetoes'], schedule.vetoes],
    [['groups'], schedule.groups.flatMap(({ items }) => items)],
  ];
  return lists.flatMap(([path, list]) =>
    list
      .filter(({ id }, at) => list.findIndex((one) => one.id === id) < at)
      .map(({ id }) => ({ path, found: `“${id}”写了两次`, remedy: '换一个 id。' })),
  );
}
