/**
 * What the site can say of a way, all of it: every benefit in every case, with every force, in every state of its term. No sentence, block
 * or sheet says more than conditions, force and validity together allow.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeCondition } from '../../src/eligibility/describe-condition.ts';
import { describeOwnAnswer } from '../../src/eligibility/describe-own-answer.ts';
import { HEADLINES } from '../../src/eligibility/headline.ts';
import { makeRuleBook, ruleGroundKey } from '../../src/eligibility/rule-book.ts';
import { compileRules } from '../../src/eligibility/rule-set.ts';
import { judge, leftWhenChecked, type Verdict } from '../../src/eligibility/verdict.ts';
import { isOfItsTime, liveVerdicts } from '../../src/eligibility/ways/asks.ts';
import { checkWords, isToBeAsked, withoutNotes } from '../../src/eligibility/ways/check-words.ts';
import { everyCase } from '../../src/eligibility/ways/every-case.ts';
import {
  groupWays,
  isWished,
  openChecks,
  ownChecks,
  type Way,
  type Ways,
} from '../../src/eligibility/ways/group-ways.ts';
import { makeWayBook } from '../../src/eligibility/ways/make-way-book.ts';
import { thingNamed } from '../../src/eligibility/ways/names.ts';
import { sayWay, type WaySaid } from '../../src/eligibility/ways/say-way.ts';
import { silences } from '../../src/eligibility/ways/silences.ts';
import { takesOf } from '../../src/eligibility/ways/takes.ts';
import { verbOf } from '../../src/eligibility/ways/verbs.ts';
import { blocksOf, officeName, ownersNamed } from '../../src/eligibility/ways/way-blocks.ts';
import { NO_NUMBER, sheetOf, sheetText } from '../../src/eligibility/ways/window-sheet.ts';
import { memoize } from '../../src/language/memoize.ts';
import type { ChecklistLine, ChecklistNode } from '../../src/schema/conditions/checklist.ts';
import { FORCES } from '../../src/schema/force.ts';
import { judgedIn, leavesOf } from '../../src/schema/leaves-of.ts';
import { paidTo } from '../../src/schema/payees.ts';
import { roundEndOf } from '../../src/schema/round-end.ts';
import { lastDaysOf } from '../../src/schema/validity-days.ts';
import { VALIDITY_STATES } from '../../src/schema/validity-state.ts';
import { library } from '../held-content.ts';

const book = makeRuleBook(library, () => '00000000');
const ways = makeWayBook(library);
const wayBook = { ...ways, grounds: { ...ways.grounds, ...book.grounds } };
const words = { ...wayBook, questions: book.questions };

/** Every way in every case, under every state of a term and every force that a text can have, and with its own. */
function* everythingSaid(): Generator<{ way: Way } & WaySaid> {
  for (const rule of book.rules) {
    if (ways.parts[rule.key]?.partOf) continue;
    // What prints no end does not end.
    const isOpenEnded = rule.validity.kind === 'printed' && lastDaysOf(rule.validity).length === 0;
    const validityStates = VALIDITY_STATES.filter((term) => term !== 'ended' || !isOpenEnded);
    for (const force of FORCES)
      for (const way of everyCase(rule, book, ways.parts, { validityStates, force }))
        yield { way, ...sayWay(way, words) };
  }
}
const said = [...everythingSaid()];

// What is made of a way is made once for all tests that look at it.
const blocksOfWay = memoize((way: Way) => blocksOf(way, wayBook));
const sheetOfWay = memoize((way: Way) => sheetOf(way, book, wayBook));

/** A right in plain words. Of the thing itself, which may hold such a word, nothing is claimed. */
function claims({ way, sentence }: (typeof said)[number]): string {
  const things = [way.verdict, ...way.along].map(({ rule }) => thingNamed(rule, ways.parts));
  // What the person judged of themselves is their own word, and what is asked claims nothing.
  const own = sentence.replace(/这一条你答了“[^”]*”：.*|(先问清楚|打电话问)：.*/, '');
  return things.reduce((text, thing) => text.replaceAll(thing, ''), own);
}

/** Said of the first question, whose words depend on the document. */
const STILL_DONE = '还办不办？';

/** The questions that a sentence names, each with its number below. */
function questionsIn(sentence: string): { says: string; number: number }[] {
  const [, points = ''] = sentence.match(/(?:先问清楚|打电话问)：([^。]*?)(；别的在下面)?(。|$)/) ?? [];
  return [...points.matchAll(/(?:^|；)(.+?)（下面第 (\d+) 句）(?=；|$)/g)]
    .map(([, says = '', at]) => ({ says: `${says}？`, number: Number(at) }))
    .filter(({ says }) => says !== STILL_DONE);
}

