import { itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Topic } from '../schema/topic.ts';
import { type LineOf, type Problem, reportsIn } from './problem.ts';

/**
 * No blank in any table: every topic is covered or 不涉及, and every row of a covered topic
 * has an answer or is named as 原文未载 — never both.
 */
export function checkCoverage(policy: Policy, topics: readonly Topic[], lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const report = reportsIn(policy.path, lineOf, problems);
  for (const topic of topics) {
    const items = itemsOf(policy).filter((item) => item.topic === topic.id && item.rowIds.length > 0);
    const answered = new Set(items.flatMap((item) => item.rowIds));
    const silent = new Set(Object.keys(policy.silent[topic.id] ?? {}));
    const notAbout = policy.notAbout.includes(topic.id);
    if (notAbout && (items.length > 0 || silent.size > 0)) {
      report(
        ['notAbout'],
        'notAbout',
        `“${topic.name}”写了不涉及，又有要点或原文未载`,
        '三种“没有”不混用',
        `有要点就从 notAbout 里去掉 ${topic.id}；没有就从 silent 里去掉 ${topic.id}。`,
      );
      continue;
    }
    if (notAbout) continue;
    if (items.length === 0) {
      report(
        ['notAbout'],
        'notAbout',
        `“${topic.name}”没有一条要点，也没有写不涉及`,
        '每个主题要么有要点，要么列入 notAbout',
        `文件确实不谈这个主题的，在 notAbout 里加上 ${topic.id}。`,
      );
      continue;
    }
    for (const row of topic.rows) {
      const isAnswered = answered.has(row.id);
      const isSilent = silent.has(row.id);
      if (isAnswered && isSilent) {
        report(
          ['silent', topic.id, row.id],
          `silent.${topic.id}.${row.id}`,
          '既有要点，又写了原文未载',
          '两者只写其一',
          '有要点就删掉 silent 里的这一行。',
        );
      }
      if (!isAnswered && !isSilent) {
        report(
          ['silent', topic.id],
          `silent.${topic.id}`,
          `“${topic.name}”的“${row.name}”（${row.id}）是空白`,
          '每个比较项要么有要点，要么写明原文未载',
          `通读原文；确实没有写的，在 silent.${topic.id} 里加上 ${row.id}: null。`,
        );
      }
    }
  }
  return problems;
}
