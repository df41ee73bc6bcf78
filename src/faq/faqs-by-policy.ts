import { memoize } from '../language/memoize.ts';
import type { Faq } from '../schema/faq.ts';

const byPolicy = memoize((faqs: readonly Faq[]) => {
  const on = new Map<string, Faq[]>();
  for (const faq of faqs)
    for (const policy of new Set(faq.restsOn.map((pointer) => pointer.policy)))
      on.set(policy, [...(on.get(policy) ?? []), faq]);
  return on;
});

/** The questions whose answers rest on a document, in the order of the list. Noted once a list: every document asks. */
export const faqsRestingOn = (policy: string, faqs: readonly Faq[]): readonly Faq[] => byPolicy(faqs).get(policy) ?? [];
