import type { RefObject } from 'preact';
import { type MutableRef, useId, useState } from 'preact/hooks';
import { type Answer, type AnswerFault, readAnswer } from '../../eligibility/answer.ts';
import { describeAnswer } from '../../eligibility/describe-answer.ts';
import { labelOf } from '../../eligibility/describe-test.ts';
import type { Rule } from '../../eligibility/rule.ts';
import { groupBy } from '../../language/group-by.ts';
import { ELSEWHERE } from '../../places/elsewhere.ts';
import type { Question } from '../../schema/question.ts';
import { PlaceField, type PlaceSuggestion } from './PlaceField.tsx';
import { nameOfPlace, type Quiz } from './quiz-state.ts';
import { ScreenEnd } from './ScreenEnd.tsx';

interface Props {
  quiz: Quiz;
  root: string;
  question: Question;
  /** The rules that wait for the answer, the nearest first. */
  waiting: Rule[];
  given: Answer | undefined;
  /** Chosen places. */
  places: readonly string[];
  /** Where the person said to be. */
  whereabouts: MutableRef<PlaceSuggestion>;
  /** What was typed that is the name of a place of which nothing is held. */
  notHeld: MutableRef<string>;
  /** County and the like that the person named for a question about places, by the question. */
  named: MutableRef<Record<string, string>>;
  /** Last day on which what is asked for can have happened. */
  latest: string;
  heading: RefObject<HTMLHeadingElement>;
  /** Told of what is chosen and not yet given; undefined where it is no answer. */
  onDraft: (answer: Answer | undefined) => void;
  onAnswer: (answer: Answer) => void;
  onBack: () => void;
  /** True after several answers of 不知道: stopping is then offered. */
  isLost: boolean;
  onStop: () => void;
}

