import type { Problem } from '../library/problem.ts';
import { leavesAskedOpen, saysSilence } from './claims.ts';
import type { FaqUnderCheck } from './faq-under-check.ts';
import type { FaqGround } from './ground.ts';
import { placesNamedIn } from './pieces.ts';

/** A ground that stands for what a text does not say. */
const isSilent = (ground: FaqGround) =>
  ground.kind === 'silence' ||
  ground.kind === 'not-about' ||
  (ground.kind === 'stated' && ground.evidence === null) ||
  (ground.kind === 'item' && ground.item.kind === 'open-point');

/** Topic of a ground; null for what a document says of itself. */
const topicOf = (ground: FaqGround) =>
  ground.kind === 'item' ? ground.item.topic : 'topic' in ground ? ground.topic.id : null;

/** What is wrong with the form of an answer: its kind, the place it is about, the topics it is listed under. */
export function checkKind({ faq, grounds, leftOpen, places, lineOf }: FaqUnderCheck): Problem[] {
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], found: string, expected: string, remedy: string) =>
    problems.push({ file: faq.path, line: lineOf(path), field: path.join('.'), found, expected, remedy });
  if (faq.kind === 'silent') {
    if (!grounds.some(isSilent)) {
      const expected = '至少有一处依据是 <OpenPoint>、silent 或 notAbout';
      report(['kind'], 'silent，依据里却没有一处“没有写”', expected, '补上没有写的那一处，或把 kind 改成 answered。');
    }
    if (!saysSilence(faq.answer)) {
      const expected = '回答说明文件没有写，或不涉及';
      report(['answer'], `“${faq.answer}”`, expected, '写上“没有写”“原文未载”或“不涉及”。');
    }
  } else if (grounds.every(isSilent)) {
    report(['kind'], `${faq.kind}，依据却全是没有写的`, 'silent', '把 kind 改成 silent，或补上写明的那一条。');
  }
  const open = faq.kind === 'answered' ? leavesAskedOpen(faq.question, faq.answer) : undefined;
  if (open !== undefined) {
    report(
      ['kind'],
      `answered，回答里却有“${open.trim()}”`,
      '问的那件事没有写、要问窗口的，是 silent',
      '把 kind 改成 silent，依据里加上没有写的那一处；问的那件事确实写了的，改写这一句。',
    );
  }
  if (faq.kind === 'differs' && places.length < 2) {
    report(['kind'], 'differs，依据却只有一个地区的', '至少两个地区的依据', '补上另一个地区的依据，或改 kind。');
  }
  const named = placesNamedIn(faq.answer, places);
  const names = places.map(({ names: [, short = ''] }) => short);
  if (places.length === 1 && named.length === 0) {
    report(['answer'], '没有写是哪里的规定', `写上${names[0]}`, `例如“${names[0]}：……”。`);
  }
  if (faq.kind === 'differs' && named.length < 2) {
    report(['answer'], `写出的地区有 ${named.length} 个`, `至少两个：${names.join('、')}`, '分别写上地名。');
  }
  const reported = grounds.find(
    ({ policy }) => policy.source === 'news-report' && (places.length === 1 || named.includes(policy.place)),
  );
  if (reported && !faq.answer.includes('报道')) {
    report(
      ['answer'],
      `没有写明${reported.policy.id}只见报道`,
      '回答里有“报道”两个字',
      '写成“据报道，……”；没有见到正式文件的，不能当作文件来说。',
    );
  }
  const known = new Set([...grounds, ...leftOpen].map(topicOf).filter((topic) => topic !== null));
  faq.topics.forEach((topic, index) => {
    if (known.size === 0 || known.has(topic)) return;
    report(
      ['topics', index],
      `“${topic}”`,
      `依据所属的主题：${[...known].join('、')}`,
      '改成依据所属的主题，或补上这个主题的依据。',
    );
  });
  faq.leftOpen.forEach((_, index) => {
    const ground = leftOpen[index];
    if (!ground || isSilent(ground)) return;
    report(
      ['leftOpen', index],
      `${ground.key} 是写明的`,
      '<OpenPoint>、silent 或 notAbout',
      '写明的放进 restsOn；leftOpen 只放没有写的。',
    );
  });
  return problems;
}