test('every way has a sentence in every case', () => {
  assert.ok(said.length > 1000);
  assert.deepEqual(
    said
      .filter(({ sentence }) => sentence.length < 6 || /undefined|null|。$/.test(sentence))
      .map(({ sentence }) => sentence),
    [],
  );
});

test('what is said of a sentence is so: its parts, whether it names questions by their numbers, whether one has to ask', () => {
  const wholeOf = ({ lead, thing, rest, family }: WaySaid) =>
    `${lead}：${[thing, rest, family].filter(Boolean).join('。')}`;
  const wrong = said.filter(
    (one) =>
      (one.lead !== '' && wholeOf(one) !== one.sentence) ||
      one.isNumbered !== /（下面第 \d+ 句）/.test(one.sentence) ||
      one.validityAsks !== /问/.test(one.validity),
  );
  assert.deepEqual(
    wrong.map(({ sentence, validity }) => `${sentence} | ${validity}`),
    [],
  );
  assert.ok(said.some(({ isNumbered }) => isNumbered) && said.some(({ family }) => family !== ''));
});

test('told without numbers, a sentence is else the same', () => {
  const numbered = said.filter(({ isNumbered }) => isNumbered);
  assert.deepEqual(
    numbered
      .filter(
        ({ way, rest }) => sayWay(way, words, { numbers: false }).rest !== rest.replaceAll(/（下面第 \d+ 句）/g, ''),
      )
      .map(({ sentence }) => sentence),
    [],
  );
});

test('可以 is said only of what is met in full, is a right, and has not ended', () => {
  const wrong = said.filter((one) => {
    const { way } = one;
    if (/可以/.test(claims(one)) && way.verdict.force !== 'entitlement') return true;
    const isMet = way.verdict.headline === 'met-in-term' || way.verdict.headline === 'met-verify-term';
    const has = ({ rule, unspecified }: Verdict) => verbOf(rule.forceWords) !== undefined && unspecified.length === 0;
    return /可以/.test(claims(one)) && !(isMet && [way.verdict, ...way.along].some(has));
  });
  assert.deepEqual(
    wrong.map(({ sentence }) => sentence),
    [],
  );
  assert.ok(said.some((one) => /可以/.test(claims(one))));
});

test('申请 is said only where the words of the text speak of it', () => {
  const wrong = said.filter((one) => {
    const spoken = [one.way.verdict, ...one.way.along].some(({ rule }) => /申请|申领|申报/.test(rule.forceWords));
    return /申请/.test(claims(one)) && !spoken;
  });
  assert.deepEqual(
    wrong.map(({ sentence }) => sentence),
    [],
  );
});

describe('whatever its conditions come to,', () => {
  for (const [term, words] of [
    ['none-printed', /没有写管到哪一年|到\d{4}年\d+月\d+日为止；以后怎样办，先打电话问/],
    ['text-not-seen', /只见报道/],
    ['ended', /现在还办不办，不知道/],
  ] as const) {
    test(`a way that is ${term} is said with it`, () => {
      const open = said.filter(
        ({ way }) => way.verdict.validityState === term && !['unmet', 'barred'].includes(way.verdict.decision),
      );
      assert.ok(open.length > 0);
      assert.deepEqual(
        open.filter(({ validity }) => !words.test(validity)).map(({ sentence }) => sentence),
        [],
      );
      const asked = open.filter(({ way }) => way.verdict.rule.validity.kind === 'printed' || term !== 'ended');
      assert.deepEqual(
        asked.filter(({ way }) => !/现在(还办|还执行)吗？/.test(blocksOfWay(way).asks[0]?.says ?? '')).length,
        0,
      );
    });
  }
});

test('that what a rule stands on has ended is said whatever its conditions come to, and asked', () => {
  const leaning = said.filter(
    ({ way: { verdict } }) =>
      verdict.lapsed.length > 0 &&
      verdict.validityState === 'in-term' &&
      !['unmet', 'barred'].includes(verdict.decision),
  );
  assert.ok(leaning.length > 10);
  for (const { way, validity } of leaning) {
    // Both are named, so that nobody takes the one for the other.
    const [, own, gone] = validity.match(/^这一项写在(.+?)里。它依据的(.+?)过了期限/) ?? [];
    const { title, issued } = wayBook.sources[way.verdict.rule.policy] ?? {};
    assert.equal(own, `${issued?.slice(0, 4)}年的《${title}》`);
    assert.match(gone ?? '', /^\d{4}年的《.+》$/);
    assert.notEqual(gone, own);
    assert.equal(blocksOfWay(way).asks[0]?.says, `${gone}过了期限，依据它的这一项现在还办吗？`);
  }
});

