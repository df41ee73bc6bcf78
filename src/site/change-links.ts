import type { Library } from '../library/library.ts';
import { itemsOf } from '../schema/policy-body.ts';
import { address } from './address.ts';

/**
 * Address of what a change is about; undefined where it is gone by now, or has no page of its own.
 * @param what `policies/<id>`, `policies/<id>#<anchor>`, `glossary/<id>` …
 */
export function addressOfChange(what: string, library: Library): string | undefined {
  const [, collection = '', id = '', anchor] = /^([^/]+)\/([^#]+)(?:#(.+))?$/.exec(what) ?? [];
  const isIn = (entries: readonly { id: string }[]) => entries.some((entry) => entry.id === id);
  switch (collection) {
    case 'policies': {
      const policy = library.policies.find((entry) => entry.id === id);
      if (!policy) return undefined;
      const anchors = [...itemsOf(policy), ...policy.benefits.map((benefit) => ({ id: `benefit-${benefit.id}` }))];
      return anchor === undefined || anchors.some((entry) => entry.id === anchor)
        ? address.policy(id, anchor)
        : undefined;
    }
    case 'points':
      return isIn(library.points) ? address.points(id) : undefined;
    case 'places':
      return isIn(library.places) ? address.place(id) : undefined;
    case 'topics':
      return isIn(library.topics) ? address.comparison(id) : undefined;
    case 'glossary':
      return isIn(library.glossary) ? address.glossaryEntry(id) : undefined;
    case 'faqs':
      return isIn(library.faqs) ? address.faq(id) : undefined;
    default:
      return undefined;
  }
}
