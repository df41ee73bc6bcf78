/** Measures of a page, taken in it: functions that hold all that they use, since they go there as text. */

/** What reaches beyond the screen and makes the page wider than it; empty where nothing does. */
export function widestReach(): string {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return '';
  const wide = Array.from(document.body.querySelectorAll('*')).filter(
    (element) => element.getBoundingClientRect().right > room + 1,
  );
  const names = wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 80));
  return `${document.documentElement.scrollWidth} px on a screen of ${room}: ${names.join(' | ')}`;
}

/** Texts that run down in a column of one character. */
export function narrowColumns(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!parent || text.length < 4) continue;
    range.selectNodeContents(node);
    const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (boxes.length >= 3 && boxes.every(({ width }) => width < 1.9 * size)) found.push(text.slice(0, 30));
  }
  return found;
}
