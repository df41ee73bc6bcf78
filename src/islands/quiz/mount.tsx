/** Draws the quiz where the page has kept a place for it. */
import { render } from 'preact';
import { QuizApp } from './QuizApp.tsx';

const place = document.getElementById('quiz');
if (place) render(<QuizApp rulesAddress={place.dataset['rules'] ?? ''} root={place.dataset['root'] ?? ''} />, place);
