import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadPiece } from '../../places/piece.ts';
import { type NamedPlace, namesBeginningWith, whereIs } from '../../places/where-is.ts';
import { choicesOf, NOT_KNOWN, type PlaceChoice, saysOf, saysOfChoice } from './place-words.ts';

/** What stands in a place field: kept from one screen to the next, so that nobody types twice where they are. */
export interface PlaceSuggestion {
  text: string;
  /** Label of the choice made below, where one was to be made. */
  picked: string | null;
}

interface Props {
  read: ReadPiece;
  /** Names of the places that are held, by id. */
  nameOf: (place: string) => string;
  /** What is done with a place of which nothing is held, in words. */
  notHeld: string;
  initial: PlaceSuggestion;
  /**
   * Told of the places that the entry means, null for one that is not held; undefined where it means none yet. The name is that of
   * what lies in the one place that it means; empty where that is several, or none. Where nothing of what it means is held, `notHeld` is
   * what that is called; else it is empty.
   */
  onPlaces: (
    places: readonly (string | null)[] | undefined,
    entry: PlaceSuggestion,
    name: string,
    notHeld: string,
  ) => void;
  /** Told of each text as it is typed, before anything is known of it. */
  onText?: (text: string) => void;
}

/** What was found for a text. */
type Found = { text: string } & ({ kind: 'failed' } | { kind: 'named'; named: NamedPlace; suggestions: string[] });

/**
 * A field for the name of a county, district or city, with the answer to it as soon as one is typed. As long as one of several that
 * it means has to be picked, that is what is asked: `data-asks` says so, and the options beside the field give way. `data-waits` says
 * that it is not known yet what it means.
 */
export function PlaceField({ read, nameOf, notHeld, initial, onPlaces, onText }: Props) {
  const [entry, setEntry] = useState(initial);
  const [latest, setLatest] = useState<Found>();
  const [attempt, setAttempt] = useState(0);
  const [field, list, answer] = [useId(), useId(), useId()];
  const told = useRef(onPlaces);
  told.current = onPlaces;
  const { text, picked } = entry;

  // Another attempt looks the same text up again.
  useEffect(() => {
    if (text.trim() === '') return;
    let overtaken = false;
    const settle = (next: Found) => {
      if (!overtaken) setLatest(next);
    };
    const lookUp = async () => {
      const named = await whereIs(text, read);
      settle({ text, kind: 'named', named, suggestions: await namesBeginningWith(text, read, SUGGESTIONS) });
    };
    lookUp().catch((error) => {
      console.warn('The list of names did not come:', error);
      settle({ text, kind: 'failed' });
    });
    return () => {
      overtaken = true;
    };
  }, [text, read, attempt]);

  // What was found for an earlier text says nothing about this one.
  const found = latest?.text === text ? latest : undefined;
  const named = found?.kind === 'named' ? found.named : undefined;
  const choices = named ? choicesOf(named, nameOf) : undefined;
  const chosen = choices?.of.find(({ label }) => label === picked);
  const places = named && placesMeant(named, choices, chosen);
  const meant = places?.join() ?? '';
  useEffect(() => {
    const isNotHeld = places?.every((place) => place === null);
    const name = chosen?.notHeld ?? text.trim();
    if (found || (text === '' && entry !== initial))
      told.current(places, entry, named?.kind === 'held' ? named.name : '', isNotHeld ? name : '');
  }, [found, meant, picked]);

  // What was pressed gives way to what it came to, or to the choices: the focus goes along.
  const area = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const pick = (label: string | null) => {
    wasPressed.current = true;
    setEntry({ text, picked: label });
  };
  useLayoutEffect(() => {
    if (wasPressed.current) area.current?.querySelector<HTMLElement>('.place-choice')?.focus();
    wasPressed.current = false;
  }, [picked]);

  const suggestions = latest?.kind === 'named' ? latest.suggestions : [];
  const isUnfinished = named?.kind === 'unknown' && (suggestions.length > 0 || text.trim().length < 2);
  return (
    <div
      class="quiz-place"
      ref={area}
      data-asks={
        choices && !chosen ? (choices.of.some(({ label }) => label === NOT_KNOWN) ? 'all' : 'some') : undefined
      }
      data-waits={text.trim() !== '' && (!found || isUnfinished) ? '' : undefined}
    >
      <label for={field}>县、区、市的名字</label>
      <input
        id={field}
        type="text"
        autocomplete="off"
        list={list}
        placeholder="例如 英德市"
        value={text}
        aria-describedby={answer}
        onInput={(event) => {
          setEntry({ text: event.currentTarget.value, picked: null });
          onText?.(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // What is not understood yet is no answer to go on with.
          if (event.key === 'Enter' && places === undefined) event.preventDefault();
        }}
      />
      <datalist id={list}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div class="quiz-place-said">
        <div id={answer} role="status" class="quiz-place-answer">
          {found?.kind === 'failed' && <p>名字表没有装载成功，可能是没有联网。可以直接选下面的选项。</p>}
          {named && !isUnfinished && (
            <p>{chosen && choices ? saysOfChoice(choices, chosen, notHeld) : saysOf(named, nameOf, notHeld)}</p>
          )}
        </div>
        {found?.kind === 'failed' && (
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            再试一次
          </button>
        )}
        {chosen && (
          <button type="button" class="place-choice" onClick={() => pick(null)}>
            改选别处
          </button>
        )}
      </div>
      {choices && !chosen && (
        <fieldset class="place-choices">
          <legend>{choices.ask}</legend>
          {choices.of.map(({ label }) => (
            <button type="button" class="quiz-option place-choice" key={label} onClick={() => pick(label)}>
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const SUGGESTIONS = 8;

/** The places that a name means, with the choice that was made among several. */
function placesMeant(
  named: NamedPlace,
  choices: { of: readonly PlaceChoice[] } | undefined,
  chosen: PlaceChoice | undefined,
): readonly (string | null)[] | undefined {
  if (choices) return chosen?.places;
  if (named.kind === 'held') return [named.place];
  return named.kind === 'not-held' || named.kind === 'several' ? [null] : undefined;
}
