import { type AbsenceFound, absenceOf } from './absence.ts';
import { chooseDocuments, type DocumentsWith } from './choose-documents.ts';
import type { DocumentEntry } from './entries.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { type PreparedDocument, prepareDocument } from './prepare-document.ts';
import { ALIKE, type Hit, type Ranking, rank } from './rank.ts';
import { type Understood, understand } from './understand.ts';

/** Where documents are found and read from. */
export interface DocumentIndex {
  documentsWith: DocumentsWith;
  /** Reads one document. Throws where it cannot be reached. */
  read: (key: string) => Promise<DocumentEntry>;
}

/** All that a query finds, ready for showing. */
export interface Findings {
  understood: Understood;
  /** Documents that were read, those of places asked for first. */
  documents: PreparedDocument[];
  /** Documents that have words of the query and were not read. */
  more: number;
  absence: AbsenceFound | null;
  /** What may be listed as an answer, best first. */
  hits: Hit[];
  /** The question that the query asks in other words, and others like it. */
  faqs: Ranking['faqs'];
  /** What is asked and no line that was found answers. */
  unmet: Ranking['unmet'];
}

/** Finds what answers a query. Documents that were prepared once are not read again. */
export function makeFinder(prepared: PreparedLexicon, index: DocumentIndex): (query: string) => Promise<Findings> {
  const read = new Map<string, Promise<PreparedDocument>>();
  const document = (key: string) => {
    const known = read.get(key);
    if (known) return known;
    const reading = index.read(key).then((entry) => prepareDocument(entry, prepared));
    // A document that could not be reached is asked for again next time.
    reading.catch(() => read.delete(key));
    read.set(key, reading);
    return reading;
  };
  return async (query) => {
    const understood = understand(query, prepared);
    const { keys, more } = await chooseDocuments(understood, prepared, index.documentsWith);
    const documents = await Promise.all(keys.map(document));
    const ranking = rank(understood, documents, prepared);
    const absence = absenceOf(understood, documents, ranking, prepared);
    const faqs = ranking.faqs.filter(({ alike }) => alike >= ALIKE);
    // A question whose answer is that the text does not say settles it.
    const silent = faqs[0]?.faq.faq.silent ?? false;
    return {
      understood,
      documents,
      more,
      absence,
      hits: absence?.conclusive || silent ? [] : ranking.hits,
      faqs,
      unmet: ranking.unmet,
    };
  };
}
