import { groupBy } from '../language/group-by.ts';
import { memoize } from '../language/memoize.ts';
import { choiceKeyOf, oneOfEachPlace, questionsMeant } from './asked-questions.ts';
import { ASKS } from './asks.ts';
import { barePointKeys } from './bare-point.ts';
import { type AsTyped, chooseSections, SECTIONS_READ, type SectionChoice } from './choose-sections.ts';
import { cleanQuery } from './clean-query.ts';
import type { DecodeGb18030 } from './common-characters.ts';
import type { IndexedPolicy } from './entries.ts';
import { type AskedQuestion, type HeldQuestion, whereQuestionsStand } from './held-questions.ts';
import { type Hit, policyOfHit } from './hit.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { answersMaybe, isFar, isSaidBy, mayStandInBox, type NearFaq, saysNothing, withNear } from './list-near.ts';
import type { Lookups } from './lookups.ts';
import { type NearQuestion, nearestQuestions, prepareQuestion, weighQuestions } from './nearest-questions.ts';
import type { PinyinTable } from './pinyin.ts';
import { joinSections, type PreparedPolicy, preparePolicy } from './prepare-policy.ts';
import { isKnown, isOptional, type QueryTerm, requiredOf } from './query-term.ts';
import { questionKey } from './question-key.ts';
import { type Ranking, rank } from './rank.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isOneWord } from './says-more.ts';
import { isCountry, isForCountry, placesMeant } from './scope.ts';
import { findSilence, isProved, namesNothing, SILENCE_BASIS, type SilenceFound } from './silence.ts';
import { isSilent, restingOn, type SimilarFaq } from './similar-faqs.ts';
import { isOnSubject } from './similarity.ts';
import { makeSimplifier } from './simplify.ts';
import { isLong, type Understood, understand } from './understand.ts';

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

