/** Draws the quiz where the page has kept a place for it. */
import { render } from 'preact';
import { readPiecesBelow } from '../read-pieces.ts';
import { QuizApp } from './QuizApp.tsx';

const place = document.getElementById('quiz');
if (place) {
  const { rules = '', root = '', shorts = '{}', country } = place.dataset;
  const given = { shorts: JSON.parse(shorts), readPiece: readPiecesBelow(root), country: country ?? null };
  render(<QuizApp rulesAddress={rules} root={root} given={given} />, place);
  document.querySelector('.unstarted')?.remove();
}
