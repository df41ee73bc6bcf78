import { documentNumberIn, isSameNumber } from './document-number.ts';
import type { Hit } from './hit.ts';
import { sharedSegment } from './match.ts';
import type { PreparedPolicy } from './prepare-policy.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { squeeze } from './squeeze.ts';
import type { Understood } from './understand.ts';

/** Length of a segment of a query from which it quotes a document, or names it by its title, in characters. */
export const QUOTED = 8;

/** Documents that are asked for as such: by number, by title, or by place alone. */
export function policyHits(
  understood: Understood,
  held: readonly string[],
  beside: readonly string[],
  policies: readonly PreparedPolicy[],
): Hit[] {
  const { number, terms, status } = understood;
  const typed = squeeze(understood.text);
  const hits: Hit[] = [];
  for (const policy of policies) {
    const { entry } = policy;
    const printed = entry.number && documentNumberIn(entry.number.text.normalize('NFKC'))?.number;
    if (number && printed && isSameNumber(number, printed))
      hits.push({
        kind: 'document',
        policy,
        clause: status ? entry.issuedIn : (entry.number?.clause ?? ''),
        score: WEIGHTS.documentByNumber,
        whole: true,
      });
    if (number) {
      for (const cited of entry.cites) {
        const named = cited.number && documentNumberIn(cited.number.normalize('NFKC'))?.number;
        if (named && isSameNumber(number, named))
          hits.push({ kind: 'citation', policy, cited, score: WEIGHTS.citationByNumber, whole: true });
      }
      continue;
    }
    const byTitle = sharedSegment(typed, policy.title.text);
    if (byTitle >= QUOTED || (byTitle >= 6 && byTitle >= typed.length * WEIGHTS.mostOfTitle)) {
      hits.push({ kind: 'document', policy, clause: '', score: WEIGHTS.documentByTitle, whole: true });
    } else if (terms.length === 0 && (held.includes(entry.place) || (status && held.length === 0))) {
      hits.push({
        kind: 'document',
        policy,
        clause: status ? entry.issuedIn : '',
        score: WEIGHTS.documentByPlace + Number(entry.issued.slice(0, 4)) / 10_000,
        whole: true,
      });
    } else if (beside.includes(entry.place)) {
      hits.push({ kind: 'document', policy, clause: '', score: WEIGHTS.documentOfMistaken, whole: true });
    }
  }
  return hits;
}