/** One question a screen: what it is, why it is asked and on what ground, big targets, and always 不知道. */
export function QuestionScreen(props: Props) {
  const {
    quiz,
    root,
    question,
    waiting,
    given,
    places,
    whereabouts,
    notHeld,
    named,
    latest,
    heading,
    onDraft,
    onAnswer,
    onBack,
    isLost,
    onStop,
  } = props;
  const [draft, setDraft] = useState<Answer | undefined>(given);
  const [fault, setFault] = useState('');
  const [typed, setTyped] = useState(0);
  /** Options that stand by themselves though they are of other places: what was answered before, or what was typed means. */
  const [near, setNear] = useState<readonly string[]>(Array.isArray(given) ? given : []);
  const faultId = useId();
  const readDraft = (draft: Answer | undefined) =>
    readAnswer(question, question.kind === 'date' && typeof draft === 'string' ? dateText(draft) : draft, latest);
  const change = (next: Answer | undefined) => {
    setDraft(next);
    const read = readDraft(next);
    onDraft('answer' in read ? read.answer : undefined);
  };
  const choose = (next: Answer | undefined) => {
    setTyped(typed + 1);
    named.current[question.id] = '';
    change(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readDraft(draft);
    if ('answer' in read) onAnswer(read.answer);
    else setFault(faultText(question, read.fault, latest));
  };
  return (
    <form class="quiz-question" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {question.ask}
      </h2>
      {question.kind === 'one' && Array.isArray(given) && given.length > 1 && (
        <p class="section-note">你答的是：{describeAnswer(question, given)}</p>
      )}
      {question.kind === 'one' && question.places && (
        <PlaceField
          // Who chooses an option instead has taken back what was typed.
          key={typed}
          read={quiz.pieces.read}
          nameOf={(place) => nameOfPlace(quiz, place)}
          notHeld={`这里按“${labelOf(question, ELSEWHERE)}”算。`}
          initial={typed === 0 && given === undefined ? whereabouts.current : { text: '', picked: null }}
          onPlaces={(meant, entry, name, nameNotHeld) => {
            whereabouts.current = entry;
            named.current[question.id] = name;
            notHeld.current = nameNotHeld || notHeld.current;
            const options = meant && optionsFor(question, meant);
            if (options) setNear(options);
            change(options);
          }}
        />
      )}
      <Field
        question={question}
        groups={groupsOf(quiz, question, [...places, ...near])}
        draft={draft}
        describedBy={fault ? faultId : undefined}
        onDraft={choose}
      />
      <ScreenEnd
        quiz={quiz}
        root={root}
        questions={[question]}
        waiting={waiting}
        help={question.help}
        fault={fault}
        faultId={faultId}
        isLost={isLost}
        onBack={onBack}
        onStop={onStop}
      />
    </form>
  );
}

/** The options of a question about places that stand for some: what is no option of its own is elsewhere. */
function optionsFor(question: Extract<Question, { kind: 'one' }>, places: readonly (string | null)[]): string[] {
  const ids = question.options.map(({ id }) => id);
  return [...new Set(places.map((place) => (place !== null && ids.includes(place) ? place : ELSEWHERE)))];
}

const DATE_HINT = '写成 2024-11-05；只记得年月就写 2024-11，只记得年就写 2024。';

function faultText(question: Question, fault: AnswerFault, latest: string): string {
  switch (question.kind) {
    case 'one':
      return '选一项；拿不准就选“不知道”。';
    case 'number':
      return `填 ${question.minimum} 到 ${question.maximum} 的整数；拿不准就选“不知道”。`;
    case 'date':
      return fault === 'in-the-future'
        ? `按 ${latest} 来看，这个日期还没有到，不能拿来判断。请核对；不记得就选“不知道”。`
        : `${DATE_HINT}都不记得就选“不知道”。`;
    case 'several':
      return `选一项或几项；一项也不合的，选“${question.none}”；拿不准就选“不知道”。`;
  }
}

interface FieldProps {
  question: Question;
  /** The options as they are offered. */
  groups: readonly OptionGroup[];
  draft: Answer | undefined;
  describedBy: string | undefined;
  /** Undefined where nothing is chosen any more. */
  onDraft: (answer: Answer | undefined) => void;
}

function Field({ question, groups, draft, describedBy, onDraft }: FieldProps) {
  const hintId = useId();
  if (question.kind === 'one' || question.kind === 'several') {
    const chosen: readonly string[] = Array.isArray(draft) ? draft : [];
    const single = question.kind === 'one';
    const toggled = (id: string) => {
      const list = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
      return list.length > 0 ? list : undefined;
    };
    const isNone = Array.isArray(draft) && draft.length === 0;
    const option = ({ id, label }: Option) => (
      <label class="quiz-option" key={id}>
        <input
          type={single ? 'radio' : 'checkbox'}
          name={question.id}
          checked={chosen.includes(id) && (!single || chosen.length === 1)}
          onChange={() => onDraft(single ? [id] : toggled(id))}
        />
        <span>{label}</span>
      </label>
    );
    return (
      <fieldset class="quiz-options" aria-invalid={describedBy !== undefined} aria-describedby={describedBy}>
        <legend class="visually-hidden">{question.ask}</legend>
        {groups.map(({ name, of }) =>
          name === undefined ? (
            of.map(option)
          ) : (
            <details key={name} class="option-group" open={of.some(({ id }) => chosen.includes(id))}>
              <summary>
                {name}
                <small>{of.length} 种</small>
              </summary>
              {of.map(option)}
            </details>
          ),
        )}
        {question.kind === 'several' && (
          <label class="quiz-option">
            <input
              type="checkbox"
              name={question.id}
              checked={isNone}
              onChange={() => onDraft(isNone ? undefined : [])}
            />
            <span>{question.none}</span>
          </label>
        )}
        <Unknown type={single ? 'radio' : 'checkbox'} question={question} draft={draft} onDraft={onDraft} />
      </fieldset>
    );
  }
  const isNumber = question.kind === 'number';
  const described = [describedBy, isNumber ? undefined : hintId].filter((id) => id !== undefined);
  return (
    <>
      <p class="quiz-entry">
        <input
          type="text"
          inputMode={isNumber ? 'numeric' : 'text'}
          aria-label={question.ask}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          autocomplete="off"
          value={typeof draft === 'number' || typeof draft === 'string' ? String(draft) : ''}
          onInput={(event) => {
            const text = event.currentTarget.value.normalize('NFKC').trim();
            onDraft(isNumber && /^\d+$/.test(text) ? Number(text) : text);
          }}
        />
        {isNumber ? <span>{question.unit}</span> : <span id={hintId}>{DATE_HINT}</span>}
      </p>
      <Unknown type="checkbox" question={question} draft={draft} onDraft={onDraft} />
    </>
  );
}

type Option = Extract<Question, { kind: 'one' | 'several' }>['options'][number];

interface OptionGroup {
  /** Undefined where the options stand by themselves. */
  name: string | undefined;
  of: readonly Option[];
}

/** As many options as are looked through at once, 不知道 among them. */
const MOST_SHOWN = 8;

/**
 * The options as they are offered: by their groups, in order of the first of each; of many places those that are near, while the
 * others are typed or folded.
 * @param near ids of the places that were chosen, typed or answered
 */
function groupsOf({ book }: Quiz, question: Question, near: readonly string[]): OptionGroup[] {
  if (question.kind !== 'one' && question.kind !== 'several') return [];
  const { options } = question;
  const isFar = ({ id }: Option) => !near.includes(id) && book.places.some((place) => place.id === id);
  const isLong = question.kind === 'one' && question.places && options.length >= MOST_SHOWN;
  const named = groupBy(options, (option) => (isLong && isFar(option) ? OTHER_PLACES : option.group));
  const groups = [...named].map(([name, of]) => ({ name, of }));
  // What is folded of places stands below what is not.
  return isLong ? groups.sort((a, b) => Number(a.name !== undefined) - Number(b.name !== undefined)) : groups;
}

const OTHER_PLACES = '收录了的其他地方';

/** 不知道, among the answers and as plain as they are. */
function Unknown({
  type,
  question,
  draft,
  onDraft,
}: Omit<FieldProps, 'describedBy' | 'groups'> & { type: 'radio' | 'checkbox' }) {
  return (
    <label class="quiz-option not-known">
      <input
        type={type}
        name={question.id}
        checked={draft === null}
        onChange={() => onDraft(draft === null ? undefined : null)}
      />
      <span>不知道，先跳过</span>
    </label>
  );
}

/** A date as people type it (2023年5月, 2023.5, 2023/5/1) in the form of an answer; other text is left as it is. */
function dateText(typed: string): string {
  const [year, ...rest] = typed
    .normalize('NFKC')
    .trim()
    .replace(/[年月./\s]+/g, '-')
    .replace(/[日号]|-$/g, '')
    .split('-');
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}
