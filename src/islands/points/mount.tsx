/** Draws the reckoning where the page of a points schedule has kept a place for it. */
import { render } from 'preact';
import type { ReckoningData } from '../../eligibility/points/reckoning-data.ts';
import { readersDay } from '../readers-day.ts';
import { takeQuizFragment } from './quiz-way.ts';
import { Reckoning } from './Reckoning.tsx';

const place = document.getElementById('reckoning');
const written = document.getElementById('reckoning-data')?.textContent;
if (place && written) {
  // Written by the page's own build.
  const data = JSON.parse(written) as ReckoningData;
  const { quiz = '', place: of = '' } = place.dataset;
  render(<Reckoning data={data} way={{ quiz, place: of, fragment: takeQuizFragment() }} day={readersDay} />, place);
  document.querySelector('.unstarted')?.remove();
}
