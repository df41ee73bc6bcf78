import type { Rule } from '../eligibility/rule.ts';
import { type RuleBook, ruleGroundKey } from '../eligibility/rule-book.ts';
import { everyCase } from '../eligibility/ways/every-case.ts';
import type { Way } from '../eligibility/ways/group-ways.ts';
import { sayWay } from '../eligibility/ways/say-way.ts';
import { blocksOf, ownersNamed } from '../eligibility/ways/way-blocks.ts';
import type { WayBook } from '../eligibility/ways/way-parts.ts';
import { paperNamed, sheetOf, sheetText } from '../eligibility/ways/window-sheet.ts';
import { OFFICE_WORDS } from '../schema/office.ts';
import type { Validity } from '../schema/validity.ts';
import type { ValidityState } from '../schema/validity-state.ts';
import { BENEFICIARY_WORDS, FORCE_MARKS } from '../schema/words.ts';

/** What the sentences of a document are made from. */
export interface SentenceBooks {
  book: RuleBook;
  /** With the grounds of the rules. */
  ways: WayBook;
}

/**
 * Every sentence that the site composes from a document, with what it is made of, for a second reader: Markdown, a part for each way.
 * Of cases that are told in the same words one stands for all.
 * @param policy id of the document
 */
export function everySentence(policy: string, { book, ways }: SentenceBooks): string {
  const rules = book.rules.filter((rule) => rule.policy === policy);
  const document = book.documents[policy];
  const source = ways.sources[policy];
  return [
    `# ${document?.title ?? policy}`,
    '',
    `${policy}；发文：${source?.issuer ?? ''}；日期：${rules[0]?.issued ?? ''}；期限：${JSON.stringify(rules[0]?.validity ?? null)}`,
    ...rules.filter(({ key }) => !ways.parts[key]?.partOf).flatMap((rule) => sentencesOf(rule, { book, ways })),
    '',
  ].join('\n');
}

function sentencesOf(rule: Rule, { book, ways }: SentenceBooks): string[] {
  const parts = ways.parts[rule.key];
  const along = book.rules.filter(({ key }) => ways.parts[key]?.partOf === rule.key);
  const words = { ...ways, questions: book.questions };
  const cases = [...everyCase(rule, book, ways.parts, { validityStates: statesOfValidity(rule.validity) })];
  const said = new Map<string, { way: Way; states: Set<string> }>();
  for (const way of cases) {
    const { sentence, validity } = sayWay(way, words);
    const line = validity ? `${sentence}。${validity}。` : `${sentence}。`;
    const { states } = said.get(line) ?? { states: new Set() };
    said.set(line, { way, states: states.add(`${way.verdict.headline}/${way.verdict.validityState}`) });
  }
  const asked = new Map(
    cases.flatMap((way) => blocksOf(way, ways).asks.map((ask): [string, typeof ask] => [ask.says, ask])),
  );
  // The fullest case: everybody comes along, and nothing is known not to be.
  const [fullest] = cases;
  if (!fullest) return [];
  const blocks = blocksOf(fullest, ways);
  const ground = (id: string) => {
    const found = ways.grounds[ruleGroundKey(rule.policy, id)];
    return found ? `${id} ${found.clause}${found.quote ? `“${found.quote}”` : ''}` : id;
  };
  const list = (name: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `### ${name}`, '', ...lines.map((line) => `- ${line}`)] : [];
  return [
    '',
    `## ${rule.title}`,
    '',
    `${rule.key}；给${BENEFICIARY_WORDS[rule.for]}；${FORCE_MARKS[rule.force].word}“${rule.forceWords}”；叫法：${parts?.thing ?? '（用标题）'}；${ground(rule.grants)}`,
    ...along.map(
      (other) =>
        `连同 ${other.key}：${BENEFICIARY_WORDS[other.for]}（${ways.parts[other.key]?.who ?? '没有另写'}）“${other.forceWords}”；${ground(other.grants)}`,
    ),
    ...list(
      '一句话',
      [...said].map(([line, { states }]) => `${line}［${[...states].join('、')}］`),
    ),
    ...list(
      '能得到什么',
      blocks.gives.map(({ says, provision }) => `${says}［${ground(provision)}］`),
    ),
    ...list(
      '先问清楚',
      [...asked.values()].map(({ says, because, clauses }) => `${says}［${because} ${clauses.join('、')}］`),
    ),
    ...list('带什么', [
      ...blocks.brings.map(
        ({ note, provisions, ...paper }) =>
          `${paperNamed(paper)}${note ? `，${note}` : ''}（${ownersNamed(paper)}）［${provisions.map(ground).join('；')}］`,
      ),
      ...blocks.bringNotes.map(({ says, provision }) => `${says}。［${ground(provision)}］`),
    ]),
    ...list(
      '去哪里、找谁',
      blocks.offices.length > 0
        ? blocks.offices.map(
            ({ name, plain, does, because }) =>
              `${plain ? `${plain}（${name}）` : name}：${OFFICE_WORDS[does]}［${ground(because)}］`,
          )
        : blocks.places.map(({ says, provision }) => `${says}。［${ground(provision)}］`),
    ),
    '',
    '### 去窗口的一张纸',
    '',
    ...sheetText(sheetOf(fullest, book, ways), `policies/${rule.policy}/#${rule.grants}`)
      .split('\n')
      .map((line) => `> ${line}`),
  ];
}

/** The states that a term can be in. */
export function statesOfValidity(validity: Validity): readonly ValidityState[] {
  switch (validity.kind) {
    case 'printed':
      if (validity.until === null) return ['none-printed', 'not-yet'];
      return ['in-term', 'ended', 'not-yet', 'unsettled'];
    case 'none-printed':
      return ['none-printed', 'not-yet'];
    case 'text-not-seen':
      return ['text-not-seen', 'not-yet'];
  }
}