test('where the text is silent about somebody, the sentence says on what', () => {
  const silent = said.filter(({ way }) => way.verdict.headline === 'text-silent');
  assert.ok(silent.filter(({ sentence }) => questionsIn(sentence).length > 0).length > silent.length / 2);
});

test('what stays open however somebody judges themselves is named beside what they are to check', () => {
  const cases = said.filter(
    ({ way: { verdict } }) =>
      verdict.headline === 'needs-self-check' && ['list', 'text'].includes(leftWhenChecked(verdict)),
  );
  assert.ok(cases.length > 20);
  const untold = cases.filter(({ way: { verdict }, sentence }) => {
    const [first] = silences(verdict, words);
    return first && !sentence.includes(first.says.replace(/？$/, ''));
  });
  assert.deepEqual(
    untold.map(({ sentence }) => sentence),
    [],
  );
});

test('a question that a sentence names stands below it in the same words, under the number that is told', () => {
  const naming = said.filter(({ sentence }) => questionsIn(sentence).length > 0);
  assert.ok(naming.some(({ way }) => way.verdict.headline === 'needs-self-check'));
  for (const { way, sentence } of naming) {
    const { asks } = blocksOfWay(way);
    for (const { says, number } of questionsIn(sentence)) assert.equal(asks[number - 1]?.says, says, sentence);
  }
  // That it is asked first whether it is still done holds where it is said.
  for (const { way } of said.filter(({ sentence }) => sentence.includes('还办不办（下面第 1 句）')))
    assert.match(blocksOfWay(way).asks[0]?.says ?? '', /现在还(办|执行)吗？$/);
  for (const { way, sentence, ...others } of said) {
    const { asks, givesNote } = blocksOfWay(way);
    const numbers = [sentence, givesNote, others.validity].flatMap((text) =>
      [...text.matchAll(/第 ([\d、]+) 句/g)].flatMap(([, all = '']) => all.split('、').map(Number)),
    );
    for (const number of numbers) assert.ok(number >= 1 && number <= asks.length, sentence);
  }
});

test('every question put to a window is one, and no paper stands twice on a list', () => {
  for (const { way } of said) {
    const { asks, brings } = blocksOfWay(way);
    // One question asks one thing.
    for (const { says } of asks) assert.match(says, /^[^？]+？$/, way.verdict.rule.key);
    assert.equal(new Set(asks.map(({ says }) => says)).size, asks.length, way.verdict.rule.key);
    assert.equal(new Set(brings.map(({ name }) => name)).size, brings.length);
    for (const { askFirst } of brings) assert.ok(askFirst === null || askFirst <= asks.length);
  }
});

test('the cases come to every headline', () => {
  const come = new Set(said.map(({ way }) => way.verdict.headline));
  // Lists that are not held, and money paid to others, are what some documents have.
  assert.deepEqual(
    HEADLINES.filter((headline) => !come.has(headline) && !['list-not-held', 'met-paid-to-others'].includes(headline)),
    [],
  );
});

test('a sentence names one thing: nothing is half a sentence before a colon', () => {
  for (const one of said)
    assert.doesNotMatch(one.sentence.replace(/“[^”]*”/g, ''), /^[^：]*：[^：，。]*：/, one.sentence);
});

test('what is lacking is said wherever something is, and a refusal never takes back what the text leaves open', () => {
  for (const { way, sentence } of said) {
    if (way.verdict.headline !== 'unmet') continue;
    // 还 promises a later, which what cannot be made up has not.
    assert.match(sentence, way.verdict.canChange ? /现在还不能：.+。./ : /照你答的，不能：.+。./, way.verdict.rule.key);
    assert.doesNotMatch(sentence, /没有写明|问窗口/, way.verdict.rule.key);
  }
});

test('the sheet asks for what the sentence names, on quoted words, and promises nothing', () => {
  for (const { way } of said) {
    const { rule } = way.verdict;
    const sheet = sheetOfWay(way);
    assert.equal(sheet.thing, thingNamed(rule, ways.parts));
    assert.ok(sheet.claims.length > 0, rule.key);
    assert.match(sheet.call, /现在还办不办/);
    const own = [sheet.thing, sheet.document, ...sheet.claims.map(({ quote }) => quote)];
    const rest = own.reduce((text, part) => text.replaceAll(part, ''), sheetText(sheet, ''));
    assert.doesNotMatch(rest, /你可以|一定能|undefined|null/, rule.key);
  }
});