/** What was read for a query as it was understood, and how it is ranked. */
type Answered = Pick<Findings, 'understood' | 'documents'> & {
  choice: SectionChoice;
  ranking: Ranking;
  /** Questions that were asked as they stand. */
  asked: SimilarFaq[];
  /** Questions that ask something alike, the nearest first. */
  near: NearFaq[];
};

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

  /** The questions that a query is word for word, apart from places and tone. */
  const askedAsItStands = async (query: string, understood: Understood): Promise<AskedQuestion[]> => {
    const { elsewhere } = understood;
    const { held, missing } = placesMeant(understood, prepared);
    // A place of which nothing is held is part of the question where the question itself names it.
    if (missing.some((name) => !elsewhere.includes(name))) return [];
    const { key } = questionKey(query, prepared);
    const askedAs = async (key: string) => (key === '' ? [] : index.asked(key));
    const typed = await askedAs(key);
    // What is asked of a county may be asked of its city.
    const own =
      typed.length > 0 || understood.parts.length === 0
        ? typed
        : await askedAs(questionKey(query, prepared, false).key);
    const verbatim = questionsMeant(own, held);
    if (elsewhere.length > 0 || understood.number) return verbatim;
    const [bare] = understood.meaning ? [] : barePointKeys(understood, understood.asRead, prepared);
    if (bare === undefined) return verbatim;
    // Of a place that is named, what is asked in other words for the same.
    if (held.length > 0)
      return verbatim.length > 0
        ? verbatim
        : onlyOne(
            (await index.asked(bare)).filter(({ places }) => places.length === 1 && held.includes(places[0] ?? '')),
          );
    // A bare point is asked of every place; what several compare is one of them.
    const known = await index.asked(bare);
    const others = known.length > 0 ? await index.asked(choiceKeyOf(bare)) : [];
    // Of a place with several that may be meant, the one that is asked word for word.
    const isAsked = ({ id }: AskedQuestion) => verbatim.some((one) => one.id === id);
    const offered = oneOfEachPlace([...verbatim, ...known.filter((one) => !isAsked(one)), ...others]);
    // That the words are those of one place puts it before no other.
    const order = [...known, ...others, ...verbatim].filter(({ places }) => places.length === 1);
    const placeAt = ({ places: [place, ...more] }: AskedQuestion) =>
      more.length > 0 ? order.length : order.findIndex((one) => one.places[0] === place);
    offered.sort((one, other) => placeAt(one) - placeAt(other));
    return offered.length > 1 || verbatim.length > 0 ? offered : [];
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
    const asked = await askedAsItStands(query, understood);
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
    const { understood, documents: policies, choice, ranking, asked } = answered;
    const { more, moreTogether, asTyped, orMore } = choice;
    const alike = ranking.faqs.filter(({ similarity }) => similarity >= WEIGHTS.sameQuestion);
    const isAsked = ({ grounds: [{ faq }] }: SimilarFaq) => asked.some(({ grounds }) => grounds[0].faq.id === faq.id);
    const meant = placesMeant(understood, prepared);
    const { same, ofPlaces } = boxable(
      alike.filter((faq) => !isAsked(faq)),
      understood,
      meant.held,
      prepared,
    );
    // What one place answers is no answer to who names none: it is the only one to choose from.
    const isOfNoPlace = meant.held.length === 0 && understood.places.length === 0 && understood.number === null;
    const isOfOnePlace = ({ grounds }: SimilarFaq) =>
      grounds.every(({ faq, policy }) => !faq.wide && !countries.includes(policy.place));
    const choices =
      asked.length > 1 || (isOfNoPlace && asked.some(isOfOnePlace))
        ? asked
        : asked.length === 0 && mayStandInBox(ofPlaces[0], answered.near, understood)
          ? ofPlaces
          : [];
    const candidates = [...asked, ...same];
    const missing = findSilence(understood, policies, ranking, choice, prepared);
    // Where the country has no item on the subject, only a question of its own that may ask the same is near enough.
    const isOfCountry = ({ grounds }: SimilarFaq) =>
      grounds.every(({ faq, policy }) => !faq.wide && countries.includes(policy.place));
    const isOfPeople = ({ groups }: QueryTerm) => groups.some((group) => prepared.lexicon.people.includes(group));
    const absentWords = missing?.silence.kind === 'not-mentioned' ? missing.silence.words : [];
    // What only the country writes of, its own questions say; whom a place does not name is no such thing.
    const isSaidByCountry =
      missing?.ofCountry === true &&
      !answered.near.slice(0, 1).some((one) => isSaidBy(one, absentWords, understood)) &&
      understood.terms.some((term) => absentWords.includes(term.label) && !isOfPeople(term));
    const near =
      missing?.conclusive && isForCountry(placesMeant(understood, prepared))
        ? answered.near.filter((one) => answersMaybe(one, understood, prepared))
        : isSaidByCountry
          ? [...answered.near.filter(isOfCountry), ...answered.near.filter((one) => !isOfCountry(one))]
          : answered.near;
    // What may have been meant as it was typed is asked about, and not answered.
    const isGuessed = understood.readings.some(({ doubtful }) => doubtful);
    const mayStand = !isGuessed && candidates.length > 0 && mayStandInBox(candidates[0], near, understood);
    // Of a figure that is asked about (不用等七年吗) it says more that a place's documents are not about the topic.
    const isNotAbout =
      missing?.silence.kind === 'not-about' &&
      candidates[0] !== undefined &&
      isSilent(candidates[0]) &&
      understood.terms.some(({ number }) => number !== null);
    const isBoxed = asked.length > 0 || (mayStand && !isNotAbout);
    const faqs = choices.length === 0 && isBoxed ? candidates : [];
    // A question that is answered is no silence; but what is not held is said all the same.
    const isAnswered = [...choices, ...faqs].some((faq) => !isSilent(faq));
    const isOfHoldings = missing !== null && SILENCE_BASIS[missing.silence.kind] === 'holdings';
    const told = isAnswered && (asked.length > 0 || !isOfHoldings) ? null : missing;
    // A list of what is far does not stand as if it answered; and what is near may answer what seems to be missing.
    // One thing that is asked for as such is what its items are about.
    const [thing, ...others] = understood.terms;
    const isOneThing =
      others.length === 0 && (thing?.label === understood.asRead || isOneWord(understood.asRead, prepared));
    const isListOnly =
      !isOneThing && faqs.length + choices.length === 0 && asTyped.lines === 0 && isFar(near[0], ranking, understood);
    const isDoubtful =
      told !== null &&
      !isOfHoldings &&
      (told.silence.kind === 'unknown'
        ? near[0] !== undefined && isSaidBy(near[0], told.silence.words, understood)
        : understood.sentence || told.silence.kind === 'apart') &&
      !(isNotAbout && near[0] !== undefined && isSilent(near[0])) &&
      answersMaybe(near[0], understood, prepared);
    const said = isDoubtful || (told !== null && saysNothing(told, near[0])) ? null : told;
    // Silence of what was read is no silence: what is listed is near, and that is all that is known.
    const heading =
      (said && (!isProved(said) || namesNothing(said)) ? INEXACT : said) ??
      (isListOnly || (asTyped.lines === 0 && choices.length === 1 && choices.every(isSilent)) ? INEXACT : null);
    const settling = faqs[0] && settles(faqs[0], understood, isAnswered, ranking.hits) ? faqs[0] : null;
    const found = settling
      ? groundsAmong(ranking.hits, settling, understood, policies)
      : listed(heading?.ofCountry ? countryFirst(ranking.hits, prepared) : ranking.hits, heading, policies);
    const hits = settling
      ? found
      : withNear(
          found,
          understood.sentence ? [...near, ...alike.slice(0, 1)] : [...alike.slice(0, 1), ...near],
          // The answer of a single place stands above as much as a box does.
          faqs[0] ?? (choices.length === 1 ? choices[0] : undefined),
          understood,
        );
    const { unmet, together } = ranking;
    const isNothing = hits.length + faqs.length + choices.length === 0;
    // A heading of what is near stands over something.
    const silence = isNothing && heading === INEXACT ? null : heading;
    const topic = silence?.silence.kind === 'not-about' ? silence.silence.topic : null;
    const next = isNothing ? await nextQuestions(understood, topic) : [];
    // What a place's own question says of a topic that its documents are not about stands in the list: it is the answer.
    const isOwn = ({ grounds }: SimilarFaq) => grounds.some(({ policy }) => meant.held.includes(policy.place));
    const own = topic === null ? [] : next.filter(isOwn);
    hits.push(
      ...own.map(({ grounds: [faq], similarity }): Hit => ({ kind: 'faq', faq, score: similarity, whole: false })),
    );
    const nearest = own.length > 0 ? [] : next;
    const read = choice.keys.length;
    const counts = { read, more, moreTogether, orMore, asTyped };
    return { understood, documents: policies, silence, hits, faqs, choices, nearest, unmet, together, ...counts };
  };
}

