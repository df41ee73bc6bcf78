import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { QuizState } from '../../eligibility/share-link.ts';
import type { Quiz } from './quiz-state.ts';

type Scope = Pick<QuizState, 'places' | 'topics' | 'day'>;

interface Props {
  quiz: Quiz;
  state: QuizState;
  day: string;
  heading: RefObject<HTMLHeadingElement>;
  onStart: (scope: Scope) => void;
}

/** The first screen: which places, what one is after, and for which day. Choosing nothing means everything. */
export function ScopeScreen({ quiz, state, day, heading, onStart }: Props) {
  const [places, setPlaces] = useState(state.places);
  const [topics, setTopics] = useState(state.topics);
  const [date, setDate] = useState(day);
  const withRules = new Set(quiz.rules.rules.map(({ topic }) => topic));
  const toggle = (list: string[], id: string) =>
    list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ places, topics, day: date === new Date().toLocaleDateString('sv') ? null : date });
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        先选地方
      </h2>
      <fieldset class="quiz-chips">
        <legend>想了解哪些地方？不选就是全部。</legend>
        {quiz.book.places.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={places.includes(id)} onChange={() => setPlaces(toggle(places, id))} />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset class="quiz-chips">
        <legend>想了解什么？不选就是全部。</legend>
        {quiz.book.topics
          .filter(({ id }) => withRules.has(id))
          .map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={topics.includes(id)} onChange={() => setTopics(toggle(topics, id))} />{' '}
              {name}
            </label>
          ))}
      </fieldset>
      <label class="quiz-day">
        按哪一天来看？
        <input type="date" value={date} required onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <p>
        <button type="submit" class="primary">
          开始
        </button>
      </p>
    </form>
  );
}
