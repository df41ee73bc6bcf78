import { numbersAsked } from '../schema/numbers-asked.ts';
import { itemsOf, type Policy, type Provision } from '../schema/policy-body.ts';
import type { Topic } from '../schema/topic.ts';
import type { Problem } from './problem.ts';

/** More items than this in a cell, and those that come later are folded away. */
const SHOWN_AT_ONCE = 4;

/**
 * A row holds only what answers its question, as far as a program can tell:
 * - What stands in the head of a report or of a repost, and what only gives a document's number or day, answers no row.
 * - A row that asks for numbers takes the kinds for which it asks: no state among targets, no selection among people trained.
 * - A cell so long that lines are folded away names its general rule, which comes first.
 * - What the text leaves open about a number is a note on the number, so that it goes where the number goes.
 */
export function checkRows(policy: Policy, topics: readonly Topic[]): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, field: string, found: string, expected: string, remedy: string) =>
    problems.push({ file: policy.path, line, field, found, expected, remedy });
  const heads = headsOf(policy);
  for (const clause of policy.clauses) {
    for (const item of clause.items) {
      const field = `<${item.kind === 'open-point' ? 'OpenPoint' : item.kind === 'table' ? 'Table' : 'Provision'} id="${item.id}">`;
      if (item.rowIds.length > 0 && heads.has(clause.locator)) {
        report(
          item.line,
          `${field} · row`,
          `“${clause.locator}”里的一条放进了比较项 ${item.rowIds.join('、')}`,
          '报道、转载的标题不回答任何比较项',
          '去掉 row，写 formal="headline"。',
        );
      }
      if (item.kind === 'provision') problems.push(...provisionProblems(policy, item, field, topics));
    }
  }
  for (const topic of topics) {
    for (const { id, name } of topic.rows) {
      const cell = itemsOf(policy).filter((item) => item.topic === topic.id && item.rowIds.includes(id));
      const said = cell.filter((item) => item.kind === 'provision');
      const [first] = said;
      if (cell.length <= SHOWN_AT_ONCE || !first || said.some(({ general }) => general?.includes(id))) continue;
      report(
        first.line,
        `<Provision id="${first.id}"> · general`,
        `“${topic.name}”的“${name}”有 ${cell.length} 条，没有一条写明是总的规则`,
        '一格多于四条的，总的规则排在最前面，后面的收起来',
        `在管得最宽的那一条上写 general="${id}"。`,
      );
    }
  }
  return problems;
}

/** Locators of the clauses that hold a headline, of a report or of a repost. */
function headsOf({ report, repost }: Policy): ReadonlySet<string> {
  return new Set([report?.headline.clause, repost?.headline?.clause].filter((clause) => clause !== undefined));
}

function provisionProblems(policy: Policy, provision: Provision, field: string, topics: readonly Topic[]): Problem[] {
  const problems: Problem[] = [];
  const report = (part: string, found: string, expected: string, remedy: string) =>
    problems.push({ file: policy.path, line: provision.line, field: `${field} · ${part}`, found, expected, remedy });
  const stated = [policy.number, policy.issued].find((entry) => entry?.quote === provision.evidence[0].quote);
  if (stated && provision.rowIds.length > 0) {
    report(
      'row',
      `“${stated.quote}”只是文号或者日期，却放进了比较项 ${provision.rowIds.join('、')}`,
      '文号、日期、印数不回答任何比较项',
      '去掉 row，写 formal="letterhead" 或 formal="imprint"。',
    );
  }
  for (const row of provision.rowIds) {
    const topicRow = topics.find(({ id }) => id === provision.topic)?.rows.find(({ id }) => id === row);
    const asked = topicRow && numbersAsked(topicRow);
    const kinds = provision.quantities.map(({ kind }) => kind);
    if (!asked || kinds.length === 0 || kinds.some((kind) => asked.includes(kind))) continue;
    report(
      'row',
      `“${topicRow.name}”问的是 ${asked.join('、')}，这一条的数是 ${[...new Set(kinds)].join('、')}`,
      '问数的比较项，只放它问的那几种数',
      `换到问这种数的比较项，或改正 <Quantity> 的 kind。`,
    );
  }
  const status = provision.quantities.find(({ kind }) => kind === 'status');
  const wrong = status && provision.rowIds.find((row) => !asksForStatus(topics, provision.topic, row));
  if (wrong !== undefined && problems.length === 0) {
    report(
      'row',
      `现状的数 ${status?.value} 放进了 ${wrong}`,
      '现状不是目标、任务，只放在问现状的比较项里',
      '换到问现状（numbers: [status]）的比较项。',
    );
  }
  for (const row of (provision.general ?? []).filter((id) => !provision.rowIds.includes(id))) {
    report('general', `“${row}”不在 row 里`, '总的规则只能是它回答的那几行里的', `去掉 ${row}，或把它加进 row。`);
  }
  const open = provision.text.match(/[^，。；]*(?:，[^，。；]*)?没有写[^，。；]*/)?.[0];
  const noted = provision.quantities.some(({ note }) => note !== undefined);
  if (
    open &&
    provision.quantities.length > 0 &&
    provision.formal === undefined &&
    !noted &&
    provision.openAside === undefined
  ) {
    report(
      'quantities',
      `正文写着“${open.trim()}”，数上没有说明`,
      '页面上对一个数的说明，跟着这个数走到表格、图和数据里',
      '在这个数的 <Quantity> 上写 note="…"；说的不是这个数的，写 openAside="理由"。',
    );
  }
  if (provision.openAside !== undefined && (!open || provision.quantities.length === 0 || noted)) {
    report('openAside', '写了 openAside，却没有要免的', '正文有数、又写着“没有写”的才写', '删去 openAside。');
  }
  return problems;
}

function asksForStatus(topics: readonly Topic[], topicId: string, row: string): boolean {
  const topicRow = topics.find(({ id }) => id === topicId)?.rows.find(({ id }) => id === row);
  return topicRow !== undefined && (numbersAsked(topicRow)?.includes('status') ?? false);
}