test('what one gets is said whole: nothing points at what stands elsewhere', () => {
  for (const { way } of said)
    for (const { says } of blocksOfWay(way).gives) assert.doesNotMatch(says, /[上下前后]面|同前/, says);
});

test('of what has ended the sentence says so, whatever the person is to it', () => {
  const ended = said.filter(({ way }) => way.verdict.validityState === 'ended');
  assert.ok(ended.length > 100);
  for (const { way, sentence } of ended) {
    const isOfRound = roundEndOf(way.verdict.rule.when) !== undefined;
    assert.match(
      sentence,
      isOfRound
        ? /^这一轮申报\d{4}年\d+月\d+日截止了，下一轮什么时候没有写，/
        : /^(规划期|有效期)(到\d{4}年，已经过了|已过)，/,
    );
  }
  for (const { way, sentence } of said)
    if (way.verdict.validityState !== 'ended')
      assert.doesNotMatch(sentence, /(规划期|有效期)(已过|到\d{4}年，已经过了)|申报.*截止了/);
});

test('nobody is told that they get what is over, what is refused to them, or what the text gives to others', () => {
  for (const { way } of said) {
    const { givesHead, givesNote, gives } = blocksOfWay(way);
    const { validityState, decision, rule } = way.verdict;
    const isOffered = validityState !== 'ended' && (decision === 'met' || decision === 'unanswered');
    const reach = paidTo(rule.money);
    assert.equal(givesHead === '能得到什么', isOffered && reach === 'person', rule.key);
    assert.equal(givesHead === '这笔钱给谁、给多少', isOffered && reach !== 'person', rule.key);
    assert.equal(givesHead === '当时写了什么', validityState === 'ended');
    assert.equal(
      gives.some(({ says }) => /^这笔钱不发给你本人，写的是“.+”。$/.test(says)),
      reach === 'others',
      rule.key,
    );
    assert.equal(
      gives.some(({ says }) => says === '这笔钱发给谁，没有写。'),
      reach === 'not-written',
      rule.key,
    );
    assert.equal(/^你算不算，/.test(givesNote), decision === 'silent');
    assert.equal(/名单这里没有收录/.test(givesNote), way.verdict.headline === 'list-not-held');
  }
});

test('what decides is asked on the telephone, as a question about anybody', () => {
  for (const { way, sentence } of said) {
    const { call } = sheetOfWay(way);
    const { headline } = way.verdict;
    if (headline === 'no-tie') assert.match(call, /？不在.+的人，能不能办？/);
    if (headline === 'unmet')
      assert.match(call, /？(?:“.+”这一条，不合的人|.+，别的人|.+的人，)能不能办？/, way.verdict.rule.key);
    const [open] = questionsIn(sentence);
    if (headline === 'text-silent' && open) assert.ok(call.includes(`？${open.says}`), call);
  }
});

test('what does not fit is told as a person would say it: no label of an option stands quoted for itself', () => {
  const told = said.flatMap(({ way, sentence }) => [sentence, sheetOfWay(way).call]);
  assert.ok(told.some((says) => /(?:文件|报道)写的是.+的人/.test(says)));
  assert.deepEqual(
    told.filter((says) => /这一条，要的是|是“[^”]*”的人/.test(says)),
    [],
  );
});

test('every answer to every question is told again in a sentence', () => {
  for (const question of library.questions) {
    const options = 'options' in question ? question.options.map(({ id }) => [id]) : [];
    const answers = options.length > 0 ? options : question.kind === 'number' ? [question.minimum] : ['2025-05'];
    for (const answer of answers) assert.doesNotMatch(describeOwnAnswer(question, answer), /：/, question.id);
  }
});

test('whom to ring is named for every way, and no number is given that would stand on no document', () => {
  for (const { way } of said) {
    const { whom, offices, ringAt } = blocksOfWay(way);
    const named = offices.some((office) =>
      whom.startsWith(`${office.employer ? '先问' : '打电话找'}${officeName(office)}`),
    );
    const from = ringAt ? `，可以从${ringAt}问起` : '，报道也没有写是哪个机关发的';
    assert.ok(offices.length > 0 ? named : whom === `打给谁，这里没有列出${from}`, whom);
    // Nobody is sent to the capital.
    if (way.verdict.rule.place === 'china') assert.doesNotMatch(whom, /中共中央|国务院|部[、问]/, whom);
    assert.doesNotMatch(whom, /\d{5}/);
    const text = sheetText(sheetOfWay(way), '');
    assert.ok(text.includes(whom));
    assert.ok(text.includes(`${whom}。${/打/.test(whom) ? `${NO_NUMBER}。` : ''}`));
    assert.doesNotMatch(text, /(?<!\d)1(?:2345|2333)(?!\d)/);
  }
});

