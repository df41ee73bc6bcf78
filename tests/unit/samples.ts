import type { Library } from '../../src/library/library.ts';
import type { Benefit } from '../../src/schema/benefit.ts';
import type { Place } from '../../src/schema/place.ts';
import type { Clause, OpenPoint, Policy, PolicyTable, Provision } from '../../src/schema/policy-body.ts';
import type { Topic } from '../../src/schema/topic.ts';

/** A provision of clause 一 with one quote. */
export function sampleProvision(given: Partial<Provision> = {}): Provision {
  return {
    kind: 'provision',
    id: 'grant',
    topic: 'settlement',
    rowIds: ['who'],
    summary: '可以申请',
    line: 30,
    evidence: [{ clause: '一', quote: '可以申请落户' }],
    quantities: [],
    glossaryEntries: [],
    text: '符合条件的人可以申请。',
    ...given,
  };
}

/** An open point of clause 一. */
export function sampleOpenPoint(given: Partial<OpenPoint> = {}): OpenPoint {
  return {
    kind: 'open-point',
    id: 'open',
    topic: 'settlement',
    rowIds: ['who'],
    summary: '还有谁，没有写',
    line: 40,
    clause: '一',
    text: '还有哪些人，没有写。',
    ...given,
  };
}

/** A table of clause 一 without numbers. */
export function sampleTable(given: Partial<PolicyTable> = {}): PolicyTable {
  return {
    kind: 'table',
    id: 'table',
    topic: 'settlement',
    rowIds: ['quota'],
    summary: '任务表',
    line: 50,
    clause: '一',
    quote: '任务表',
    columns: ['地区', '人数'],
    rows: [{ cells: ['东区', '7'], quote: null }],
    numbers: null,
    sums: [],
    chart: null,
    names: null,
    ...given,
  };
}

/** Clause 一 with one provision. */
export function sampleClause(given: Partial<Clause> = {}): Clause {
  return {
    id: 'one',
    locator: '一',
    title: '谁可以',
    opens: '一、对象',
    part: null,
    items: [sampleProvision()],
    line: 20,
    ...given,
  };
}

/** A document of one clause, with nothing that is not required. */
export function samplePolicy(given: Partial<Policy> = {}): Policy {
  return {
    id: 'yunzhou-2020',
    path: 'content/policies/yunzhou/yunzhou-2020.mdx',
    title: '云州市落户办法',
    shortTitle: '落户办法',
    lede: '谁可以落户。',
    ledeOf: ['grant'],
    place: 'yunzhou',
    issuer: { name: '云州市人民政府', clause: '一', quote: '云州市人民政府' },
    number: null,
    issued: { date: '2020-05-06', clause: '一', quote: '2020年5月6日' },
    source: 'official',
    validity: { kind: 'none-printed', reason: '没有写。' },
    cites: [],
    keyPoints: ['grant', 'grant'],
    notAbout: [],
    silent: {},
    doubts: [],
    contradictions: [],
    benefits: [],
    lastReviewed: '2026-11-20',
    clauses: [sampleClause()],
    ...given,
  };
}

/** A benefit that the text leaves open for everybody; what it grants is the sample provision. */
export function sampleBenefit(given: Partial<Benefit> = {}): Benefit {
  return {
    id: 'b',
    title: '可以落户',
    topic: 'settlement',
    for: 'applicant',
    force: 'entitlement',
    forceWords: '可以申请',
    grants: 'grant',
    conditions: { kind: 'text-silent', says: '没有写。', because: 'open' },
    bars: [],
    bring: [],
    applyAt: [],
    otherRoutes: [],
    waived: [],
    ...given,
  };
}

/** A topic with rows of the given ids. */
export function sampleTopic(id: string, rows: readonly string[], order = 1): Topic {
  return {
    id,
    name: `主题 ${id}`,
    description: '一句话。',
    order,
    rows: rows.map((row) => ({ id: row, name: `行 ${row}`, asks: '问什么。' })),
  };
}

/** A library with nothing in it but what is given. */
export function sampleLibrary(given: Partial<Library> = {}): Library {
  return {
    places: [],
    topics: [],
    glossary: [],
    questions: [],
    faqs: [],
    vocabulary: [],
    points: [],
    wording: [],
    policies: [],
    ...given,
  };
}

/** A city without anything that is not required; its name is made of its id. */
export function samplePlace(given: Partial<Place> = {}): Place {
  const id = given.id ?? 'yunzhou';
  return {
    id,
    name: `${id}市`,
    shortName: id,
    level: 'city',
    code: null,
    within: null,
    aliases: [],
    notToConfuse: [],
    ...given,
  };
}
