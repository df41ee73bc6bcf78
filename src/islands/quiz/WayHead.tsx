import type { Verdict } from '../../eligibility/verdict.ts';
import { isWished } from '../../eligibility/ways/group-ways.ts';
import { documentNamed } from '../../eligibility/ways/names.ts';
import { reasonsOf } from '../../eligibility/ways/reasons.ts';
import type { Sentence, WaySaid } from '../../eligibility/ways/say-way.ts';
import { blocksOf } from '../../eligibility/ways/way-blocks.ts';
import type { Question } from '../../schema/question.ts';
import type { Quiz } from './quiz-state.ts';
import { ScheduleLink } from './ReckoningLink.tsx';
import type { WayProps } from './result-props.ts';

/** The place that the answer is about. */
export function AnsweredPlace({ quiz, verdict }: { quiz: Quiz; verdict: Verdict | undefined }) {
  const name = verdict && quiz.book.places.find(({ id }) => id === verdict.rule.place)?.shortName;
  return name === undefined ? null : <p class="told">{name}</p>;
}

/** The sentence; whether they can is told apart from what it is about. */
export function Say({ sentence, lead, thing, rest, family }: Omit<Sentence, 'isNumbered'>) {
  if (!lead) return <p class="say">{sentence}。</p>;
  return (
    <p class="say">
      <span class="say-lead">{lead}：</span>
      {thing}。{(rest || family) && <small>{rest || family}。</small>}
    </p>
  );
}

/** What was answered, with what the text asks for. What is lacking, and what to ask, the sentence says. */
export function WayReasons({ quiz, root, view, way, named }: WayProps) {
  const { verdict } = way;
  const questions = quiz.book.questions.map((question) => withName(question, named[question.id]));
  const { facts, unasked } = reasonsOf(verdict, view.answers, { questions, tie: '' });
  const isAll = verdict.decision === 'met' && verdict.unspecified.length === 0;
  return (
    <>
      {facts.length > 0 && (
        <li class="fits">
          <b>
            {verdict.validityState === 'ended' && isAll && '当时'}
            {isAll ? '写明的条件，你都对得上：' : '你答的：'}
          </b>
          <ul>
            {facts.map(({ says, is }) => (
              <li key={says} data-is={is}>
                {says}
              </li>
            ))}
          </ul>
        </li>
      )}
      {isWished(way) && unasked && (
        <li data-mark="note">
          <span>
            {unasked.says}
            <ScheduleLink root={root} schedule={unasked.schedule}>
              分值表
            </ScheduleLink>
            。
          </span>
        </li>
      )}
    </>
  );
}

/** A question about places whose options are called with the county in them that the person named. */
function withName(question: Question, name: string | undefined): Question {
  if (!name || question.kind !== 'one') return question;
  const nameIn = (label: string) => `${label.replace(/（.*）$/, '')}${name}`;
  return {
    ...question,
    options: question.options.map((option) =>
      option.told || option.label === name ? option : { ...option, label: nameIn(option.label) },
    ),
  };
}

/** Whether its document holds, and what follows. */
export function ValidityLine({ way: { verdict }, said }: Pick<WayProps, 'way'> & { said: WaySaid }) {
  if (!said.validity) return null;
  const holds = verdict.validityState === 'in-term' && verdict.lapsed.length === 0;
  return (
    <li data-mark={holds ? (verdict.decision === 'met' ? 'yes' : 'note') : 'ask'} data-brief={!said.validityAsks}>
      {said.validity}。
    </li>
  );
}

/** The document by name, and whom to ring: what is said on the telephone first. */
export function WayDocument({ quiz, way, isLater }: Pick<WayProps, 'quiz' | 'way'> & { isLater?: boolean }) {
  const document = quiz.book.documents[way.verdict.rule.policy];
  if (!document) return null;
  const { whom } = blocksOf(way, quiz.ways);
  return (
    <>
      <p class="way-whom">
        {isLater && '到那时，'}
        {whom}。
      </p>
      <p class="way-document">
        {document.report ? '报道的是' : '依据'}
        {documentNamed(document)}
      </p>
    </>
  );
}
