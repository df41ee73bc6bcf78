import { provisionsOf } from '../schema/policy-body.ts';
import type { Library } from './library.ts';

/** How many exceptions from the rules of wording stand in the content, by kind; each has its reason there. */
export function waiverCounts({ policies, faqs }: Library): [kind: string, count: number][] {
  const waived = policies.flatMap(({ benefits }) => benefits.flatMap((benefit) => benefit.waived));
  const lines = [...policies.flatMap(provisionsOf), ...faqs];
  return [
    ['limiting words', waived.filter((waiver) => 'words' in waiver).length],
    ['open points', waived.filter((waiver) => 'open' in waiver).length],
    ['other forces', waived.filter((waiver) => 'force' in waiver).length],
    ['limits of short lines', lines.reduce((sum, { unlimited }) => sum + (unlimited?.length ?? 0), 0)],
    ['short lines with a mark', lines.filter(({ marked }) => marked && marked.length > 0).length],
  ];
}
