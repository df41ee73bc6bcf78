import { wellFormed } from '../../language/well-formed.ts';
import { isReport, silenceWords, sourceWords } from '../../schema/source-words.ts';
import { READ_ALL } from '../../search/choose-sections.ts';
import type { IndexedPolicy } from '../../search/entries.ts';
import { type Findings, isListOfCountry } from '../../search/find.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { missingNames } from '../../search/may-be-named.ts';
import type { SearchSilence } from '../../search/silence.ts';
import { isSilent } from '../../search/similar-faqs.ts';

/** Silences that say themselves what is missing, or not known to be there: what is listed below them is near. */
const LISTS_NEAR: ReadonlySet<SearchSilence['kind']> = new Set(['not-about', 'not-mentioned', 'inexact']);

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('');
const listed = (words: readonly string[]) => words.join('、');

/** What was found, in a sentence: how many, how the query was read, and what no result has. */
export function statusMessage(findings: Findings, shown: number, typed: string, prepared: PreparedLexicon): string {
  const { understood, silence, unmet, together, hits, faqs, read, more, asTyped, moreTogether, orMore } = findings;
  const sentences: string[] = [];
  for (const { typed: written, read, doubtful } of understood.readings)
    sentences.push(`${doubtful ? `是不是“${read}”？` : ''}按“${read}”找，输入的是“${written}”。`);
  if (understood.shortened) sentences.push('输入太长，只按前面一段找。');
  const query = quoted([shorten(typed)]);
  const isAnswered = faqs.some((faq) => !isSilent(faq));
  if (findings.choices.length === 1) {
    sentences.push(
      `${query}：没有写地名，一个地方的回答在下面${hits.length > 0 ? `；其后是有关的 ${shown} 条` : ''}。`,
    );
  } else if (findings.choices.length > 0) {
    sentences.push(`${query}：几个地方各有各的回答，先选地方${hits.length > 0 ? `；其后是有关的 ${shown} 条` : ''}。`);
  } else if (hits.length > 0 && isAnswered && !silence) {
    sentences.push(`${query}：回答在下面框里，其后是有关的 ${shown} 条。`);
  } else if (hits.length === 0) {
    if (faqs.length > 0) sentences.push(`${query}：回答在下面框里。`);
    else if (silence) sentences.push(`${query}：没有可以当作回答的条款。`);
    else sentences.push(`没有找到和${query}有关的条款。没有找到，不表示当地没有政策。`);
  } else if (isListOfCountry(findings, prepared)) {
    sentences.push(`${query}：没有收录当地的文件，以下 ${shown} 条是全国的文件写的。`);
  } else if (silence?.silence.kind === 'point' || (silence?.silence.kind === 'silent' && !silence.conclusive)) {
    sentences.push(`${query}：问的这一点没有写，以下 ${shown} 条是相近的规定。`);
  } else if (silence?.silence.kind === 'silent') {
    sentences.push(`${query}：没有写；写明没有写的是以下 ${shown} 处。`);
  } else if (silence !== null && LISTS_NEAR.has(silence.silence.kind)) {
    sentences.push(`${query}：以下 ${shown} 条是相近的。`);
  } else if (!together && !understood.sentence && understood.terms.length > 0 && moreTogether === 0 && !orMore) {
    // Of what was not read nothing is said.
    sentences.push(sayApart(missingNames(understood.terms, prepared), missingNames(unmet, prepared), shown));
  } else sentences.push(`${query}：${shown} 条。`);
  if (asTyped.lines > READ_ALL && hits.length > 0) {
    const rest = asTyped.unread > 0 ? '，最相关的先列；按“再列一些”看其余的' : '';
    sentences.push(`写着${query}的${asTyped.orMore ? '至少' : '共'} ${asTyped.lines} 条${rest}。`);
  } else if (more > 0 && hits.length > 0)
    sentences.push(
      `只细看了最相关的 ${read} 个部分，另有${orMore ? '至少' : ''} ${more} 个部分也有这些词${understood.places.length + understood.elsewhere.length === 0 ? '；加上地名可以找得更准' : ''}。`,
    );
  return sentences.join('');
}