test('every statement that the person judges is asked so that no answer can be taken for its opposite', () => {
  const leaves = book.rules.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf));
  const judged = [...new Set(leaves.flatMap((leaf) => judgedIn(leaf)?.says ?? []))];
  assert.ok(judged.length > 50);
  for (const says of judged) {
    const { ask, yes, no } = checkWords(says);
    if (yes === '是') assert.doesNotMatch(ask.replace(/（.*?）|；.*没有写.*/g, ''), /没有|不是|不在/, says);
    else assert.ok(/没有|是这样/.test(yes) && yes !== no, says);
    // A question is no statement any more, and says nothing of what was not.
    if (/吗？$/.test(ask)) assert.doesNotMatch(ask, /没有/, says);
  }
});

test('what is asked about, since the text does not agree with itself, is not told among the papers as well', () => {
  let asked = 0;
  for (const { way } of said) {
    const { asks, bringNotes } = blocksOfWay(way);
    const passages = asks.flatMap(({ quotes = [] }) => quotes.map(({ quote }) => quote));
    asked += passages.length;
    for (const { provision } of bringNotes)
      assert.ok(!passages.includes(wayBook.grounds[ruleGroundKey(way.verdict.rule.policy, provision)]?.quote ?? ''));
  }
  assert.ok(asked > 0);
});

test('a tie that is told in words of the text stands in the line that asks for it', () => {
  const ties = book.rules.flatMap(({ policy, tie }) => (tie && 'requires' in tie && tie.as ? [{ policy, tie }] : []));
  assert.ok(ties.length > 0);
  for (const { policy, tie } of ties) {
    const quote = wayBook.grounds[ruleGroundKey(policy, tie.because)]?.quote ?? '';
    assert.ok(tie.as && quote.includes(tie.as), `${policy}: ${tie.as} 不在“${quote}”里`);
  }
});

test('nobody is told that a direction is theirs', () => {
  const directions = said.filter(({ way }) => way.verdict.headline === 'direction');
  assert.deepEqual(
    directions.filter((one) => /你可以|对得上/.test(claims(one))).map(({ sentence }) => sentence),
    [],
  );
});

test('an answer that is told again is a sentence about the person, and claims nothing', () => {
  const told = library.questions.flatMap((question) =>
    'options' in question
      ? question.options.map(({ id }) => describeOwnAnswer(question, [id]))
      : [describeOwnAnswer(question, question.kind === 'number' ? 3 : '2025-05')],
  );
  assert.ok(told.length > 100);
  for (const says of told) assert.doesNotMatch(says, /可以|符合|够条件|申请得|[{}。]|undefined|^.{0,2}$/, says);
  assert.ok(told.includes('你是高级工') && told.includes('你现在没有上班') && told.includes('证书是2025年5月发的'));
});

test('a sheet ticks what the text says, and asks what it leaves open', () => {
  let ticked = 0;
  for (const { way } of said) {
    const { takes, bringsHead, brings, gives } = sheetOfWay(way);
    ticked += takes.length;
    // A note after ； is of the counting.
    for (const box of takes.flatMap(({ boxes }) => boxes))
      assert.doesNotMatch(box.replace(/；.*/, ''), /没有写[明清楚]*$/, box);
    assert.equal(bringsHead === '带这些', brings.length > 0);
    for (const says of gives) assert.doesNotMatch(says, /undefined|null/);
  }
  assert.ok(ticked > 0);
});

test('a sheet leaves out no condition but wishes and what only the window can tell', () => {
  let told = 0;
  for (const rule of book.rules) {
    const takes = takesOf(rule, book.questions);
    const parts = rule.conditions.kind === 'all' ? rule.conditions.of.slice(rule.tie ? 1 : 0) : [rule.conditions];
    const of = parts.filter((part) => !('unmetMeans' in part && part.unmetMeans === 'not-wanted'));
    const node = describeCondition({ kind: 'all', of }, book.questions, rule.source);
    const wanted = (node.kind === 'group' && node.join === 'all' ? node.of : [node]).filter((one) => !isOpen(one));
    told += wanted.length;
    const boxes = takes.flatMap((one) => one.boxes).join('\n');
    for (const line of wanted.flatMap(linesOf)) {
      const says = line.says.replace(/。$/, '').replaceAll(' ', '');
      assert.ok(/\d{4}-/.test(says) || boxes.includes(says), `${rule.key}: ${says}`);
    }
  }
  assert.ok(told > 0);
});

