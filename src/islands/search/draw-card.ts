import type { Card } from '../../search/cards.ts';
import type { DocumentEntry } from '../../search/entries.ts';
import type { Findings } from '../../search/find.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { formatDay, SOURCE_MARKS, TERM_MARKS } from '../../site/words.ts';
import { copyOf, link, paragraph, within } from './elements.ts';
import { sayAbsence } from './say.ts';

/** Draws a card: what is said before the results. */
export function drawCard(card: Card, findings: Findings, prepared: PreparedLexicon, root: string): HTMLElement {
  const section = copyOf('search-card');
  section.dataset['card'] = card.kind;
  const { heading, body } = contents(card, findings, prepared, root);
  within(section, 'h2').append(heading);
  section.append(...body);
  return section;
}

function contents(
  card: Card,
  { documents }: Findings,
  prepared: PreparedLexicon,
  root: string,
): { heading: string | Node; body: Node[] } {
  const read = new Map(documents.map(({ entry }) => [entry.id, entry]));
  const toLine = (document: string, line: string, text: string) => link(`${root}policies/${document}/#${line}`, text);
  switch (card.kind) {
    case 'absence': {
      const { absence } = card;
      const { heading, text } = sayAbsence(absence, prepared, (id) => read.get(id)?.title ?? id);
      const body: Node[] = [paragraph(text)];
      if (absence.kind === 'not-about')
        body.push(paragraph(link(`${root}compare/${absence.topic}/`, '看收录的各地怎么规定')));
      if (absence.kind === 'not-held') body.push(paragraph(link(`${root}coverage/`, '看收录了哪些地区')));
      if (absence.kind === 'silent')
        body.push(paragraph(link(`${root}compare/${absence.topic}/`, '看这一项的各地比较')));
      return { heading, body };
    }
    case 'faq': {
      const { faq, document } = card.faq;
      const lines = faq.rests.flatMap((id) => document.items.filter((item) => item.id === id));
      const grounds = paragraph('依据：');
      lines.forEach((item, index) => {
        grounds.append(index > 0 ? '、' : '', toLine(document.id, item.id, `《${document.title}》${item.clause}`));
      });
      const term = TERM_MARKS[document.term];
      return {
        heading: link(`${root}faq/${faq.id}/`, faq.question),
        body: [
          paragraph(faq.answer),
          ...(lines.length > 0 ? [grounds] : []),
          paragraph(`${term.shape} ${term.word}：${term.caution}`),
        ],
      };
    }
    case 'document':
      return {
        heading: link(`${root}policies/${card.document.id}/`, `《${card.document.title}》`),
        body: describeDocument(card.document, prepared),
      };
    case 'term':
      return {
        heading: link(`${root}glossary/#${card.term.id}`, card.term.term),
        body: [paragraph(card.term.definition)],
      };
    case 'place': {
      const { place, confusable } = card;
      const body: Node[] = [paragraph(`收录 ${place.documents} 份文件。`)];
      for (const other of confusable) {
        body.push(
          paragraph(
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
        body: [paragraph('答几道题，看合不合文本条件、凭哪一条、还差什么。答案不离开你的设备。')],
      };
  }
}

function describeDocument(entry: DocumentEntry, { lexicon }: PreparedLexicon): Node[] {
  const place = lexicon.places.find(({ id }) => id === entry.place);
  const term = TERM_MARKS[entry.term];
  const facts = [
    place?.name,
    entry.number?.text ?? '文号：原文未载',
    `${formatDay(entry.issued)}印发或登出`,
    SOURCE_MARKS[entry.source].word,
  ];
  return [paragraph(facts.filter(Boolean).join(' · ')), paragraph(`${term.shape} ${term.word}：${term.caution}`)];
}
