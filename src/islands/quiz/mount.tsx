/** Draws the quiz where the page has kept a place for it. */
import { render } from 'preact';
import { namingPiecesBelow } from '../read-pieces.ts';
import { QuizApp } from './QuizApp.tsx';
import { rulesBelow } from './rule-source.ts';

const place = document.getElementById('quiz');
if (place) {
  const { rules = '', root = '' } = place.dataset;
  render(<QuizApp root={root} given={{ source: rulesBelow(rules), pieces: namingPiecesBelow(root) }} />, place);
  document.querySelector('.unstarted')?.remove();
}