test('every box on a sheet is one thing that can be ticked, and of alternatives each has its own', () => {
  let choices = 0;
  for (const rule of book.rules) {
    const takes = takesOf(rule, book.questions);
    for (const { says, boxes } of takes) {
      assert.ok(says ? boxes.length > 1 : boxes.length === 1, rule.key);
      // How many belong to it is said, so that what follows them is not taken for one of them.
      if (says) assert.match(says, new RegExp(`^下面${boxes.length}样，占一样就行(；别的情形，当面问)?$`));
      // A box for 写了几种情形 would be one for what nobody sees.
      for (const box of boxes) assert.doesNotMatch(box, /写了几种|占一[种样]|看出处/, rule.key);
      choices += Number(boxes.length > 1);
    }
    const words = takes.map(({ says, boxes }) => [says, ...boxes].join());
    assert.equal(new Set(words).size, words.length, rule.key);
  }
  assert.ok(choices >= 5);
});

test('a sheet holds all that is asked, ticked and brought: nobody at a window can look up what it leaves out', () => {
  for (const { way } of said) {
    const sheet = sheetOfWay(way);
    const { asks, brings } = blocksOfWay(way);
    assert.deepEqual(sheet.takes, takesOf(way.verdict.rule, book.questions));
    assert.deepEqual(
      sheet.asks.map(({ says }) => says),
      asks.map(({ says }) => says),
    );
    assert.deepEqual(sheet.brings, brings);
    const text = sheetText(sheet, '');
    assert.doesNotMatch(text, /还有 ?\d+ ?[条句项]|看出处|列不下/);
    // Alternatives are set in and numbered, what follows them is not.
    for (const { says, boxes } of sheet.takes)
      assert.ok(
        text.includes(
          says ? [`${says}：`, ...boxes.map((box, at) => `　　□（${at + 1}）${box}`)].join('\n') : `\n□ ${boxes}`,
        ),
      );
  }
});

test('the own employer is asked and not rung, and whoever else is rung', () => {
  let asked = 0;
  for (const { way } of said) {
    const { offices, asksEmployer, whom } = blocksOfWay(way);
    const sheet = sheetOfWay(way);
    const text = sheetText(sheet, '');
    for (const { name, plain, employer } of offices) {
      if (employer) assert.doesNotMatch(whom, new RegExp(`打电话找${plain ?? name}`));
      // Nobody else of that name is left.
      else assert.doesNotMatch(name, /^(用人|所在|工作)?单位$|^(所在)?企业$/, way.verdict.rule.key);
    }
    assert.equal(asksEmployer, whom.startsWith('先问'));
    assert.equal(/出门前，先打电话|先打电话问：/.test(`${sheet.first.head}${text}`), !asksEmployer);
    assert.equal(/单位替不替我办，要我交什么？$/.test(sheet.call), asksEmployer);
    assert.equal(text.includes(NO_NUMBER), /打/.test(whom));
    asked += Number(asksEmployer);
  }
  assert.ok(asked > 0);
});

test('what the sheet asks for stands on the phrase that grants it', () => {
  for (const { way } of said) {
    const { claims } = sheetOfWay(way);
    const live = liveVerdicts(way).map(({ rule }) => rule);
    for (const { forceWords, key } of [way.verdict.rule, ...live])
      assert.ok(
        claims.some(({ quote }) => quote.includes(forceWords)),
        `${key}: ${forceWords}`,
      );
    for (const { quote, clause } of claims) assert.ok(quote.length > 0 && clause.length > 0);
    assert.equal(new Set(claims.map(({ quote }) => quote)).size, claims.length);
  }
});

test('a paper on a sheet sends to the question that is about it, which stands on the sheet', () => {
  let sent = 0;
  for (const { way } of said) {
    const sheet = sheetOfWay(way);
    const { asks, brings } = blocksOfWay(way);
    for (const { askFirst, name } of sheet.brings.filter(({ askFirst: at }) => at !== null)) {
      sent += 1;
      const own = brings.find((paper) => paper.name === name)?.askFirst ?? 0;
      assert.equal(sheet.asks[(askFirst ?? 0) - 1]?.says, asks[own - 1]?.says, name);
    }
  }
  assert.ok(sent > 0);
});