/** The question where there is but one. */
const onlyOne = (questions: AskedQuestion[]) => (questions.length === 1 ? questions : []);

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

/** What is said above a list that is no answer. */
const INEXACT: SilenceFound = { silence: { kind: 'inexact' }, conclusive: false };

/**
 * Of the questions that are alike, those that may be the answer: of words side by side, and of what asks for one thing, those
 * of which a way of asking says no more. Of one place that is named none that compares without naming it; without a place none
 * of a single place: theirs are a choice, also where it is but one.
 */
function boxable(
  alike: readonly SimilarFaq[],
  { sentence, terms, places, status }: Understood,
  held: readonly string[],
  { lexicon }: PreparedLexicon,
): { same: SimilarFaq[]; ofPlaces: SimilarFaq[] } {
  const numbers = terms.filter(({ number, piece }) => piece && number !== null).length;
  const isShort = !sentence || requiredOf(terms).length + Number(status) + numbers < 2;
  const country = new Set(lexicon.places.filter(isCountry).map(({ id }) => id));
  const fitting = alike.filter(({ whole, grounds }) => {
    const isUnnamed = grounds.every(({ faq }) => faq.wide === 'unnamed');
    return (whole || !isShort) && !(held.length === 1 && isUnnamed);
  });
  if (held.length > 0 || places.length > 0) return { same: fitting, ofPlaces: [] };
  const isOfOnePlace = ({ grounds: [{ faq, policy }] }: SimilarFaq) => !faq.wide && !country.has(policy.place);
  const byPlace = groupBy(fitting.filter(isOfOnePlace), ({ grounds: [{ policy }] }) => policy.place);
  const ofPlaces = [...byPlace.values()].flatMap(([first]) => (first ? [first] : []));
  const same = fitting.filter((faq) => !isOfOnePlace(faq));
  return { same, ofPlaces: ofPlaces.length > 1 || same.length === 0 ? ofPlaces : [] };
}

