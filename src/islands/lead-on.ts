import { anchorOf } from './anchor.ts';

/** On a page that has moved: goes on to the new one, to the very element that was asked for. */
const asked = location.hash ? document.getElementById(anchorOf(location.hash)) : null;
const link = (asked ?? document).querySelector<HTMLAnchorElement>(asked ? 'a' : 'a[data-lead]');
if (link) {
  const target = new URL(link.href);
  target.search ||= location.search;
  // An anchor that was never published is tried on the new page.
  target.hash ||= location.hash;
  location.replace(target);
}