test('a paper of somebody else is called theirs, on the sheet and in its text', () => {
  let others = 0;
  for (const { way } of said) {
    const sheet = sheetOfWay(way);
    for (const paper of sheet.brings.filter(({ whose }) => whose !== null)) {
      others += 1;
      assert.equal(ownersNamed(paper), paper.whose);
      const [line = ''] = sheetText(sheet, '').match(new RegExp(`□ ${paper.name}.*`)) ?? [];
      assert.ok(line.includes(`（${paper.whose}`) && !line.includes('本人'), line);
    }
  }
  assert.ok(others > 0);
});

test('what is had by who has another thing stands after that thing, until they say that they have it', () => {
  let pairs = 0;
  for (const rule of book.rules) {
    const own = rule.presupposes?.benefit;
    const first = book.rules.find(({ policy, id }) => policy === rule.policy && id === own);
    if (!first) continue;
    pairs += 1;
    const all = (one: typeof rule) => [...everyCase(one, book, wayBook.parts, { validityStates: ['in-term'] })];
    for (const { verdict } of all(rule))
      for (const other of all(first)) {
        const groups = groupWays([verdict, other.verdict], wayBook.parts, () => 0);
        const names = Object.keys(groups) as (keyof Ways)[];
        const keys = names.map((name) => groups[name].map((way) => way.verdict.rule.key));
        const both = keys.find((group) => group.length === 2);
        if (both && verdict.decision !== 'met') assert.deepEqual(both, [first.key, rule.key]);
      }
  }
  assert.ok(pairs >= 8);
});

/** The lines of a checklist that are the person's to tick. */
const linesOf = (node: ChecklistNode): ChecklistLine[] =>
  node.kind === 'line'
    ? node.settledBy === 'window'
      ? []
      : [node]
    : node.join === 'other'
      ? []
      : node.of.flatMap(linesOf);

/** Whether every alternative is for the window to tell: then they are asked, not ticked. */
const isOpen = (node: ReturnType<typeof describeCondition>): boolean =>
  node.kind === 'line' ? node.settledBy === 'window' : node.of.every(isOpen);

test('a refusal tells the statement that was denied whole: its alternatives are no notes', () => {
  const leaves = book.rules.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf));
  const judged = [...new Set(leaves.flatMap((leaf) => judgedIn(leaf)?.says ?? []))].filter((says) =>
    says.includes('；'),
  );
  assert.ok(judged.some((says) => withoutNotes(says) === says) && judged.some((says) => withoutNotes(says) !== says));
  for (const says of judged) {
    const lost = says.slice(withoutNotes(says).length);
    assert.match(lost || '没有写', /没有写/, says);
  }
});

test('what nobody can judge before they have asked stands among the questions, and is not counted as a check', () => {
  let unjudged = 0;
  for (const { way, sentence } of said) {
    const { verdict } = way;
    const toBeAsked = openChecks(verdict).filter((leaf) => isToBeAsked(judgedIn(leaf)?.says ?? ''));
    if (toBeAsked.length === 0 || verdict.decision === 'unmet' || verdict.decision === 'barred') continue;
    unjudged += 1;
    const { asks, brings } = blocksOfWay(way);
    const hasQuestion = ({ because }: (typeof toBeAsked)[number]) =>
      asks.some((ask) => ask.because === because) ||
      brings.some(({ provisions, askFirst }) => askFirst !== null && provisions.includes(because));
    assert.ok(toBeAsked.every(hasQuestion), verdict.rule.key);
    const [, count] = sentence.match(/先自己核对 (\d+) 件事/) ?? [];
    if (count !== undefined) assert.equal(Number(count), ownChecks(verdict).length, sentence);
  }
  assert.ok(unjudged > 0);
});

test('whatever an answer tells somebody to ask stands among its questions', () => {
  for (const { way } of said) {
    const { asks, brings, gives, bringsAsk, officesAsk, offices } = blocksOfWay(way);
    const has = (words: RegExp) => asks.some(({ says }) => words.test(says));
    for (const { note } of brings) assert.doesNotMatch(note ?? '', /先问/);
    for (const at of [bringsAsk, officesAsk, ...brings.map(({ askFirst }) => askFirst)])
      assert.ok(at === null || (at > 0 && at <= asks.length));
    if (brings.length === 0) assert.ok(has(/材料|交什么|交哪/), way.verdict.rule.key);
    if (offices.some(({ name }) => name.includes('、'))) assert.ok(has(/先找哪一家/), way.verdict.rule.key);
    for (const { says } of gives) {
      if (/要问当地/.test(says)) assert.ok(has(/(参保的地方|当地)定的标准是多少/), says);
      if (/现在多少要问/.test(says)) assert.ok(has(/现在是多少/), says);
    }
  }
});

