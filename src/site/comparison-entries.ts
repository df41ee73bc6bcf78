import type { ComparisonEntry } from '../comparison/comparison-entry.ts';
import { placesWithin } from '../eligibility/rule-parts.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isReport, silenceWords } from '../schema/source-words.ts';
import { address } from './address.ts';
import { columnAddress } from './comparison-addresses.ts';
import { comparisonView } from './comparison-view.ts';
import { documentFileName } from './document-file.ts';

/** The places with documents in a province, as the comparison of a topic offers them. */
export function comparisonEntries(library: Library, topic: string, province: string): ComparisonEntry[] {
  const view = comparisonView(library, entryOf(library.topics, topic));
  const about = new Map(view.about.map((column) => [column.place.id, column]));
  return placesWithin(library, province).map(({ id, shortName }) => {
    const documents = library.policies.filter(({ place }) => place === id);
    const policies = about.get(id)?.policies ?? [];
    const reportsOnly = documents.every(({ source }) => isReport(source));
    const isAbout = about.has(id);
    return {
      id,
      name: shortName,
      status: isAbout ? 'about' : 'not-about',
      files: policies.map((policy) => documentFileName(policy, library)),
      page: isAbout ? columnAddress(topic, id) : address.place(id),
      silence: isAbout ? '' : silenceWords('not-about', reportsOnly ? 'news-report' : 'official').word,
      note: isAbout ? '' : notAboutNote(view.topic.name, reportsOnly),
    };
  });
}

/** What follows from it that documents, or the reports of them, are not about a topic. */
export const notAboutNote = (topic: string, reportsOnly: boolean): string =>
  `${reportsOnly ? '只见报道，报道' : '读过当地的文件，'}不谈${topic}。不谈，不等于当地没有。`;
