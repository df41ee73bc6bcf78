import { memoize } from '../language/memoize.ts';
import { askedAsItStands } from './asked-as-it-stands.ts';
import { ASKS } from './asks.ts';
import { type AsTyped, chooseSections, SECTIONS_READ } from './choose-sections.ts';
import { cleanQuery } from './clean-query.ts';
import type { DecodeGb18030 } from './common-characters.ts';
import type { IndexedPolicy } from './entries.ts';
import { type AskedQuestion, type HeldQuestion, whereQuestionsStand } from './held-questions.ts';
import { type Hit, policyOfHit } from './hit.ts';
import type { PreparedLexicon } from './lexicon.ts';
import type { Lookups } from './lookups.ts';
import { type NearQuestion, nearestQuestions, prepareQuestion, weighQuestions } from './nearest-questions.ts';
import type { PinyinTable } from './pinyin.ts';
import { joinSections, type PreparedPolicy, preparePolicy } from './prepare-policy.ts';
import { isKnown, isOptional, type QueryTerm } from './query-term.ts';
import { type Ranking, rank } from './rank.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isCountry, isForCountry, placesMeant } from './scope.ts';
import type { SilenceFound } from './silence.ts';
import type { SimilarFaq } from './similar-faqs.ts';
import { isOnSubject } from './similarity.ts';
import { makeSimplifier } from './simplify.ts';
import { isLong, type Understood, understand } from './understand.ts';
import { type Answered, INEXACT, whatIsShown } from './what-is-shown.ts';

/** Where sections of documents are found and read from. */
export interface SectionIndex {
  /** Opens what knows every section of some places, and the summary of the country. Rejects where it cannot be reached. */
  lookupsFor: (places: readonly string[]) => Promise<Lookups>;
  /** Reads one section: as much of its document's entry. Throws where it cannot be reached. */
  read: (key: string) => Promise<IndexedPolicy>;
  /** The questions that may be meant by a way of asking, as `questionKey` writes it. Rejects where that cannot be known. */
  asked: (key: string) => Promise<AskedQuestion[]>;
  /** Reads the questions of a place, or those about several. Rejects where they cannot be had. */
  questions: (place: string) => Promise<readonly HeldQuestion[]>;
  /** Reads how characters sound; only queries with letters or misspelt words need it. */
  pinyin: () => Promise<PinyinTable>;
  /** Reads traditional characters, each followed by its simplified form; only queries with rare characters need it. */
  traditional: () => Promise<string>;
  decode: DecodeGb18030;
  /** Reads words that stand nowhere as the counties that they name; null where none names one. Never rejects. */
  locate: (understood: Understood, nowhere: readonly QueryTerm[]) => Promise<Understood | null>;
}

/** All that a query finds, ready for showing. */
export interface Findings {
  understood: Understood;
  /** Documents as far as they were read, those of places asked for first. */
  documents: PreparedPolicy[];
  /** Number of sections that were read, and of those that have words of the query and were not. */
  read: number;
  more: number;
  silence: SilenceFound | null;
  /** What may be listed as an answer, best first. */
  hits: Hit[];
  /** The question that the query asks in other words, and others like it. */
  faqs: Ranking['faqs'];
  /** Questions of several places, of which the reader chooses one; none of them is in `faqs`. */
  choices: Ranking['faqs'];
  /** Where nothing was found, the questions that are nearest. */
  nearest: Ranking['faqs'];
  /** What is asked and no item that was found answers. */
  unmet: Ranking['unmet'];
  /** True where some item answers everything. */
  together: boolean;
  /** The items that hold the query as it stands, also those that were not read. */
  asTyped: AsTyped;
  /** Number of sections that were not read and have everything that is asked: an item there may say it together. */
  moreTogether: number;
  /** True where there may be more sections than `more` and `moreTogether` count. */
  orMore: boolean;
}

/** True where nothing is held of the places named, and all that is listed is the country's. */
export function isListOfCountry({ understood, hits }: Findings, prepared: PreparedLexicon): boolean {
  const meant = placesMeant(understood, prepared);
  // What holds the very words that were typed is listed wherever it stands.
  return isForCountry(meant) && hits.length > 0 && hits.every((hit) => meant.scope.includes(policyOfHit(hit).place));
}

/**
 * Finds what answers a query; `depth` is 1 for the first answer, 2 and more for further items that hold the query as it
 * stands. Rejects where index or sections cannot be had: then nothing is known, and nothing may be said of the documents.
 */
export type Find = (query: string, depth?: number) => Promise<Findings>;

