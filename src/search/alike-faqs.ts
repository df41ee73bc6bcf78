import type { PreparedDocument, PreparedFaq } from './prepare-document.ts';
import { similarity } from './similarity.ts';
import type { Understood } from './understand.ts';

/** A question that is like a query, as each document that was read keeps it: what its answer rests on there. */
export interface AlikeFaq {
  alike: number;
  grounds: [PreparedFaq, ...PreparedFaq[]];
}

/** Least likeness at which a question counts as the same one. */
export const ALIKE = 0.8;
/** What is left of a likeness where a query names no place and the answer is that of one. */
const ONE_PLACE = 0.97;
/** And where the answer is that the text does not say. */
const SILENT = 0.95;
/** Likeness from which a question lifts the lines that it rests on. */
const LIFTING = 0.6;

/** Questions of the places asked for, most alike first. */
export function alikeFaqs(
  understood: Understood,
  documents: readonly PreparedDocument[],
  inScope: (place: string) => boolean,
): AlikeFaq[] {
  const found = new Map<string, AlikeFaq>();
  for (const { entry, faqs } of documents) {
    if (!inScope(entry.place)) continue;
    for (const faq of faqs) {
      const alike = Math.max(...faq.ways.map((way) => similarity(understood, way)));
      if (alike < LIFTING) continue;
      const known = found.get(faq.faq.id);
      if (known) known.grounds.push(faq);
      else found.set(faq.faq.id, { alike, grounds: [faq] });
    }
  }
  for (const faq of found.values()) {
    // To a query that names no place, one place's answer is worth less than one that compares, and silence least.
    const places = new Set(faq.grounds.map(({ document }) => document.place));
    if (![...places].some((id) => understood.places.includes(id)))
      faq.alike *= faq.grounds[0].faq.silent ? SILENT : places.size === 1 ? ONE_PLACE : 1;
  }
  // Of two that are as alike, the one that has an answer, and then the one that is alike as it stands.
  const isSilent = ({ grounds: [{ faq }] }: AlikeFaq) => Number(faq.silent);
  const asItStands = ({ grounds: [{ ways }] }: AlikeFaq) => (ways[0] ? similarity(understood, ways[0]) : 0);
  return [...found.values()].sort(
    (a, b) => b.alike - a.alike || isSilent(a) - isSilent(b) || asItStands(b) - asItStands(a),
  );
}

/** How much each line is lifted by the questions that rest on it. */
export function liftOf(faqs: readonly AlikeFaq[]): Map<string, number> {
  const lifts = new Map<string, number>();
  for (const { alike, grounds } of faqs) {
    for (const { faq, document } of grounds) {
      faq.rests.forEach(([id], position) => {
        const key = `${document.id}#${id}`;
        lifts.set(key, Math.max(lifts.get(key) ?? 0, (alike - 0.4) * 0.8 - position * 0.03));
      });
    }
  }
  return lifts;
}
