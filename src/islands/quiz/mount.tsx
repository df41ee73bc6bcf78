/** Draws the quiz where the page has kept a place for it. */
import { render } from 'preact';
import { QuizApp } from './QuizApp.tsx';

const place = document.getElementById('quiz');
if (place) {
  const { rules = '', root = '', shorts = '{}' } = place.dataset;
  render(<QuizApp rulesAddress={rules} root={root} shorts={JSON.parse(shorts)} />, place);
}
