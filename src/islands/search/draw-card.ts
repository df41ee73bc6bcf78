import { formatDocumentNumber } from '../../schema/source-words.ts';
import { VALIDITY_NOTES, validityWords } from '../../schema/validity-words.ts';
import { SOURCE_MARKS } from '../../schema/words.ts';
import type { Card } from '../../search/cards.ts';
import type { IndexedPolicy } from '../../search/entries.ts';
import { type Findings, isListOfCountry } from '../../search/find.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import type { Finder } from '../../search/open-published.ts';
import { isSilent, type SimilarFaq } from '../../search/similar-faqs.ts';
import { make } from '../make.ts';
import { link } from './elements.ts';
import { silenceMessage } from './messages.ts';
import { choosePlace, placeChosen } from './place-chosen.ts';

/** Draws a card: what is said before the results. What it says that is not in the index follows as soon as it is read. */
export function drawCard(card: Card, findings: Findings, finder: Finder, root: string): HTMLElement {
  const { heading, body } = contents(card, findings, finder, root);
  const section = make('section', make('h2', heading), ...body);
  section.className = 'search-card';
  // A question whose answer is that the text does not say is a silence.
  section.dataset['card'] = card.kind === 'faq' && isSilent(card) ? 'silence' : card.kind;
  return section;
}

function contents(
  card: Card,
  findings: Findings,
  finder: Finder,
  root: string,
): { heading: string | Node; body: Node[] } {
  const { documents: policies } = findings;
  const { prepared, textOf } = finder;
  const read = new Map(policies.map(({ entry }) => [entry.id, entry]));
  const toLine = (document: string, line: string, text: string) => link(`${root}policies/${document}/#${line}`, text);
  const placeOf = ({ grounds: [{ policy }] }: SimilarFaq) => policy.place;
  /** An answer of one place that opens on a tap, and is remembered in this tab. */
  const choiceOf = (choice: SimilarFaq) => {
    const [{ faq }] = choice.grounds;
    const place = placeOf(choice);
    const name = faq.wide ? '各地' : (prepared.lexicon.places.find(({ id }) => id === place)?.shortName ?? place);
    const details = make('details', make('summary', `${name}：${faq.question}`));
    details.dataset['faq'] = faq.id;
    const cautions = [...new Set(choice.grounds.map(({ policy }) => validityLine(policy)))].map((said) =>
      make('p', said),
    );
    details.append(
      paragraphOf(textOf('answers', faq.id)),
      ...cautions,
      make('p', link(`${root}faq/${faq.id}/`, '看全部回答和依据')),
    );
    details.open = place === placeChosen();
    details.addEventListener('toggle', () => {
      if (details.open) choosePlace(place);
    });
    return details;
  };
  switch (card.kind) {
    case 'silence': {
      const { silence } = card;
      const { heading, text } = silenceMessage(silence, prepared, (id) => read.get(id));
      const body: Node[] = [make('p', text)];
      if (silence.kind === 'not-about')
        body.push(make('p', link(`${root}compare/${silence.topic}/`, '看收录的各地怎么规定')));
      if (silence.kind === 'not-held') body.push(...insteadOf(findings, finder, root));
      if (silence.kind === 'silent')
        body.push(make('p', link(`${root}compare/${silence.topic}/`, '看这一项的各地比较')));
      return { heading, body };
    }
    case 'faq': {
      const [{ faq }] = card.grounds;
      // One link a clause, to the first of its items.
      const clauses = new Map<string, HTMLAnchorElement>();
      for (const { faq: own, policy } of card.grounds) {
        for (const [line, clause] of own.rests) {
          const source = `《${policy.title}》${clause}`;
          if (!clauses.has(source)) clauses.set(source, toLine(policy.id, line, source));
        }
      }
      const grounds = make('p', '依据：', ...[...clauses.values()].flatMap((to) => ['、', to]).slice(1));
      const cautions = [...new Set(card.grounds.map(({ policy }) => validityLine(policy)))].map((said) =>
        make('p', said),
      );
      return {
        heading: link(`${root}faq/${faq.id}/`, faq.question),
        body: [paragraphOf(textOf('answers', faq.id)), ...(clauses.size > 0 ? [grounds] : []), ...cautions],
      };
    }
    case 'choice': {
      const chosen = placeChosen();
      const choices = [...card.choices].sort(
        (one, other) => Number(placeOf(other) === chosen) - Number(placeOf(one) === chosen),
      );
      const heading = choices.length > 1 ? '几个地方各有各的回答，先选地方' : '没有写地名，这是一个地方的回答';
      return { heading, body: choices.map((choice) => choiceOf(choice)) };
    }
    case 'permit': {
      const { permit, asOperation, asQualification } = card.asked;
      const ask = (query: string, text: string) =>
        make('p', link(`${root}search/?q=${encodeURIComponent(query)}`, text));
      return {
        heading: `“${permit}”问的是哪一种？`,
        body: [
          ask(asOperation, '操作证（上岗作业用的）'),
          ask(asQualification, '职业资格证书、职业技能等级证书（分等级的）'),
        ],
      };
    }
    case 'next': {
      const questions = card.nearest.map(({ grounds: [{ faq }] }) =>
        make('p', '相近的问题：', link(`${root}faq/${faq.id}/`, faq.question)),
      );
      const places = card.places.map(({ id, shortName }) =>
        make('p', link(`${root}places/${id}/`, `${shortName}收录了什么`)),
      );
      const quiz = make('p', link(`${root}eligibility/`, '答几道题，看自己合不合条件'));
      const all = make('p', link(`${root}faq/`, '全部问答'));
      return { heading: '接下来可以', body: [...questions, ...places, quiz, all] };
    }
    case 'document':
      return {
        heading: link(`${root}policies/${card.document.id}/`, `《${card.document.title}》`),
        body: describeDocument(card.document, prepared),
      };
    case 'term':
      return {
        heading: link(`${root}${card.entry.page ?? 'glossary/'}#${card.entry.id}`, card.entry.term),
        body: [paragraphOf(textOf('terms', card.entry.id))],
      };
    case 'place': {
      const { place, confusable } = card;
      const body: Node[] = [make('p', `收录 ${place.documents} 份文件。`)];
      for (const other of confusable) {
        body.push(
          make(
            'p',
            `${place.shortName}和`,
            link(`${root}places/${other.id}/`, other.shortName),
            '各有各的文件，不能互相代替。',
          ),
        );
      }
      return { heading: link(`${root}places/${place.id}/`, place.name), body };
    }
    case 'benefit':
      return {
        heading: link(`${root}eligibility/`, '自己符合条件吗？去测资格'),
        body: [make('p', '答几道题，看够不够条件、凭哪一条、还差什么。答案不离开你的设备。')],
      };
  }
}

