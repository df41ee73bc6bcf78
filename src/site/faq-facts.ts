import { type Ground, groundsAt } from '../faq/ground.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { Faq } from '../schema/faq.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import { ABSENCES, type Mark } from './words.ts';

/** What sort of answer it is, in words and shape. */
export const FAQ_MARKS = {
  answered: { word: '文本写明', shape: '●', caution: '答案写在文件里，依据在下面。' },
  silent: { word: '原文未载', shape: '○', caution: '读过全文，文件没有写。没有写的，不等于没有。' },
  differs: { word: '各地不同', shape: '◑', caution: '各地的文件写得不一样，分开看。' },
} as const satisfies Record<Faq['kind'], Mark>;

/** The documents that an answer rests on, each once, the weightiest first. */
export function documentsOf(faq: Faq, library: Library): Policy[] {
  return [...new Set(faq.restsOn.map(({ policy }) => policy))].map((id) => entryOf(library.policies, id));
}

/** The places of these documents, each once. */
export function placesOf(faq: Faq, library: Library): Place[] {
  const ids = new Set(documentsOf(faq, library).map(({ place }) => place));
  return [...ids].map((id) => entryOf(library.places, id));
}

/** What an answer rests on, by document. */
export function groundsByDocument(faq: Faq, library: Library): [Policy, Ground[]][] {
  return [...Map.groupBy(groundsAt(faq.restsOn, library), ({ policy }) => policy)];
}

/** So many grounds of a document are shown where the answer is told in short. */
const MAIN_GROUNDS = 2;

/** The same, of each document the weightiest. */
export function mainGroundsByDocument(faq: Faq, library: Library): [Policy, Ground[]][] {
  return groundsByDocument(faq, library).map(([policy, grounds]) => [policy, grounds.slice(0, MAIN_GROUNDS)]);
}

/** The questions whose answers rest on a document, or on one item of it, in the order of the list. */
export function faqsOn(policy: string, library: Library, item?: string): Faq[] {
  return library.faqs.filter(({ restsOn }) =>
    restsOn.some(
      (pointer) =>
        pointer.policy === policy && (item === undefined || (pointer.kind === 'item' && pointer.provision === item)),
    ),
  );
}

/** The questions that concern a place, or a topic. */
export function faqsAbout({ place, topic }: { place?: string; topic?: string }, library: Library): Faq[] {
  return library.faqs.filter(
    (faq) =>
      (place === undefined || documentsOf(faq, library).some((policy) => policy.place === place)) &&
      (topic === undefined || faq.topics.includes(topic)),
  );
}

/** Which of the absences a ground without a clause stands for, in a word. */
export function absenceWord(ground: Ground): string {
  if (ground.kind === 'silence') return ABSENCES.silent.word;
  return ground.kind === 'not-about' ? ABSENCES['not-about'].word : '全文';
}
