import type { RefObject } from 'preact';
import { type MutableRef, useRef, useState } from 'preact/hooks';
import type { QuizState } from '../../eligibility/share-link.ts';
import { WHERE_PUBLISHED } from '../../schema/source-words.ts';
import { readersDay } from '../readers-day.ts';
import { PlaceField, type PlaceSuggestion } from './PlaceField.tsx';
import { ProvinceList } from './ProvinceList.tsx';
import { nameOfPlace, type Quiz } from './quiz-state.ts';

/** What a place is called that is not held and was not named. */
export const ANYWHERE = '你那里';

type ScopeChoice = Pick<QuizState, 'places' | 'topics' | 'day'>;

interface Props {
  quiz: Quiz;
  state: QuizState;
  day: string;
  heading: RefObject<HTMLHeadingElement>;
  /** Where the person said to be. */
  whereabouts: MutableRef<PlaceSuggestion>;
  /** What was typed that is the name of a place of which nothing is held. */
  notHeld: MutableRef<string>;
  /** Rejects where what was chosen could not be loaded. */
  onStart: (scope: ScopeChoice) => Promise<void>;
}

/**
 * The first screen: which places, what one is after, and for which day. Choosing no place means all where they are few, else
 * what holds in the whole country.
 */
export function ScopeScreen({ quiz, state, day, heading, whereabouts, notHeld, onStart }: Props) {
  const [places, setPlaces] = useState(state.places);
  const [topics, setTopics] = useState(state.topics);
  const [date, setDate] = useState(day);
  // What a link brought with no place is an open question still.
  const isOpen = state.places.length === 0 && state.named?.[''] === whereabouts.current.text;
  const before = useRef(isOpen ? undefined : whereabouts.current);
  /** Whether the places chosen are those that were typed. */
  const byField = useRef(false);
  const [starting, setStarting] = useState<'no' | 'loading' | 'failed' | 'unclear'>('no');
  const { frame } = quiz;
  const [isElsewhere, setElsewhere] = useState(notHeld.current === ANYWHERE);
  const [isNamed, setNamed] = useState(notHeld.current !== '' && notHeld.current !== ANYWHERE);
  // Nothing of other places is offered to who is in none of them.
  const isAway = (isNamed || isElsewhere) && frame.country !== null && places.every((id) => id === frame.country);
  const chooseElsewhere = (elsewhere: boolean) => {
    setElsewhere(elsewhere);
    notHeld.current = elsewhere ? ANYWHERE : '';
    setPlaces(elsewhere && frame.country !== null ? [frame.country] : []);
  };
  // Where not all stand here, what was chosen does, beside the country.
  const others = places.filter((place) => !frame.places.some(({ id }) => id === place));
  const all = [...frame.places, ...others.map((id) => ({ id, name: nameOfPlace(quiz, id) }))];
  const listed = isAway ? all.filter(({ id }) => id === frame.country) : all;
  /** Places that stand first: what a link or the field chose; what is tapped stays where it is. */
  const [first, setFirst] = useState(state.places);
  const [isTyped, setTyped] = useState(whereabouts.current.text.trim() !== '');
  const seen = isTyped && !isAway ? listed.filter(({ id }) => first.includes(id)) : placesSeen(listed, first);
  const toggle = (list: string[], id: string) =>
    list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
  const chip = ({ id, name }: Place) => (
    <label key={id}>
      <input type="checkbox" checked={places.includes(id)} onChange={() => setPlaces(toggle(places, id))} /> {name}
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // What was typed here and is no place yet is not left out without a word.
        const isNew = whereabouts.current !== before.current && whereabouts.current.text.trim() !== '';
        if (isNew && !byField.current && places.length === 0) {
          setStarting('unclear');
          return;
        }
        setStarting('loading');
        onStart({ places, topics, day: date === readersDay ? null : date }).catch((error) => {
          console.warn('The rules of the chosen places did not come:', error);
          setStarting('failed');
        });
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        先选地方
      </h2>
      <div class={isTyped ? 'place-and-chips typed' : 'place-and-chips'}>
        <PlaceField
          read={quiz.pieces.read}
          nameOf={(place) => nameOfPlace(quiz, place)}
          notHeld={`${frame.country === null ? '' : '下面先选了全国的文件；别的地方的规定，不能当作当地的。'}当地的规定${WHERE_PUBLISHED}`}
          initial={whereabouts.current}
          onText={(text) => setTyped(text.trim() !== '')}
          onPlaces={(meant, entry, _, nameNotHeld) => {
            // What was typed before has been chosen already, and perhaps more besides.
            if (entry === before.current) return;
            whereabouts.current = entry;
            notHeld.current = nameNotHeld;
            setNamed(nameNotHeld !== '');
            setElsewhere(false);
            const chosen = meant?.map((place) => place ?? frame.country).filter((place) => place !== null);
            if (chosen || byField.current) {
              setPlaces([...new Set(chosen)]);
              setFirst(chosen ?? []);
            }
            byField.current = chosen !== undefined;
          }}
        />
        <fieldset class="quiz-chips">
          <legend>
            {isAway
              ? `能看的是全国的文件${isNamed ? '；想了解别的地方，把上面的名字清空。' : '。'}`
              : `也可以点（${frame.whole ? '不选就是全部' : '不选就只看全国的文件'}）：`}
          </legend>
          {seen.map(chip)}
          {frame.country !== null && !isNamed && (
            <label class="elsewhere">
              <input type="checkbox" checked={isElsewhere} onChange={() => chooseElsewhere(!isElsewhere)} />{' '}
              我的城市不在这里
            </label>
          )}
        </fieldset>
        {seen.length < listed.length && (
          <details class="quiz-more others">
            <summary>
              {seen.length > 0 && '还有 '}
              {listed.length - seen.length} 个收录了的地方
            </summary>
            <fieldset class="quiz-chips">
              <legend class="visually-hidden">收录了的其他地方</legend>
              {listed.filter((place) => !seen.includes(place)).map(chip)}
            </fieldset>
          </details>
        )}
      </div>
      {!frame.whole && !isAway && (
        <ProvinceList quiz={quiz} chosen={places} onToggle={(id) => setPlaces(toggle(places, id))} />
      )}
      <details class="quiz-more" open={topics.length > 0 || date !== readersDay}>
        <summary>更多：只看一样，按哪一天来看</summary>
        <fieldset class="quiz-chips">
          <legend>想了解什么？不选就是全部。</legend>
          {frame.topics
            .filter(({ id }) => frame.granted.includes(id))
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
      </details>
      {/* Above the button: below it, who looks at the button does not see why nothing begins. */}
      {starting === 'unclear' && (
        <p role="alert">
          “{whereabouts.current.text.trim()}”是哪个地方，还没有定。在名字下面选一个，改一改名字，或者清空再开始。
        </p>
      )}
      {starting === 'failed' && <p role="alert">所选地方的规定没有装载成功，可能是没有联网。可以再按一次“开始”。</p>}
      <p>
        <button type="submit" class="primary">
          开始
        </button>
      </p>
      <p role="status">{starting === 'loading' && '正在装载所选地方的规定…'}</p>
    </form>
  );
}

type Place = { id: string; name: string };

/** As many places as are looked through at once, beside 我的城市不在这里 and the fold. */
const MOST_SEEN = 6;

/** The places that stand open, in their order: those that were named, then as many others as are looked through at once. */
function placesSeen(listed: readonly Place[], named: readonly string[]): Place[] {
  // One that would be folded alone takes no more room than the fold.
  if (listed.length <= MOST_SEEN + 1) return [...listed];
  const isNamed = ({ id }: Place) => named.includes(id);
  const room = MOST_SEEN - listed.filter(isNamed).length;
  const others = listed.filter((place) => !isNamed(place)).slice(0, Math.max(0, room));
  return listed.filter((place) => isNamed(place) || others.includes(place));
}
