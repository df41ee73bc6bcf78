/** The field for where somebody is, on the page on which everybody begins: what is typed is answered at once. */
import { isPlaceName, writeFragment } from '../eligibility/share-link.ts';
import { type NamedPlace, namesBeginningWith, whereIs } from '../places/where-is.ts';
import { make } from './make.ts';
import { choicesOf, saysOf } from './quiz/place-words.ts';
import { namingPiecesBelow } from './read-pieces.ts';

const SUGGESTIONS = 6;

const form = document.querySelector<HTMLFormElement>('[data-where-and-what]');
const field = form?.querySelector<HTMLInputElement>('#where');
const ask = form?.querySelector<HTMLInputElement>('#home-search');
const answer = form?.querySelector<HTMLElement>('#where-answer');
const names = form?.querySelector<HTMLDataListElement>('#where-names');
const door = form?.querySelector<HTMLAnchorElement>('[data-quiz]');
const tapped = form?.querySelector<HTMLDetailsElement>('.home-form-held');
const others = tapped?.querySelector('summary');
const notHeld = document.querySelector<HTMLElement>('[data-not-held]');
const questions = document.querySelector<HTMLAnchorElement>('a[data-questions]');
const allQuestions = questions && { href: questions.href, words: questions.textContent };

if (form && field && ask && answer && names && door) {
  const { root = '', country } = form.dataset;
  const pieces = namingPiecesBelow(root);
  const nameOf = (place: string) => pieces.nameOf(place) ?? '那里';
  const quiz = door.getAttribute('href') ?? '';
  let typed = '';
  /** The one place that is meant; null for one that is not held, undefined as long as it is none. */
  let meant: string | null | undefined;

  const show = (...parts: (Node | string)[]) => answer.replaceChildren(...parts);
  const linkTo = (place: string, words: string) => make('a', { href: `${root}places/${place}/` }, words);
  /** The quiz set to a place, with the name by which it was given: who has said where they are is not asked again. */
  const quizFor = (places: string[], name: string) => {
    const named = isPlaceName(name) ? { named: { '': name } } : {};
    return `${quiz}#${writeFragment({ places, topics: [], day: null, answers: {}, ...named }, '')}`;
  };

  /** @param name the name in full of the one place that is meant, or the name that can mean several; else empty */
  const settle = (place: string | null | undefined, name = '') => {
    meant = place;
    if (notHeld) notHeld.hidden = place !== null;
    // Nothing of other places is offered to who is in none of them; to who is in one, only where they ask for it.
    if (tapped) tapped.hidden = place === null;
    const own = place ?? (place === null ? country : undefined);
    narrowTo(place);
    if (questions && allQuestions) {
      questions.href = own === undefined ? allQuestions.href : `${root}places/${own}/#asked`;
      questions.textContent =
        own === undefined ? allQuestions.words : `${place === null ? '全国的文件' : nameOf(own)}，大家先问的`;
    }
    // Which of several is meant the quiz asks: the name goes along.
    door.href = own === undefined && !isPlaceName(name) ? quiz : quizFor(own === undefined ? [] : [own], name);
  };

  const tell = (named: NamedPlace) => {
    const choices = choicesOf(named, nameOf);
    const isHeld = named.kind === 'held';
    settle(
      isHeld ? named.place : named.kind === 'not-held' || (named.kind === 'several' && !choices) ? null : undefined,
      named.kind === 'unknown' ? '' : named.name,
    );
    const says = make('p', {}, saysOf(named, nameOf, ''));
    if (isHeld) return show(says, make('p', {}, linkTo(named.place, `看${nameOf(named.place)}能得到什么`)));
    if (!choices) return show(says, ...(meant === null ? [below()] : []));
    // One thing at a time.
    if (tapped) tapped.hidden = true;
    const chosen = choices.of.map(({ label, places }) => {
      const ways = places.flatMap((place, at) => [
        at > 0 ? '、' : '',
        place === null ? elsewhere() : linkTo(place, nameOf(place)),
      ]);
      const isNamed = places.length === 1 && places.every((place) => place !== null && nameOf(place) === label);
      return make('li', {}, ...(isNamed ? [] : [`${label}：`]), ...ways);
    });
    return show(says, make('p', {}, choices.ask), make('ul', {}, ...chosen));
  };

  const below = () => make('p', {}, make('a', { href: '#not-held' }, '全国的文件怎么写，当地的规定在哪里'));

  /** For who is in none of the places that a name can mean. */
  const elsewhere = () => {
    const button = make('button', { type: 'button' }, '没有收录，看全国的');
    button.addEventListener('click', () => {
      settle(null);
      show(make('p', {}, '那里的文件没有收录。'), below());
    });
    return button;
  };

  const lookUp = async (text: string) => {
    const isTyped = text.trim() !== '';
    if (tapped && others && isTyped === others.hidden) {
      others.hidden = !isTyped;
      tapped.open = !isTyped;
      tapped.parentElement?.classList.toggle('typed', isTyped);
    }
    typed = text;
    if (!isTyped) {
      names.replaceChildren();
      settle(undefined);
      return show();
    }
    try {
      const [named, begun] = [
        await whereIs(text, pieces.read),
        await namesBeginningWith(text, pieces.read, SUGGESTIONS),
      ];
      if (typed !== text) return;
      names.replaceChildren(...begun.map((name) => make('option', { value: name })));
      if (named.kind === 'unknown' && (begun.length > 0 || text.trim().length < 2)) {
        settle(undefined);
        return show();
      }
      tell(named);
    } catch (error) {
      console.warn('The list of names did not come:', error);
      if (typed === text) show(make('p', {}, '名字表没有装载成功，可能是没有联网。可以直接点下面“别的地方”。'));
    }
  };

  for (const hidden of form.querySelectorAll<HTMLElement>('.where')) hidden.hidden = false;
  field.addEventListener('input', () => void lookUp(field.value));
  field.addEventListener('keydown', (event) => {
    // A place alone is no question: it is answered already, and who presses Enter wants to go there.
    if (event.key !== 'Enter' || ask.value.trim() !== '') return;
    event.preventDefault();
    if (meant) location.href = `${root}places/${meant}/`;
  });
  form.addEventListener('submit', (event) => {
    const [where, question] = [field.value.trim(), ask.value.trim()];
    if (question === '' && meant) {
      event.preventDefault();
      location.href = `${root}places/${meant}/`;
    } else if (where !== '' && question !== '' && !question.includes(where)) {
      event.preventDefault();
      location.href = `${form.action}?q=${encodeURIComponent(`${where} ${question}`)}`;
    }
  });
  // A browser that goes back restores what was typed.
  if (field.value) void lookUp(field.value);
}

/**
 * Takes away what is of other places than the one in which somebody is, also a list in which nothing is left; where nothing is
 * held of that, what leads to all places as well.
 * @param place null where nothing is held of where they are; undefined where they have not said
 */
function narrowTo(place: string | null | undefined): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-of]')) {
    part.hidden = place !== undefined && part.dataset['of'] !== place;
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-of-held]')) part.hidden = place === null;
  for (const list of document.querySelectorAll<HTMLElement>('[data-listed]')) {
    list.hidden = [...list.querySelectorAll<HTMLElement>('li')].every(({ hidden }) => hidden);
  }
}
