import { Feed } from 'feed';
import type { DayOfChanges } from '../history/history.ts';
import { ASPECT_WORDS, CHANGE_WORDS, kindWord } from '../history/words.ts';
import { escapeHtml } from '../language/escape-html.ts';
import type { Library } from '../library/library.ts';
import { LONGEST_LIST } from '../permalinks/list-pages.ts';
import { formatDay } from '../schema/format-day.ts';
import { absolute, address } from './address.ts';
import { addressOfChange } from './change-links.ts';

/** Changes of one day that a reader of the feed is shown one by one; the page has them all. */
const MOST_SHOWN = 60;

/**
 * The newest days of the history as an Atom feed (RFC 4287), one entry a day on which the content changed.
 * A day has no time of its own: its entry bears noon in China.
 */
export function changesFeed(history: readonly DayOfChanges[], library: Library, site: URL | undefined): string {
  const page = absolute(address.changes, site);
  const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);
  const newest = history[0]?.day;
  const feed = new Feed({
    id: page,
    link: page,
    title: '有据：内容改动',
    description: '技能人才政策：新收的文件，改动的条款、原话、数字和时效。',
    language: 'zh-CN',
    copyright: '我们写的话按 CC BY 4.0 许可；原文的引文不在许可之内。',
    author: { name: '有据' },
    feedLinks: { atom: absolute(address.changesFeed, site) },
    generator: '有据',
    ...(newest ? { updated: noon(newest) } : {}),
  });
  // Whoever subscribes has read the others, and the page has them all.
  for (const entry of history.slice(0, LONGEST_LIST.days)) {
    const url = `${page}#day-${entry.day}`;
    feed.addItem({
      id: url,
      link: url,
      title: `${formatDay(entry.day)}：${summarizeChanges(entry)}`,
      date: noon(entry.day),
      description: entry.says ?? summarizeChanges(entry),
      content: contentOf(entry, url, library, site),
    });
  }
  return feed.atom1();
}

/** `新增文件 5、术语 41；修改条款要点 3` */
export function summarizeChanges({ changes }: DayOfChanges): string {
  return [...Map.groupBy(changes, ({ change }) => change)]
    .map(([change, entries]) => {
      const kinds = Map.groupBy(entries, ({ what }) => kindWord(what));
      return `${CHANGE_WORDS[change]}${[...kinds].map(([kind, { length }]) => `${kind} ${length}`).join('、')}`;
    })
    .join('；');
}

function contentOf(entry: DayOfChanges, url: string, library: Library, site: URL | undefined): string {
  const lines = entry.changes.slice(0, MOST_SHOWN).map((change) => {
    const path = addressOfChange(change.what, library);
    const title = escapeHtml(change.title);
    const name = path ? `<a href="${escapeHtml(absolute(path, site))}">${title}</a>` : title;
    const aspects =
      change.change === 'changed' ? `（${change.in.map((aspect) => ASPECT_WORDS[aspect]).join('、')}）` : '';
    const says = change.says ? `：${escapeHtml(change.says)}` : '';
    return `<li>${CHANGE_WORDS[change.change]}${kindWord(change.what)}：${name}${aspects}${says}</li>`;
  });
  const rest = entry.changes.length - lines.length;
  return [
    ...(entry.says ? [`<p>${escapeHtml(entry.says)}</p>`] : []),
    `<ul>${lines.join('')}</ul>`,
    ...(rest > 0 ? [`<p><a href="${escapeHtml(url)}">还有 ${rest} 处</a></p>`] : []),
  ].join('');
}
