import type { Place } from '../../../src/schema/place.ts';
import type { Clause, ClauseItem, Policy, Provision } from '../../../src/schema/policy-body.ts';
import type { QuantityKind } from '../../../src/schema/quantity.ts';
import type { Topic, TopicRow } from '../../../src/schema/topic.ts';
import { type Seeded, seeded } from '../eligibility/seeded.ts';

/** Places and documents that no place issued, of the shape of the real ones. */
export interface GeneratedDocuments {
  places: Place[];
  policies: Policy[];
}

/** Numbers as texts on settlement print them: how old, how long insured, how many points, how many people. */
const NUMBERS: { kind: QuantityKind; unit: string; says: (value: number) => string; from: number; steps: number }[] = [
  { kind: 'cap', unit: '岁', says: (value) => `年龄在${value}岁以内`, from: 35, steps: 4 },
  { kind: 'floor', unit: '个月', says: (value) => `社会保险缴满${value}个月`, from: 6, steps: 6 },
  { kind: 'floor', unit: '分', says: (value) => `积分达到${value}分`, from: 60, steps: 5 },
  { kind: 'task', unit: '人', says: (value) => `当年任务${value}人`, from: 100, steps: 9 },
  { kind: 'amount', unit: '元', says: (value) => `一次性补贴${value}元`, from: 1000, steps: 8 },
];
const GROUPS = ['技术工人', '高技能人才', '职业院校毕业生', '在当地就业的人', '参加社会保险的人'];
const VERBS = ['可以申请', '按规定办理', '由当地审核', '要提交材料', '在窗口受理'];

/**
 * Documents on one topic, the same in every run: of every ten places, seven with one document, two with two and one with
 * three, of different years; each answers most rows, some with numbers, leaves some open and is silent on the rest.
 */
export function generatedDocuments(count: number, topic: Topic, otherTopics: readonly string[]): GeneratedDocuments {
  const places: Place[] = [];
  const policies: Policy[] = [];
  for (let at = 0; policies.length < count; at += 1) {
    const place = generatedPlace(at);
    places.push(place);
    for (let number = 0; number < documentsOf(at) && policies.length < count; number += 1) {
      policies.push(generatedPolicy(place, 2010 + number * 4, topic, otherTopics, seeded(at * 10 + number)));
    }
  }
  return { places, policies };
}

/** How many documents the place of a number has. */
const documentsOf = (place: number) => (place % 10 === 9 ? 3 : place % 10 >= 7 ? 2 : 1);

/** How many generated documents so many places have together. */
export function documentsOfPlaces(places: number): number {
  return Array.from({ length: places }, (_, at) => documentsOf(at)).reduce((sum, count) => sum + count, 0);
}

function generatedPlace(at: number): Place {
  const number = String(at + 1).padStart(5, '0');
  return {
    id: `city-${number}`,
    name: `第${number}市`,
    shortName: `城${number}`,
    level: 'city',
    code: null,
    within: 'china',
    aliases: [],
    notToConfuse: [],
  };
}

function generatedPolicy(
  place: Place,
  year: number,
  topic: Topic,
  otherTopics: readonly string[],
  random: Seeded,
): Policy {
  const silent: Record<string, string | null> = {};
  const clauses: Clause[] = [];
  for (const [at, row] of topic.rows.entries()) {
    const locator = `${at + 1}`;
    const items = random.chance(0.25) ? [] : generatedItems(row, topic, locator, random);
    if (items.length === 0) silent[row.id] = null;
    else {
      clauses.push({
        id: `clause-${locator}`,
        locator,
        title: row.name,
        opens: row.name,
        part: null,
        items,
        line: 1,
      });
    }
  }
  const first = clauses[0]?.items[0]?.id ?? '';
  return {
    id: `${place.id}-${year}-settlement`,
    path: `content/policies/${place.id}/${place.id}-${year}-settlement.mdx`,
    title: `${place.name}技能人才办法（${year}年）`,
    shortTitle: `技能人才办法${year}`,
    lede: `${place.name}的技能人才办法。`,
    ledeOf: [first],
    place: place.id,
    issuer: { name: `${place.name}人民政府`, clause: '1', quote: `${place.name}人民政府` },
    number: null,
    issued: { date: `${year}-05-06`, clause: '1', quote: `${year}年5月6日` },
    source: 'third-party-copy',
    sourceNote: '生成的文本，不是任何地方的文件。',
    copy: { whose: '测量程序', of: '生成的文本', readOn: '2026-11-01', lacks: [] },
    validity: { kind: 'none-printed', reason: '没有写。' },
    cites: [],
    keyPoints: [first, first],
    notAbout: [...otherTopics],
    silent: { [topic.id]: silent },
    doubts: [],
    contradictions: [],
    benefits: [
      {
        id: 'settlement',
        title: '户口迁到当地',
        topic: topic.id,
        for: 'applicant',
        force: random.oneOf(['entitlement', 'discretionary', 'direction']),
        forceWords: '可申请',
        waived: [],
        grants: first,
        conditions: {
          kind: 'question',
          question: 'skill-level',
          test: { atLeast: random.oneOf(['middle-worker', 'senior-worker', 'technician']) },
          because: first,
          otherwise: 'unmet',
        },
        bars: [],
        bring: [],
        applyAt: [],
        otherRoutes: [],
      },
    ],
    lastReviewed: '2026-11-20',
    clauses,
  };
}

function generatedItems({ id, name }: TopicRow, topic: Topic, clause: string, random: Seeded): ClauseItem[] {
  return Array.from({ length: 1 + random.below(3) }, (_, at): ClauseItem => {
    const filed = { id: `${id}-${at + 1}`, topic: topic.id, rowIds: [id], line: 1 };
    if (at > 0 && random.chance(0.2)) {
      return { ...filed, kind: 'open-point', clause, summary: `${name}怎样算，没有写`, text: '没有写。' };
    }
    const number = random.chance(0.5) ? random.oneOf(NUMBERS) : undefined;
    const value = number ? number.from * (1 + random.below(number.steps)) : 0;
    const summary = number ? number.says(value) : `${name}：${random.oneOf(GROUPS)}${random.oneOf(VERBS)}`;
    const provision: Provision = {
      ...filed,
      kind: 'provision',
      summary,
      evidence: [{ clause, quote: summary }],
      quantities: number
        ? [{ kind: number.kind, value, unit: number.unit, of: name, bound: 'exact', quote: summary }]
        : [],
      glossaryEntries: [],
      text: `${summary}。`,
    };
    return provision;
  });
}