/** That no item has everything, and what the items below lack. */
function sayApart(asked: readonly string[], missing: readonly string[], shown: number): string {
  if (asked.length > 0 && missing.length === asked.length)
    return `没有包含${quoted(asked)}的条款，以下 ${shown} 条只和其中一部分接近。`;
  const none = asked.length > 1 ? `没有同时包含${quoted(asked)}的条款` : '没有一条把问的都说到';
  return missing.length > 0
    ? `${none}，以下 ${shown} 条没有提到${quoted(missing)}。`
    : `${none}，以下 ${shown} 条各说到一部分。`;
}

/** What a silence means for the reader: a heading, and what follows from it. */
export function silenceMessage(
  silence: SearchSilence,
  { lexicon }: PreparedLexicon,
  documentAt: (id: string) => Pick<IndexedPolicy, 'title' | 'source'> | undefined,
): { heading: string; text: string } {
  const placeName = (id: string) => lexicon.places.find((place) => place.id === id)?.shortName ?? id;
  const topicName = (id: string) => lexicon.topics.find((topic) => topic.id === id)?.name ?? id;
  const nameOf = (id: string) => {
    const document = documentAt(id);
    if (!document) return id;
    return isReport(document.source) ? `对《${document.title}》的报道` : `《${document.title}》`;
  };
  const leftOut = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => sourceWords(documentAt(id)?.source ?? 'official')))]
      .map(({ speaker, leavesOut }) => `${speaker}${leavesOut}`)
      .join('、');
  switch (silence.kind) {
    case 'not-held': {
      const heading = `没有收录${listed(silence.names)}的文件`;
      const instead = silence.instead.map(placeName);
      return instead.length > 0
        ? { heading, text: `以下是其中${listed(instead)}自己的规定，不能当作${listed(silence.names)}的规定。` }
        : { heading, text: '不表示当地没有政策，也不拿别处的规定代替。' };
    }
    case 'number-not-held':
      return silence.cited
        ? { heading: '没有收录这份文件', text: '以下是收录的文件里提到它的地方。' }
        : { heading: '没有印着这个文号的文件', text: '收录的文件也没有提到它。没印文号的，按名字找。' };
    case 'not-about':
      return {
        heading: `${placeName(silence.place)}的${leftOut(silence.documents)}${topicName(silence.topic)}`,
        text: `收录的${listed(silence.documents.map(nameOf))}不谈${topicName(silence.topic)}。不表示当地没有，也不拿别处的规定代替。`,
      };
    case 'not-mentioned':
      return {
        heading: `${listed(silence.places.map(placeName))}的文件没有提到${quoted(silence.words)}`,
        text: '不表示当地没有政策，也不拿别处的规定代替。',
      };
    case 'silent': {
      const read = silence.documents.filter(({ about }) => about);
      const sources = read.map(({ id }) => documentAt(id)?.source ?? 'official');
      const words = [...new Set(sources.map((source) => silenceWords('silent', source).word))];
      const anyReport = sources.some(isReport);
      return {
        heading: `${listed(words)}：${topicName(silence.topic)}的“${silence.row}”`,
        text: `读过${listed(read.map(({ id }) => nameOf(id)))}，都没有写。${anyReport ? '只见报道的，文件本身写没写，不知道。' : ''}要问当地窗口。`,
      };
    }
    case 'point': {
      const whose = silence.places.length > 0 ? `${listed(silence.places.map(placeName))}的文件` : '收录的文件';
      return {
        heading: `${quoted(silence.words)}：${whose}没有写`,
        text: '下面是相近的，不能当作回答。要问当地窗口。',
      };
    }
    case 'unknown':
      return {
        heading:
          silence.words.length > 0 ? `收录的文件没有提到${quoted(silence.words)}` : '没有找到能当作完整回答的条款',
        text: '不表示当地没有政策，也不拿别处的规定代替。',
      };
    case 'apart':
      return {
        heading: `没有一条${silence.words.length > 1 ? `同时说到${quoted(silence.words)}` : '把问的都说到'}`,
        text:
          silence.missing.length > 0
            ? `以下各条没有说到${quoted(silence.missing)}，不能当作完整的回答。`
            : '以下各条各说到一部分，不能当作完整的回答。',
      };
    case 'inexact':
      return {
        heading: '下面是相近的，不一定正好回答问的',
        text: '点开看原话，对得上才算。对不上的，不表示当地没有政策。',
      };
  }
}

const SHOWN = 40;

/** The query as it is repeated to the reader. */
function shorten(text: string): string {
  const characters = [...wellFormed(text).replace(/\s+/g, ' ').trim()];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}
