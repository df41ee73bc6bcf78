import type { Findings } from '../../search/find.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { understoodParts } from '../../search/understood-parts.ts';
import { make } from '../make.ts';

/**
 * Says in one line what a sentence was understood as; each part goes on a tap.
 * @param onCorrect called with the query without the part that was tapped
 */
export function drawUnderstood(
  line: HTMLElement,
  { understood }: Findings,
  prepared: PreparedLexicon,
  onCorrect: (query: string) => void,
): void {
  const parts = understoodParts(understood, prepared);
  line.hidden = parts.length === 0;
  const buttons = parts.map(({ name, without }) => {
    const button = make('button', name);
    button.type = 'button';
    button.setAttribute('aria-label', `去掉“${name}”再找`);
    button.addEventListener('click', () => onCorrect(without));
    return button;
  });
  line.replaceChildren('按“', ...buttons.flatMap((button) => [' · ', button]).slice(1), '”找。点一个词，就去掉它。');
}
