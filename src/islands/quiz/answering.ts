/**
 * Runs before anything of the quiz's page is drawn. The list of all conditions is folded from the beginning, unless the address leads
 * into it. What an address with answers leads to is drawn late: the page takes the form of an answer at once, so that nothing moves,
 * and the rules of its places are asked for while the programme is still on its way.
 */
import { idFileOf, type PublishedHeldId, rulesFileOf } from '../../eligibility/rule-parts.ts';

/** So many places are asked for ahead: a link may name any number, and the quiz asks for the others in its own time. */
const MOST_AHEAD = 6;
const { hash } = location;
const { ids = '', rules = '' } = document.currentScript?.dataset ?? {};
const { classList } = document.documentElement;
const isState = hash.includes('=');
classList.toggle('is-answering', isState);
classList.toggle('is-folded', isState || hash.length < 2);
// Where the line comes to sight that the programme did not come (unstarted.css), the page is as it is without it.
addEventListener('animationend', ({ animationName }) => {
  if (animationName === 'wait-for-script') classList.remove('is-answering', 'is-folded');
});
const [, chosen = ''] = /[#&]place=([a-z\d.-]+)/.exec(hash) ?? [];
for (const place of chosen.split('.').filter(Boolean).slice(0, MOST_AHEAD)) {
  fetch(`${ids}${idFileOf(place)}.json`)
    .then((response): Promise<PublishedHeldId[]> => response.json())
    .then((held) => {
      const mark = held.find(([id]) => id === place)?.[2];
      if (mark === undefined) return;
      const ahead = { rel: 'preload', as: 'fetch', crossOrigin: '', href: `${rules}${rulesFileOf(place, mark)}.json` };
      document.head.append(Object.assign(document.createElement('link'), ahead));
    })
    // The quiz asks for the same, asks again where it does not come, and says so.
    .catch(() => {});
}
