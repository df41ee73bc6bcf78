import { benefitsOn } from '../schema/benefits-on.ts';
import { comparisonsIn } from '../schema/leaves-of.ts';
import { itemsOf, type Policy, type Provision } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Library } from './library.ts';
import { numbersIn } from './numbers-in.ts';
import type { Problem } from './problem.ts';
import { asCompared } from './quoted-words.ts';

/** As many short values as a cell has room for. */
const MOST_IN_A_CELL = 3;

/** Words of ours that say nothing about anybody by themselves: what a short value may have besides words of its phrases. */
const OWN_WORDS = ['另有', '初审', '是', '否', '起', '等', '或', '和', '的', '可', '至', '凭'];

/**
 * Short values that say more than their phrases: a word, a number or a level that no phrase has, a 是 over what gives
 * nobody anything, a 否 over what denies nothing, a value without any word of an answer to its row. In a topic that asks for
 * them, cells without one.
 */
export function checkShortValues(policy: Policy, { topics, questions }: Library): Problem[] {
  const problems: Problem[] = [];
  const provisions = itemsOf(policy).filter((item) => item.kind === 'provision');
  const report = ({ id, line }: Provision, found: string, expected: string, remedy: string) =>
    problems.push({ file: policy.path, line, field: `<Provision id="${id}"> · short`, found, expected, remedy });
  const rows = new Map(topics.flatMap((topic) => topic.rows.map((row) => [`${topic.id}.${row.id}`, row])));
  for (const provision of provisions) {
    for (const { row, says } of provision.short ?? []) {
      if (!provision.rowIds.includes(row))
        report(
          provision,
          `短值写给“${row}”`,
          `这一条回答的比较项：${provision.rowIds.join('、')}`,
          `改成其中一个，或删去。`,
        );
      const asked = rows.get(`${provision.topic}.${row}`);
      if (
        asked?.shortHas &&
        !/^[是否](?!\p{Script=Han})/u.test(says) &&
        !asked.shortHas.some((word) => says.includes(word))
      )
        report(
          provision,
          `短值“${says}”没有答“${asked.name}”：${asked.asks}`,
          `是、否，或有其中一个词：${asked.shortHas.join('、')}`,
          `写答了这一行的话；引文里没有的，换一条要点写，或从 row 里去掉这一行。引文答了、只是说法不在这些词里的，把那个词加进 content/topics/${provision.topic}.yaml 里 ${row} 的 shortHas。`,
        );
      const beyond = beyondPhrases(says, policy, provision, questions);
      if (beyond)
        report(
          provision,
          `短值“${says}”里的“${beyond}”不在引文里`,
          `只用引文里的字（${phrasesOf(provision).join(' | ')}），和 ${OWN_WORDS.join('、')}`,
          '照引文的字写，或换一条要点写短值。',
        );
      if (/^是(?!\p{Script=Han})/u.test(says) && !benefitsOn(policy, provision).some(({ force }) => GIVES.has(force)))
        report(
          provision,
          `短值写“是”，却没有一个事项凭这一条`,
          '给了人什么、要人有什么的，才写“是”',
          '把要求写成事项的条件（because），或换引文里的字。',
        );
      if (/^否(?!\p{Script=Han})/u.test(says) && !/[不无免非未没]/.test(provision.evidence[0].quote))
        report(provision, `短值写“否”，引文没有否定`, '引文写了不、无、免、非、未、没的，才写“否”', '换引文里的字。');
    }
  }
  for (const topic of topics) {
    for (const { id: row, name } of topic.rows) {
      const cell = provisions.filter((provision) => provision.topic === topic.id && provision.rowIds.includes(row));
      const [first] = cell;
      const led = cell.filter(({ short }) => short?.some((value) => value.row === row)).length;
      if (!first || (led > 0 ? led <= MOST_IN_A_CELL : !topic.short)) continue;
      report(
        first,
        `“${topic.name}”的“${name}”这一格有 ${led} 个短值`,
        `一到 ${MOST_IN_A_CELL} 个`,
        led === 0 ? `在管得最宽的一条上写 short="${row}：…"，用它引文里的字。` : '只留管得最宽的。',
      );
    }
  }
  return problems;
}

/** Forces that give somebody something, or ask something of them; a direction does neither. */
const GIVES: ReadonlySet<string> = new Set(['entitlement', 'selection', 'duty']);

const phrasesOf = ({ evidence, elsewhere = [] }: Provision) => [...evidence, ...elsewhere].map(({ quote }) => quote);

/** The first part of a short value that none of the phrases has; undefined where they have all of it. */
function beyondPhrases(
  says: string,
  policy: Policy,
  provision: Provision,
  questions: readonly Question[],
): string | undefined {
  const phrases = phrasesOf(provision).map(asCompared);
  const known = new Set(phrasesOf(provision).flatMap((phrase) => numbersIn(phrase)));
  const number = numbersIn(says).find((value) => !known.has(value));
  if (number !== undefined) return String(number);

  const levels = new Map(questions.flatMap((question) => levelsOf(question)));
  const anyLevel = new RegExp([...levels.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'g');
  const printed = new Set(phrases.flatMap((phrase) => phrase.match(anyLevel) ?? []));
  const typed = JSON.stringify(
    policy.benefits
      .flatMap(({ conditions }) => comparisonsIn(conditions))
      .filter(({ because }) => because === provision.id),
  );
  const isGrounded = (level: string) => printed.has(level) || typed.includes(`"${levels.get(level)}"`);
  const level = (says.match(anyLevel) ?? []).find((named) => !isGrounded(named));
  if (level) return level;

  const text = asCompared(says).replace(anyLevel, '·');
  for (let at = 0; at < text.length; ) {
    const length = /[\p{P}\p{S}]/u.test(text.charAt(at)) ? 1 : longestPart(text.slice(at), phrases);
    if (length === 0) return text.slice(at);
    at += length;
  }
  return undefined;
}

const levelsOf = (question: Question): [name: string, id: string][] =>
  question.kind === 'one' && question.ordered
    ? question.options.flatMap(({ id, named }) => (named ? [[named, id]] : []))
    : [];

/** How much at the beginning of a text some phrase has, two characters at least, or is a word of ours. */
function longestPart(text: string, phrases: readonly string[]): number {
  for (let length = text.length; length > 1; length -= 1) {
    if (phrases.some((phrase) => phrase.includes(text.slice(0, length)))) return length;
  }
  return OWN_WORDS.find((word) => text.startsWith(word))?.length ?? 0;
}
