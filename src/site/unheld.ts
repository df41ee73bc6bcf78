import type { Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';

/** A document that is named and not held, with everything that names it. */
export interface UnheldPolicy {
  title: string;
  number: string | null;
  namedBy: { policy: Policy; clause: string }[];
}

/** The documents that held documents name and that are not held, each once, those named most often first. */
export function unheldPolicies({ policies }: Library): UnheldPolicy[] {
  const found = new Map<string, UnheldPolicy>();
  for (const policy of policies) {
    for (const { title, number, held, clause } of policy.cites) {
      if (held !== null) continue;
      // A number alone is no key: different documents bear the same one.
      const key = `${title} ${number}`;
      const entry = found.get(key) ?? { title, number, namedBy: [] };
      entry.namedBy.push({ policy, clause });
      found.set(key, entry);
    }
  }
  return [...found.values()].toSorted((a, b) => b.namedBy.length - a.namedBy.length);
}
