/** On every page for frames of other sites: the day by the reader's clock, and the page around it is told how high this one is. */
import './page-days.ts';

if (parent !== window) {
  const tell = () => parent.postMessage({ youjuHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
  // Who put its listener up late is told, too.
  addEventListener('load', tell);
}
