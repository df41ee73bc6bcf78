import { groupBy } from '../language/group-by.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { Problem, SourceOf } from '../library/problem.ts';
import { unknownWord } from '../library/unknown-word.ts';
import { selfCheckKey } from '../schema/conditions/answers.ts';
import { comparisonsIn, judgedIn, leavesOf } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Answer, Answers } from './answer.ts';
import { decide } from './decide.ts';
import { describeAnswer } from './describe-answer.ts';
import { distinctAnswers } from './distinct-answers.ts';
import type { Rule } from './rule.ts';
import { type CompiledRules, compileRules, type RuleSet } from './rule-set.ts';
import { withWhatFollows } from './what-follows.ts';

/**
 * What is wrong between a document that only explains another and that one: of the same thing for the same people it has to say which
 * benefit it explains, and nobody may meet its conditions on a day on which they fail those that it explains.
 */
export function checkExplained(library: Library, ruleSet: RuleSet, sourceOf: SourceOf): Problem[] {
  const rules = compileRules(ruleSet);
  const ruleOf = (policy: string, benefit: string) => rules.rules.find(({ key }) => key === `${policy}/${benefit}`);
  return library.policies.flatMap((policy) => {
    const { file, lineOf } = sourceOf('policies', policy.id);
    return policy.benefits.flatMap((benefit, at): Problem[] => {
      const found = explainedBy(policy, library).flatMap(({ id, benefits }) =>
        benefits
          .filter((one) => one.topic === benefit.topic && one.for === benefit.for && one.force !== 'direction')
          .map((one) => ({ policy: id, benefit: one.id })),
      );
      const path = ['benefits', at, 'explains'];
      const field = `benefits.${benefit.id}.explains`;
      const { explains } = benefit;
      if (explains === undefined) {
        if (found.length === 0 || benefit.force === 'direction') return [];
        return [
          {
            file,
            line: lineOf(['benefits', at]),
            field,
            found: '没有写它解释的是哪一个事项',
            expected: `文件写明是解释另一份的，事项写 explains，例如 ${found.map((one) => `{ policy: ${one.policy}, benefit: ${one.benefit} }`).join('、')}`,
            remedy: '补上 explains；两份文件都要的条件，自己核对的用同一个 id。',
          },
        ];
      }
      const [own, other] = [ruleOf(policy.id, benefit.id), ruleOf(explains.policy, explains.benefit)];
      const ids = found.map((one) => `${one.policy}/${one.benefit}`);
      const named = `${explains.policy}/${explains.benefit}`;
      if (!own || !other || !ids.includes(named)) {
        return [unknownWord(file, lineOf(path), field, named, ids, 'benefit')];
      }
      const person = daysToTry(own)
        .map((day) => ({ day, answers: contradicting(own, other, day, rules) }))
        .find(({ answers }) => answers !== undefined);
      if (!person?.answers) return [];
      return [
        {
          file,
          line: lineOf(path),
          field,
          found: `${person.day}：照这一项符合、照 ${named} 不符合的人：${saidOf(person.answers, rules)}`,
          expected: '解释的文件不能给被解释的文件不给的',
          remedy:
            '补上少写的条件；被解释的文件没有写明的，在那里写成 text-silent；问的是同一件事的，自己核对写同一个 id。',
        },
      ];
    });
  });
}

/** The held documents that one says it explains. */
const explainedBy = (policy: Policy, { policies }: Library): Policy[] => [
  ...new Set(
    policy.cites.flatMap(({ relation, held }) =>
      relation === 'explains' && held !== null ? entryOf(policies, held) : [],
    ),
  ),
];

/** The days on which two rules are held against each other: the first and the last of each round, else that of issue. */
const daysToTry = ({ when = [], issued }: Rule): string[] => {
  const rounds = when.flatMap((day) => (day.kind === 'window' ? [day.from, day.until] : []));
  return rounds.length > 0 ? rounds : [issued.length === 4 ? `${issued}-12-31` : issued];
};

/** The answers of somebody who meets a rule and fails the one that it explains; undefined where there is nobody. All answers are tried. */
export function contradicting(own: Rule, explained: Rule, day: string, rules: CompiledRules): Answers | undefined {
  const facts = factsOf([explained, own], day, rules);
  const tried = (given: Answers, [fact, ...rest]: readonly Fact[]): Answers | undefined => {
    const answers = withWhatFollows([own, explained], given, day, rules.questions);
    const [here, there] = [decide(own, answers, rules), decide(explained, answers, rules)];
    // What is settled otherwise stays so, whatever else is answered.
    if (here !== 'met' && here !== 'unanswered') return undefined;
    if (there !== 'unmet' && there !== 'barred' && there !== 'unanswered') return undefined;
    if (here === 'met' && there !== 'unanswered') return given;
    if (!fact) return undefined;
    for (const answer of fact.answers) {
      const found = tried({ ...given, [fact.key]: answer }, rest);
      if (found) return found;
    }
    return undefined;
  };
  return tried({}, facts);
}

/** Something that decides, with all that can be said of it and makes a difference. */
interface Fact {
  key: string;
  answers: readonly Answer[];
}

function factsOf(rules: readonly Rule[], day: string, { questionById, optionOrder }: CompiledRules): Fact[] {
  const conditions = rules.flatMap(({ conditions, bars }) => [conditions, ...bars]);
  const compared = groupBy(conditions.flatMap(comparisonsIn), ({ question }) => question);
  const asked = [...compared].flatMap(([id, leaves]): { question: Question; answers: Answer[] }[] => {
    const question = questionById.get(id);
    return question ? [{ question, answers: distinctAnswers(question, leaves, optionOrder) }] : [];
  });
  const questions = asked.flatMap(({ question, answers }): Fact[] => {
    // Where the day is asked as well, years since it follow from that.
    if (question.kind === 'number' && asked.some((other) => other.question.id === question.since)) return [];
    const days = asked.flatMap(({ question: other, answers: years }) =>
      other.kind === 'number' && other.since === question.id ? years.flatMap((many) => bornFor(Number(many), day)) : [],
    );
    return [{ key: question.id, answers: [...new Set([...answers, ...days])] }];
  });
  const judged = rules.flatMap(({ policy, conditions: all, bars, explains }) =>
    [all, ...bars].flatMap(leavesOf).flatMap((leaf) => {
      const id = judgedIn(leaf)?.id;
      return id === undefined ? [] : { id, policy, explains };
    }),
  );
  const own = judged.filter(
    ({ id, explains }) => !explains || !judged.some((other) => other.id === id && other.policy === explains.policy),
  );
  const checks = [...new Set(own.map(({ id, policy }) => selfCheckKey(policy, id)))];
  return [...questions, ...checks.map((key): Fact => ({ key, answers: [['yes'], ['no']] }))];
}

/** The first and the last day from which there are so many whole years to a day. */
function bornFor(years: number, day: string): string[] {
  const at = (more: number, days: number) => {
    const moved = new Date(`${day}T00:00:00Z`);
    moved.setUTCFullYear(moved.getUTCFullYear() - years - more);
    moved.setUTCDate(moved.getUTCDate() + days);
    return moved.toISOString().slice(0, 10);
  };
  return [at(0, 0), at(1, 1)];
}

const saidOf = (answers: Answers, { questionById }: CompiledRules): string =>
  Object.entries(answers)
    .map(([key, answer]) => {
      const question = questionById.get(key);
      return question ? `${question.subject} ${describeAnswer(question, answer)}` : `${key} ${String(answer)}`;
    })
    .join('，');
