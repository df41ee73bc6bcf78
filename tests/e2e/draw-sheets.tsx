/** Runs in the page of the quiz: draws sheets for the window where it draws its own, with the component that it has for them. */
import { render } from 'preact';
import type { WindowSheet } from '../../src/eligibility/ways/window-sheet.ts';
import { drawCode } from '../../src/islands/draw-code.ts';
import { SheetPage } from '../../src/islands/quiz/SheetPage.tsx';

/**
 * Draws sheets instead of the one that is to be printed, each on a page of its own.
 * @param spare room that is to be left on each
 */
export function drawSheets(sheets: readonly WindowSheet[], address: string, spare: string): void {
  const host = document.querySelector('.leading');
  if (!host) throw new Error('The quiz shows no way');
  document.querySelector('.window-sheet')?.remove();
  for (const sheet of sheets) {
    // What is drawn has this parent for as long as it takes.
    const parent = document.createElement('div');
    render(<SheetPage sheet={sheet} address={address} />, parent);
    const drawn = parent.querySelector<HTMLElement>('.window-sheet');
    if (!drawn) throw new Error(`${sheet.thing} has no sheet`);
    drawn.style.breakBefore = 'page';
    drawn.style.paddingBottom = spare;
    drawn.querySelector('.sheet-code')?.prepend(drawCode(address, ''));
    host.append(drawn);
  }
}