test('an amount that the text marks as of its time is told with that time, after what it is reckoned by', () => {
  let dated = 0;
  for (const { way } of said) {
    const { rule } = way.verdict;
    const groundOf = (id: string) => wayBook.grounds[ruleGroundKey(rule.policy, id)];
    for (const { says, provision } of blocksOfWay(way).gives) {
      assert.equal(/（\d{4}年写的，现在多少要问）/.test(says), isOfItsTime(groundOf(provision)), says);
      dated += Number(isOfItsTime(groundOf(provision)));
    }
  }
  assert.ok(dated > 0);
  const benefit = said.find(({ way }) => way.verdict.rule.key.endsWith('/unemployment-benefit'));
  assert.ok(benefit);
  assert.match(
    blocksOfWay(benefit.way)
      .gives.map(({ says }) => says)
      .join(''),
    /最低工资标准的90%.*每月2250元（2025年写的，现在多少要问）/,
  );
});

test('two offices of which one is meant, and a list written twice, carry the number of their question', () => {
  const asked = said.map(({ way }) => blocksOfWay(way)).filter(({ officesAsk }) => officesAsk !== null);
  assert.ok(asked.length > 0);
  for (const { officesAsk, offices, asks } of asked) {
    const { quotes = [] } = asks[(officesAsk ?? 0) - 1] ?? {};
    assert.ok(offices.filter(({ name }) => quotes.some(({ quote }) => quote.includes(name))).length > 1);
  }
  assert.ok(said.some(({ way }) => blocksOfWay(way).bringsAsk !== null));
});

test('nothing is to be judged twice by somebody, though it stands in two conditions', () => {
  for (const { way } of said) {
    const ids = openChecks(way.verdict).map((leaf) => judgedIn(leaf)?.id);
    assert.equal(new Set(ids).size, ids.length, way.verdict.rule.key);
  }
});

test('what somebody said they want comes before what else there may be', () => {
  const rules = compileRules(book);
  const answers = {
    'wants-to-move': ['wants'],
    'works-in': ['qingyuan'],
    'lives-in': ['qingyuan'],
    'registered-in': ['elsewhere'],
    'skill-level': ['technician'],
    'certificate-kind': null,
    'employer-kind': ['enterprise'],
    'false-papers': ['never'],
  };
  const own = book.rules.filter(({ place, force }) => place === 'qingyuan' && force !== 'direction');
  const verdicts = own.map((rule) => judge(rule, answers, '2026-11-30', rules));
  const [first, ...others] = groupWays(verdicts, ways.parts, () => 0).open;
  assert.ok(first && isWished(first));
  assert.ok(others.some((way) => !isWished(way)));
});

test('a certificate that was named leads to what its holder is paid, not to what others are, nor to what never comes', () => {
  const rules = compileRules(book);
  const answers = {
    'training-certificate': ['special-operation'],
    'subsidies-this-year': 0,
    'same-occupation-and-level': ['never'],
  };
  const verdicts = book.rules
    .filter(({ place }) => place === 'tianjin')
    .map((rule) => judge(rule, answers, '2026-11-30', rules));
  const { open, later } = groupWays(verdicts, ways.parts, () => 0);
  assert.deepEqual(
    open.map(({ verdict }) => [verdict.rule.id, paidTo(verdict.rule.money)]),
    [
      ['safety-training', 'person'],
      ['assessment-fee', 'others'],
    ],
  );
  assert.deepEqual(later, []);
  // Of the certificate they are asked where it was obtained, not whether they have it.
  const asked = open.slice(0, 1).flatMap(({ verdict }) => openChecks(verdict).map((leaf) => judgedIn(leaf)?.id));
  assert.ok(asked.includes('safety-in-tianjin') && !asked.includes('safety-certificate'), `${asked}`);
});

test('whoever knows nothing is told first of what they ask for themselves', () => {
  const rules = compileRules(book);
  for (const [place, first] of [
    ['guangzhou', 'survivors'],
    ['china', 'chief-technician'],
  ] as const) {
    const own = book.rules.filter((rule) => rule.place === place && rule.force !== 'direction');
    const unknown = Object.fromEntries(book.questions.map(({ id }) => [id, null]));
    const { perhaps } = groupWays(
      own.map((rule) => judge(rule, unknown, '2026-11-30', rules)),
      ways.parts,
      () => 0,
    );
    const at = perhaps.findIndex(({ verdict }) => verdict.rule.id === first);
    assert.ok(at > 0, `${place}: ${perhaps.map(({ verdict }) => verdict.rule.id)}`);
  }
});