/** Makes what finds. Sections that were prepared once are not read again. */
export function makeFinder(prepared: PreparedLexicon, index: SectionIndex): Find {
  const section = memoize(async (key: string) => preparePolicy(await index.read(key), prepared));
  // Few queries hold what stands nowhere: how words sound is loaded for them, with what reads it.
  const pinyin = memoize(async (_: string) => {
    const [{ preparePinyin }, sounds] = await Promise.all([import('./pinyin.ts'), index.pinyin()]);
    return preparePinyin(sounds, prepared, index.decode);
  });
  const howWordsSound = () => pinyin('');
  const questionsIn = memoize(async (place: string) =>
    (await index.questions(place)).map((question) => prepareQuestion(question, prepared)),
  );
  const countries = prepared.lexicon.places
    .filter((place) => isCountry(place) && place.documents > 0)
    .map(({ id }) => id);

  /** The questions of some places, their ids side by side, behind how much rare things count. */
  const questionsOf = memoize(async (key: string) => {
    const [, ...ids] = key.split(' ');
    const files = await Promise.all(whereQuestionsStand(ids).map(questionsIn));
    return weighQuestions(files.flat());
  });

  /** The questions nearest to a query, of the places that are asked about and the country; without a place, of those given. */
  const near = async (understood: Understood, read: readonly string[], alsoOfList = false): Promise<NearQuestion[]> => {
    const { held, scope, missing } = placesMeant(understood, prepared);
    // A place alone asks for the place; a sentence of nothing but small words asks something all the same: 云州考证有没有钱领.
    const { terms, sentence, number, parts } = understood;
    const isNothing = terms.length === 0 && (!sentence || number !== null || parts.length > 0);
    if ((isList(understood) && !alsoOfList) || isNothing || (scope.length === 0 && missing.length > 0)) return [];
    const places = scope.length > 0 ? scope : [...new Set(read)].slice(0, MOST_PLACES);
    const questions = await questionsOf([WEIGHTS.nearRarity, ...places, ...countries].join(' '));
    // Of a place of which nothing is held, no answer tells what others rule.
    const isOnlyCountry = isForCountry({ held, scope });
    return nearestQuestions(understood.asRead, questions, scope, countries, prepared)
      .filter(({ question }) => !isOnlyCountry || question.places.every((place) => scope.includes(place)))
      .slice(0, NEAR);
  };

  const simplify = makeSimplifier(index);

  /** The same query with words that stand nowhere read as what they sound like; null where nothing sounds like them. */
  const corrected = async (query: string, understood: Understood, nowhere: readonly QueryTerm[]) => {
    // What only ends like a trade may be another word.
    const { names } = prepared.lexicon.trades;
    const byEnding = understood.terms.filter(({ trade, label }) => trade && !names.includes(label));
    const unknown = nowhere.filter((term) => !isKnown(term) && term.number === null);
    const misspelt = [...unknown, ...byEnding].map(({ label }) => label);
    if (misspelt.length === 0) return null;
    const again = understand(query, prepared, await howWordsSound(), misspelt);
    return again.readings.length > understood.readings.length ? again : null;
  };

  /** A question with what its answer rests on in the documents of some places that were read; of all where none is given. */
  const groundsOf = (id: string, places: readonly string[], policies: readonly PreparedPolicy[]): SimilarFaq[] => {
    const [first, ...others] = policies
      .filter(({ entry }) => places.length === 0 || places.includes(entry.place))
      .flatMap(({ faqs }) => faqs.filter(({ faq }) => faq.id === id));
    return first ? [{ similarity: 1, grounds: [first, ...others] }] : [];
  };

  const answer = async (
    query: string,
    understood: Understood,
    depth: number,
    limit = SECTIONS_READ,
  ): Promise<Answered> => {
    // Counties that the lexicon does not have are looked up first: documents may mention them besides.
    const named = prepared.lexicon.partsLeftOut ? await index.locate(understood, understood.terms) : null;
    if (named) return answer(query, named, depth, limit);
    const asked = await askedAsItStands(query, understood, index.asked, prepared);
    const isWhole = asked.length > 0 && [...understood.text].length >= WHOLE_QUESTION;
    // Of a choice every answer brings a section of its own.
    const most = isLong(understood)
      ? Math.min(limit, READ_OF_SENTENCE)
      : asked.length > 1
        ? Math.max(READ_BESIDE_CHOICE, limit - asked.length)
        : limit;
    const choice = await chooseSections(understood, prepared, index.lookupsFor, most, depth, isWhole);
    const { keys, nowhere } = choice;
    // What the index has nowhere is mended before anything is read for it.
    const before = await corrected(query, understood, nowhere);
    if (before) return answer(query, before, depth);
    const located = nowhere.length > 0 ? await index.locate(understood, nowhere) : null;
    if (located) return answer(query, located, depth, limit);
    // Pieces of a sentence that stand nowhere were no words to look for.
    const said = understood.terms.filter((term) => !term.piece || !nowhere.includes(term));
    if (said.length < understood.terms.length && said.some((term) => !isOptional(term))) {
      const letGo = understood.terms.filter((term) => !said.includes(term));
      return answer(query, { ...understood, terms: said, letGo: [...understood.letGo, ...letGo] }, depth, limit);
    }
    const chosen = await Promise.all(keys.map(section));
    const read = chosen.map(({ entry }) => entry.place);
    const nearest = asked.length > 0 ? [] : await near(understood, read);
    // Of what is only near, one section says enough to lead on; of what was read already, nothing more is read.
    const leading = nearest
      .slice(0, LED_ON)
      .flatMap(({ question: { keys: of } }) => (of.some((key) => keys.includes(key)) ? [] : of.slice(0, 1)));
    const kept = [...asked.flatMap((question) => question.keys), ...leading].filter((key) => !keys.includes(key));
    const policies = joinSections([...chosen, ...(await Promise.all([...new Set(kept)].map(section)))]);
    const ranking = rank(understood, policies, prepared);
    // What documents have as it stands is not misspelt.
    const after = choice.asTyped.lines === 0 ? await corrected(query, understood, ranking.unknown) : null;
    // Much was read already for what was typed.
    if (after) return answer(query, after, depth, limit / 2);
    const { held, scope } = placesMeant(understood, prepared);
    return {
      understood,
      documents: policies,
      choice,
      ranking,
      asked: asked.flatMap(({ id }) => groundsOf(id, held, policies)),
      near: nearest.flatMap(({ question, nearness, covered }) =>
        groundsOf(question.id, scope.length > 0 ? [...scope, ...countries] : [], policies).map((faq) => ({
          ...faq,
          nearness,
          covered,
        })),
      ),
    };
  };

  /** Where nothing was found, the nearest questions on the subject or a topic, of the places that are asked about and the country. */
  const nextQuestions = async (understood: Understood, topic: string | null): Promise<SimilarFaq[]> => {
    const found = await near(understood, [], true);
    const policies = joinSections(
      await Promise.all([...new Set(found.flatMap(({ question }) => question.keys.slice(0, 1)))].map(section)),
    );
    return found
      .flatMap(({ question }) => groundsOf(question.id, [], policies))
      .filter(({ grounds: [{ phrasings }] }) =>
        topic === null
          ? isOnSubject(understood, phrasings, prepared)
          : phrasings.some(({ terms }) => terms.some(({ topics }) => topics.includes(topic))),
      );
  };

  return async (typed, depth = 1) => {
    const query = await simplify(typed);
    const hasLetters = /[a-z]{2}/.test(cleanQuery(query).text);
    const asRead = understand(query, prepared, hasLetters ? await howWordsSound() : undefined);
    const answered = await answer(query, asRead, depth);
    const { understood, documents, choice, ranking } = answered;
    const { more, moreTogether, asTyped, orMore } = choice;
    const { heading, hits, faqs, choices } = whatIsShown(answered, prepared);
    const isNothing = hits.length + faqs.length + choices.length === 0;
    // A heading of what is near stands over something.
    const silence = isNothing && heading === INEXACT ? null : heading;
    const topic = silence?.silence.kind === 'not-about' ? silence.silence.topic : null;
    const next = isNothing ? await nextQuestions(understood, topic) : [];
    // What a place's own question says of a topic that its documents are not about stands in the list: it is the answer.
    const { held } = placesMeant(understood, prepared);
    const isOwn = ({ grounds }: SimilarFaq) => grounds.some(({ policy }) => held.includes(policy.place));
    const own = topic === null ? [] : next.filter(isOwn);
    hits.push(
      ...own.map(({ grounds: [faq], similarity }): Hit => ({ kind: 'faq', faq, score: similarity, whole: false })),
    );
    const nearest = own.length > 0 ? [] : next;
    const { unmet, together } = ranking;
    const read = choice.keys.length;
    const counts = { read, more, moreTogether, orMore, asTyped };
    return { understood, documents, silence, hits, faqs, choices, nearest, unmet, together, ...counts };
  };
}

/** So long, in characters, a question that is asked as it stands is no phrase that documents could have. */
const WHOLE_QUESTION = 7;

/** True of words side by side that ask nothing. */
const isList = ({ text }: Understood) => /\p{Script=Han}\s/u.test(text) && !ASKS.test(text);

/** So many questions that ask something alike are read. */
const NEAR = 3;
/** Of so many of them a section is read where none was. */
const LED_ON = 2;
/** So many sections are read for a long sentence at most: it names much, and the questions near to it say what is asked. */
const READ_OF_SENTENCE = 5;
/** So many sections are read at least beside those of a choice. */
const READ_BESIDE_CHOICE = 2;
/** So many places' questions are compared where none is named. */
const MOST_PLACES = 4;
