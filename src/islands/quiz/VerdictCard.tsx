import { amountsFor } from '../../eligibility/amounts-for.ts';
import type { Answer, Answers } from '../../eligibility/answer.ts';
import { describeCondition, wordsOf } from '../../eligibility/describe-condition.ts';
import { evaluate } from '../../eligibility/evaluate.ts';
import { headlineWords } from '../../eligibility/headline-words.ts';
import type { Rule } from '../../eligibility/rule.ts';
import { ruleGroundKey } from '../../eligibility/rule-book.ts';
import { statedValidityOf } from '../../eligibility/rule-validity.ts';
import {
  BAR_MARKS,
  NOT_ASKED_MARK,
  TRUTH_MARKS,
  type TruthMark,
  UNHELD_LIST_MARK,
  UNSPECIFIED_MARK,
} from '../../eligibility/truth-marks.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { checkWords } from '../../eligibility/ways/check-words.ts';
import type { Condition } from '../../schema/condition.ts';
import { reckonedIn, selfCheckKey } from '../../schema/conditions/answers.ts';
import type { ChecklistLine, ChecklistNode } from '../../schema/conditions/checklist.ts';
import type { Truth } from '../../schema/conditions/truth.ts';
import { unspecifiedWords } from '../../schema/conditions/unspecified.ts';
import type { Force } from '../../schema/force.ts';
import { benefitCaution } from '../../schema/force-words.ts';
import { comparisonOf, judgedIn, reckonedTotalOf, unheldIn, unnamedIn } from '../../schema/leaves-of.ts';
import { moneyGrounds } from '../../schema/payees.ts';
import { policyDayWords } from '../../schema/policy-day-words.ts';
import { NOT_HELD, silenceWords, sourceWords } from '../../schema/source-words.ts';
import { validityWords } from '../../schema/validity-words.ts';
import { BENEFICIARY_WORDS, FORCE_MARKS } from '../../schema/words.ts';
import { Grounds } from './Grounds.tsx';
import { MoneyLines } from './MoneyLines.tsx';
import type { Quiz } from './quiz-state.ts';
import { ReckoningLink } from './ReckoningLink.tsx';
import { VerdictSharePanel } from './VerdictSharePanel.tsx';

interface Props {
  quiz: Quiz;
  root: string;
  verdict: Verdict;
  answers: Answers;
  onSelfCheck: (key: string, answer: Answer | undefined) => void;
}

/** One verdict whole: headline, checklist, force and term in words, what to bring and where to go, and what all of it stands on. */
export function VerdictCard({ quiz, root, verdict, answers, onSelfCheck }: Props) {
  const { rule } = verdict;
  const inWords = (condition: Condition) => describeCondition(condition, quiz.book.questions, rule.source);
  const validity = validityWords(statedValidityOf(verdict), verdict.validityState);
  const document = quiz.book.documents[rule.policy];
  const sourceAddress = `${root}policies/${rule.policy}/`;
  const place = quiz.book.places.find(({ id }) => id === rule.place);
  const [conditions, bars] = [inWords(rule.conditions), rule.bars.map(inWords)];
  return (
    <article class="benefit verdict" data-decision={verdict.decision}>
      <h4>
        {place?.shortName}：{rule.title}
      </h4>
      <p class="verdict-headline">{headlineWords(verdict)}</p>
      {verdict.unspecified.map(({ says }) => (
        <p key={says} class="verdict-unspecified">
          {unspecifiedWords(says, sourceWords(rule.source).speaker)}，要问窗口。
        </p>
      ))}
      <p class="caution">
        {BENEFICIARY_WORDS[rule.for]} · {sourceWords(rule.source).speaker}的写法：{FORCE_MARKS[rule.force].word} ·{' '}
        {validity.word}
      </p>
      <p class="caution">
        {benefitCaution(rule, rule.source)}
        {validity.caution}
      </p>
      {verdict.lapsed.map(({ policy, title, validity: under }) => (
        <p key={policy} class="caution">
          它所依据的<a href={`${root}policies/${policy}/`}>{title}</a>，{validityWords(under, 'ended').word}
          ；有没有新的文件接上，要向当地核实。
        </p>
      ))}
      <Conditions quiz={quiz} root={root} rule={rule} node={conditions} answers={answers} onSelfCheck={onSelfCheck} />
      {bars.map((bar, index) => (
        <div key={`bar-${index}`}>
          <p class="group bar">有下面情形的，不能办</p>
          <Conditions quiz={quiz} root={root} rule={rule} node={bar} answers={answers} onSelfCheck={onSelfCheck} bar />
        </div>
      ))}
      {verdict.decision === 'unmet' && <OtherRoutes quiz={quiz} rule={rule} />}
      <MoneyLines quiz={quiz} rule={rule} answers={answers} />
      <Practical quiz={quiz} rule={rule} />
      <Grounds
        quiz={quiz}
        root={root}
        policy={rule.policy}
        provisions={groundsOf(verdict, [conditions, ...bars], answers)}
        of={rule.title}
      />
      <VerdictSharePanel quiz={quiz} root={root} verdict={verdict} />
      {document && (
        <p class="caution">
          {document.report ? '报道的是' : '出自'}{' '}
          <a href={sourceAddress} data-printed={new URL(sourceAddress, location.href).href}>
            {document.title}
          </a>
          {document.number && `（${document.number}）`}
          {document.report && `；只见${document.report.carrier}的报道`}
        </p>
      )}
    </article>
  );
}

