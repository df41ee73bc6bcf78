import { formatIssue } from '../../schema/format-issue.ts';
import { formatDocumentNumber } from '../../schema/source-words.ts';
import { validityWords } from '../../schema/validity-words.ts';
import { SOURCE_MARKS } from '../../schema/words.ts';
import type { Card } from '../../search/cards.ts';
import type { IndexedPolicy } from '../../search/entries.ts';
import type { Findings } from '../../search/find.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { make } from '../make.ts';
import { link } from './elements.ts';
import { absenceMessage } from './messages.ts';
import type { Finder } from './open-finder.ts';

/** Draws a card: what is said before the results. What it says that is not in the index follows as soon as it is read. */
export function drawCard(card: Card, findings: Findings, finder: Finder, root: string): HTMLElement {
  const { heading, body } = contents(card, findings, finder, root);
  const section = make('section', make('h2', heading), ...body);
  section.className = 'search-card';
  // A question whose answer is that the text does not say is an absence.
  section.dataset['card'] = card.kind === 'faq' && card.grounds[0].faq.silent ? 'absence' : card.kind;
  return section;
}

function contents(
  card: Card,
  { documents: policies }: Findings,
  { prepared, textOf }: Finder,
  root: string,
): { heading: string | Node; body: Node[] } {
  const read = new Map(policies.map(({ entry }) => [entry.id, entry]));
  const toLine = (document: string, line: string, text: string) => link(`${root}policies/${document}/#${line}`, text);
  switch (card.kind) {
    case 'absence': {
      const { absence } = card;
      const { heading, text } = absenceMessage(absence, prepared, (id) => read.get(id));
      const body: Node[] = [make('p', text)];
      if (absence.kind === 'not-about')
        body.push(make('p', link(`${root}compare/${absence.topic}/`, '看收录的各地怎么规定')));
      if (absence.kind === 'not-held') body.push(make('p', link(`${root}coverage/`, '看收录了哪些地区')));
      if (absence.kind === 'silent')
        body.push(make('p', link(`${root}compare/${absence.topic}/`, '看这一项的各地比较')));
      return { heading, body };
    }
    case 'faq': {
      const [{ faq }] = card.grounds;
      // One link a clause, to the first of its lines.
      const clauses = new Map<string, HTMLAnchorElement>();
      for (const { faq: own, policy } of card.grounds) {
        for (const [line, clause] of own.rests) {
          const source = `《${policy.title}》${clause}`;
          if (!clauses.has(source)) clauses.set(source, toLine(policy.id, line, source));
        }
      }
      const grounds = make('p', '依据：', ...[...clauses.values()].flatMap((to) => ['、', to]).slice(1));
      const cautions = [...new Set(card.grounds.map(({ policy }) => termLine(policy)))].map((said) => make('p', said));
      return {
        heading: link(`${root}faq/${faq.id}/`, faq.question),
        body: [paragraphOf(textOf('answers', faq.id)), ...(clauses.size > 0 ? [grounds] : []), ...cautions],
      };
    }
    case 'document':
      return {
        heading: link(`${root}policies/${card.document.id}/`, `《${card.document.title}》`),
        body: describeDocument(card.document, prepared),
      };
    case 'term':
      return {
        heading: link(`${root}${card.term.page ?? 'glossary/'}#${card.term.id}`, card.term.term),
        body: [paragraphOf(textOf('terms', card.term.id))],
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
        body: [make('p', '答几道题，看合不合文本条件、凭哪一条、还差什么。答案不离开你的设备。')],
      };
  }
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
    formatIssue(entry.issued, entry.source),
    SOURCE_MARKS[entry.source].word,
  ];
  return [make('p', facts.filter(Boolean).join(' · ')), make('p', termLine(entry))];
}

/** How a document's term stands, in a line. */
function termLine(entry: IndexedPolicy): string {
  const { shape, word, caution } = validityWords(entry.validity, entry.validityState);
  return `${shape} ${word}：${caution}`;
}