/** Whether an answer that the text does not say holds for all that was asked: other places may say more than one does. */
function settles(faq: SimilarFaq, { places }: Understood, isAnswered: boolean, hits: readonly Hit[]): boolean {
  // What one place leaves open another may say.
  const isSaid = hits.some((hit) => hit.kind === 'item' && hit.prepared.item.kind !== 'open-point');
  return isSilent(faq) && (places.length > 0 || (faq.grounds.length > 1 && !isAnswered && !isSaid));
}

/** What the answer to a question rests on: items, or the documents themselves where the question is whether they still hold. */
function groundsAmong(
  hits: readonly Hit[],
  { grounds }: SimilarFaq,
  { status }: Understood,
  policies: readonly PreparedPolicy[],
): Hit[] {
  const rests = restingOn({ grounds });
  const asked = policies.filter(({ entry }) => status && grounds.some(({ policy }) => policy.id === entry.id));
  return [
    ...asked.map((policy): Hit => ({ kind: 'document', policy, clause: policy.entry.issuedIn, score: 1, whole: true })),
    // What says the very words that were typed is shown besides.
    ...hits.filter(
      (hit) => hit.kind === 'item' && (hit.asTyped || rests.has(`${hit.prepared.policy.id}#${hit.prepared.item.id}`)),
    ),
  ];
}

/** What the country's documents say before what those of places say. */
function countryFirst(hits: readonly Hit[], { lexicon }: PreparedLexicon): Hit[] {
  const country = new Set(lexicon.places.filter(isCountry).map(({ id }) => id));
  const isOfCountry = (hit: Hit) => country.has(policyOfHit(hit).place);
  return [...hits.filter(isOfCountry), ...hits.filter((hit) => !isOfCountry(hit))];
}

/** What may be listed below a silence: everything, or only the open points that it is about. */
function listed(hits: readonly Hit[], found: SilenceFound | null, policies: readonly PreparedPolicy[]): Hit[] {
  if (!found?.conclusive) return [...hits];
  // What says these very words is shown whatever else is missing.
  const typed = hits.filter((hit) => hit.kind === 'item' && hit.asTyped);
  if (typed.length > 0) return typed;
  const open = new Set(
    found.silence.kind === 'silent' ? found.silence.documents.map(({ id, open }) => `${id}#${open}`) : [],
  );
  const scoreOf = new Map(hits.flatMap((hit) => (hit.kind === 'item' ? [[hit.prepared, hit.score] as const] : [])));
  return policies
    .flatMap(({ items }) => items)
    .filter(({ policy, item }) => open.has(`${policy.id}#${item.id}`))
    .map(
      (prepared): Hit => ({ kind: 'item', prepared, asTyped: false, score: scoreOf.get(prepared) ?? 0, whole: true }),
    )
    .sort((one, other) => other.score - one.score);
}