/** The lines that all of a card stands on. */
function groundsOf({ rule, decision }: Verdict, shown: readonly ChecklistNode[], answers: Answers): string[] {
  const money = rule.money && { ...rule.money, amounts: amountsFor(rule.money, answers) };
  const practical = [...rule.bring, ...rule.applyAt, ...(rule.when ?? []).map(({ because }) => because)];
  return [
    rule.grants,
    ...shown.flatMap(becauseOf),
    ...(decision === 'unmet' ? rule.otherRoutes : []),
    ...moneyGrounds(money),
    ...(rule.force === 'direction' ? [] : practical),
  ];
}

const becauseOf = (node: ChecklistNode): string[] =>
  node.kind === 'line' ? [...node.because] : node.of.flatMap(becauseOf);

interface ConditionsProps extends Omit<Props, 'verdict'> {
  rule: Rule;
  node: ChecklistNode;
  /** True for what shuts a person out: there, met is bad. */
  bar?: boolean;
}

function Conditions(props: ConditionsProps) {
  const { node } = props;
  if (node.kind === 'line') {
    return (
      <ul class="truths">
        <Line {...props} node={node} />
      </ul>
    );
  }
  return (
    <>
      {node.join !== 'all' && <p class="group">{node.heading}：</p>}
      <ul class="truths">
        {node.of.map((part, index) =>
          part.kind === 'line' ? (
            <Line key={index} {...props} node={part} bar={props.bar || node.join === 'not'} />
          ) : (
            <li key={index} class="nested">
              <Conditions {...props} node={part} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function markOf(condition: Condition, truth: Truth, bar: boolean, { force }: Rule): TruthMark {
  if (unnamedIn(condition)) return UNSPECIFIED_MARK;
  if (unheldIn(condition)) return UNHELD_LIST_MARK;
  if (comparisonOf(condition) && truth === 'unanswered' && force === 'direction') return NOT_ASKED_MARK;
  return (bar ? BAR_MARKS : TRUTH_MARKS)[truth];
}

function Line({
  quiz,
  root,
  rule,
  node,
  answers,
  onSelfCheck,
  bar = false,
}: ConditionsProps & { node: ChecklistLine }) {
  const { condition } = node;
  const truth = evaluate(condition, answers, { policy: rule.policy, optionOrder: quiz.rules.optionOrder });
  const mark = markOf(condition, truth, bar, rule);
  const toJudge = judgedIn(condition);
  const key = toJudge ? selfCheckKey(rule.policy, toJudge.id) : '';
  const judged = answers[key];
  const { ask, yes, no } = checkWords(toJudge?.says ?? '');
  const reckoned = reckonedTotalOf(condition);
  return (
    <li data-truth={bar ? undefined : unnamedIn(condition) ? 'silent' : truth}>
      <span aria-hidden="true">{mark.shape}</span>
      <span>
        {bar ? <b>{mark.word}：</b> : <span class="visually-hidden">{mark.word}：</span>}
        {/* What would happen otherwise is of no interest where the condition is met. */}
        {wordsOf(truth === 'met' ? { ...node, otherwise: null } : node)}{' '}
        {node.settledBy === 'window' && <b class="settled">问窗口</b>}
        {reckoned && <ReckoningLink root={root} condition={reckoned} reach={reckonedIn(judged)} />}
        {toJudge && (
          <fieldset class="self-check">
            <legend class="visually-hidden">自己核对：{ask}</legend>
            {(['yes', 'no'] as const).map((value) => (
              <button
                key={value}
                id={`${rule.key}/${toJudge.id}/${value}`}
                type="button"
                aria-pressed={Array.isArray(judged) && judged[0] === value}
                onClick={() => onSelfCheck(key, Array.isArray(judged) && judged[0] === value ? undefined : [value])}
              >
                {value === 'yes' ? yes : no}
              </button>
            ))}
          </fieldset>
        )}
      </span>
    </li>
  );
}

/** Where conditions are not met: other ways that the same document mentions. What they ask for is not known here. */
function OtherRoutes({ quiz, rule }: { quiz: Quiz; rule: Rule }) {
  if (rule.otherRoutes.length === 0) return null;
  const { speaker } = sourceWords(rule.source);
  return (
    <p class="other-routes">
      不符合这份{speaker}的条件，不等于没有别的路子。{speaker}提到：
      {rule.otherRoutes
        .map((provision) => quiz.book.grounds[ruleGroundKey(rule.policy, provision)]?.summary)
        .join('；')}
      。那些文件的条件不在这里，本站{NOT_HELD.word}，要问窗口。
    </p>
  );
}

const WINDOW = '当地受理窗口或人力资源社会保障部门';

/** Who can confirm: what employers decide or have to do, no window knows. */
const WHOM_TO_ASK = {
  entitlement: WINDOW,
  selection: WINDOW,
  direction: WINDOW,
  discretionary: '由单位决定的，问用人单位；由当地决定的，问当地人力资源社会保障部门',
  duty: '用人单位；要求机关做到的，问当地人力资源社会保障部门',
} as const satisfies Record<Force, string>;

/** What to bring, where to apply, where to confirm; what the text does not say is said to be unsaid. */
function Practical({ quiz, rule }: { quiz: Quiz; rule: Rule }) {
  if (rule.force === 'direction') return null;
  const silent = silenceWords('silent', rule.source).word;
  const lines = (ids: readonly string[]) =>
    ids.length === 0 ? (
      <span class="absent">{silent}</span>
    ) : (
      <ul>
        {ids.map((id) => (
          <li key={id}>{quiz.book.grounds[ruleGroundKey(rule.policy, id)]?.summary}</li>
        ))}
      </ul>
    );
  return (
    <dl class="practical">
      <div>
        <dt>带什么（{BENEFICIARY_WORDS[rule.for]}）</dt>
        <dd>{lines(rule.bring)}</dd>
      </div>
      <div>
        <dt>到哪里办</dt>
        <dd>{lines(rule.applyAt)}</dd>
      </div>
      {rule.when && (
        <div>
          <dt>什么时候办</dt>
          <dd>
            <ul>
              {rule.when.map((day) => (
                <li key={day.id}>
                  {day.what}：{policyDayWords(day)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>向谁核实</dt>
        <dd>
          {WHOM_TO_ASK[rule.force]}；咨询电话{silent}。
        </dd>
      </div>
    </dl>
  );
}
