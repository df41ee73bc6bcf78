/** Fills in where a report of an error comes from: the link that led here says it behind `#`, which goes to no server. */
import { reportText } from '../reply/error-report.ts';
import { asReached, copyOnClick } from './copying.ts';

const form = document.querySelector<HTMLElement>('#report-form');
const field = form?.querySelector('textarea');
if (form && field) {
  const known = new URLSearchParams(location.hash.slice(1));
  const page = known.get('page');
  const [clause, says, quote] = ['clause', 'says', 'quote'].map((name) => known.get(name) ?? undefined);
  // Only a path of this site: a link from elsewhere cannot put another address into what is sent.
  const root = document.querySelector<HTMLAnchorElement>('[data-published]')?.dataset['published'] ?? '';
  if (page && /^[\w/#.-]+$/.test(page))
    field.value = reportText({ page: asReached(root + page.replace(/^\//, '')), clause, says, quote });
  const button = form.querySelector<HTMLButtonElement>('.copy');
  // The button copied the empty form; from here on it copies what was written.
  const own = button?.cloneNode(true) as HTMLButtonElement;
  own.hidden = false;
  delete own.dataset['copy'];
  button?.replaceWith(own);
  copyOnClick(own, () => field.value);
  const mail = form.dataset['mail'];
  const send = form.querySelector<HTMLAnchorElement>('.send');
  send?.addEventListener('click', () => {
    if (!mail) return;
    send.href = `mailto:${mail}?subject=${encodeURIComponent(String(form.dataset['subject']))}&body=${encodeURIComponent(field.value)}`;
  });
}
