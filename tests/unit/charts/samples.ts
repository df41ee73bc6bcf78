import type { Axis, Datum } from '../../../src/charts/axis.ts';
import type { BarChart } from '../../../src/charts/chart.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Place } from '../../../src/schema/place.ts';
import type { Topic } from '../../../src/schema/topic.ts';
import { samplePolicy, sampleLibrary as wholeLibrary } from '../samples.ts';

/** A task of 7 people in 2020. */
export function sampleDatum(given: Partial<Datum> = {}): Datum {
  return {
    label: '东区',
    of: '任务表',
    place: '云州',
    context: false,
    measure: { kind: 'task', unit: '人', unitPrinted: true, period: '2020年' },
    value: 7,
    upTo: null,
    bound: 'exact',
    note: null,
    source: { document: 'yunzhou-2020', item: 'table', clause: '一', quote: '东区 7' },
    ...given,
  };
}

/** A picture of the given axes. */
export function sampleBars(axes: readonly Axis[], given: Partial<BarChart> = {}): BarChart {
  return {
    kind: 'bars',
    id: 'sample',
    title: '云州的任务数，按地区分',
    subtitle: '任务表。任务，单位：人',
    topic: 'targets',
    place: 'yunzhou',
    notes: [],
    axes,
    acrossPlaces: false,
    gaps: [],
    remarks: [],
    ...given,
  };
}

const place = (id: string, shortName: string, level: Place['level'], code: string | null): Place => ({
  id,
  name: `${shortName}全名`,
  shortName,
  level,
  code,
  within: null,
  aliases: [],
  notToConfuse: [],
});

/** A library of one city and the country, with what is given. */
export function chartLibrary(given: { policies?: Library['policies']; topics?: readonly Topic[] } = {}): Library {
  return wholeLibrary({
    places: [
      place('china', '全国', 'country', null),
      place('yunzhou', '云州', 'city', '990100'),
      place('qizhou', '期州', 'city', '990200'),
    ],
    topics: given.topics ?? [],
    policies: given.policies ?? [samplePolicy()],
  });
}