/** What can be done where nothing of a place is held: what is listed below, and where such rules are published. */
function insteadOf(findings: Findings, { prepared }: Finder, root: string): Node[] {
  const listed = isListOfCountry(findings, prepared) ? [make('p', '下面列的是全国的文件怎么写，不是当地的规定。')] : [];
  return [
    ...listed,
    make('p', '当地的规定，可以到当地人民政府、人社局、公安局的网站上找，或者问当地窗口。'),
    make('p', link(`${root}coverage/`, '看收录了哪些地区')),
  ];
}

/** A paragraph that is filled when its text is there, and goes where it cannot be reached: the rest stands without it. */
function paragraphOf(text: Promise<string>): HTMLElement {
  const paragraph = make('p');
  text.then(
    (said) => paragraph.append(said),
    (error) => {
      console.warn('What a card says did not come:', error);
      paragraph.remove();
    },
  );
  return paragraph;
}

function describeDocument(entry: IndexedPolicy, { lexicon }: PreparedLexicon): Node[] {
  const place = lexicon.places.find(({ id }) => id === entry.place);
  const facts = [
    place?.name,
    formatDocumentNumber(entry.number?.text, entry.source),
    entry.issuedWords,
    SOURCE_MARKS[entry.source].word,
  ];
  return [make('p', facts.filter(Boolean).join(' · ')), make('p', validityLine(entry))];
}

/** How a document's term stands, in a line. */
function validityLine(entry: IndexedPolicy): string {
  const { shape, word, caution } = validityWords(entry.validity, entry.validityState);
  return `${shape} ${word}：${caution}${(entry.validityNotes ?? []).map((says) => `${VALIDITY_NOTES[says].word}。`).join('')}`;
}
