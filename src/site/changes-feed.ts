import { Feed } from 'feed';
import type { Change, DayOfChanges } from '../history/history.ts';
import { policyOfChange } from '../history/policy-of-change.ts';
import { recordedAt } from '../history/recorded-at.ts';
import { CHANGE_WORDS, kindWord } from '../history/words.ts';
import { escapeHtml } from '../language/escape-html.ts';
import { memoize } from '../language/memoize.ts';
import { heldPlaces, type Library } from '../library/library.ts';
import { LONGEST_LIST } from '../permalinks/list-pages.ts';
import { formatDay } from '../schema/format-day.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { absolute, address } from './address.ts';
import { aspectsInWords, changeDetails, leftInWords } from './change-details.ts';
import { addressOfChange } from './change-links.ts';
import { isExpected } from './permalinks.ts';

/** Changes of one day that a reader of the feed is shown one by one; the page has them all. */
const MOST_SHOWN = 60;

/** What a feed tells of: everything, or one document, place or topic. */
export interface FeedSubject {
  /** Name of its files without ending, as an address: `/changes/feed`. */
  file: string;
  title: string;
  /** Where its readers go on. */
  page: string;
  isAbout: (what: string) => boolean;
}

/** The feed of everything. */
export const everySubject = (): FeedSubject => ({
  file: address.changesFeed.replace(/\.xml$/, ''),
  title: '有据：内容改动',
  page: address.changes,
  isAbout: () => true,
});

/** Everything, then each document, each place that is held, each topic. */
export function feedSubjects(library: Library): FeedSubject[] {
  const { policies, topics } = library;
  const isIn = (policy: Policy) => {
    const [whole, within] = [`policies/${policy.id}`, `policies/${policy.id}#`];
    return (what: string) => what === whole || what.startsWith(within);
  };
  const topicOf = new Map(
    policies.flatMap((policy) => itemsOf(policy).map((item) => [`policies/${policy.id}#${item.id}`, item.topic])),
  );
  return [
    everySubject(),
    ...policies.map((policy) => ({
      file: address.feedOf('policies', policy.id),
      title: `有据：《${policy.shortTitle}》的改动`,
      page: address.policy(policy.id),
      isAbout: isIn(policy),
    })),
    ...heldPlaces(library).map((place) => {
      const areIn = policies.filter((policy) => policy.place === place.id).map(isIn);
      return {
        file: address.feedOf('places', place.id),
        title: `有据：${place.name}的改动`,
        page: address.place(place.id),
        isAbout: (what: string) => what === `places/${place.id}` || areIn.some((isThere) => isThere(what)),
      };
    }),
    ...topics.map((topic) => ({
      file: address.feedOf('topics', topic.id),
      title: `有据：“${topic.name}”的改动`,
      page: address.comparison(topic.id),
      isAbout: (what: string) => what === `topics/${topic.id}` || topicOf.get(what) === topic.id,
    })),
  ];
}

const subjectsByFile = memoize((library: Library) => new Map(feedSubjects(library).map((one) => [one.file, one])));

/** What the feed of one document, place or topic tells of. Throws where it has none. */
export function subjectOf(library: Library, kind: 'policies' | 'places' | 'topics', id: string): FeedSubject {
  const subject = subjectsByFile(library).get(address.feedOf(kind, id));
  if (!subject) throw new Error(`There is no feed of ${kind}/${id}`);
  return subject;
}

/** The days on which something of a subject changed, with that alone: a day’s own sentence is about all that changed on it. */
export function daysAbout({ isAbout }: Pick<FeedSubject, 'isAbout'>, history: readonly DayOfChanges[]): DayOfChanges[] {
  return history.flatMap(({ says, ...entry }): DayOfChanges[] => {
    const changes = entry.changes.filter(({ what }) => isAbout(what));
    if (changes.length === 0) return [];
    return [{ ...entry, ...(says && changes.length === entry.changes.length ? { says } : {}), changes }];
  });
}

/**
 * True for a document that has a page of what changed in it: something did since it was added, or the page was published. Before,
 * all that such a page could tell stands on that of the document.
 */
export function hasChangesPage(policy: string, library: Library, history: readonly DayOfChanges[]): boolean {
  const days = daysAbout(subjectOf(library, 'policies', policy), history);
  const isAdded = ({ change, what }: Change) => change === 'added' && what === `policies/${policy}`;
  return isExpected(`/changes/policies/${policy}/`) || days.some(({ changes }) => !changes.some(isAdded));
}

/**
 * The newest days of the history on which something of a subject changed, one entry a day, as an Atom feed (RFC 4287) and as
 * a JSON Feed (version 1, https://www.jsonfeed.org/version/1/). An entry keeps its id where more is recorded under its day.
 */
export function changesFeed(
  subject: FeedSubject,
  history: readonly DayOfChanges[],
  library: Library,
  site: URL | undefined,
): { atom: string; json: string } {
  const { file, title, page } = subject;
  const all = absolute(address.changes, site);
  const id = absolute(page, site);
  const days = daysAbout(subject, history);
  const [newest] = days;
  const feed = new Feed({
    id,
    link: id,
    title,
    description: '技能人才政策：新收的文件，改动的条款、原话、数字和时效。',
    language: 'zh-CN',
    copyright: '我们写的话按 CC BY 4.0 许可；原文的引文不在许可之内。',
    author: { name: '有据' },
    feedLinks: { atom: absolute(`${file}.xml`, site), json: absolute(`${file}.json`, site) },
    generator: '有据',
    ...(newest ? { updated: recordedAt(newest) } : {}),
  });
  // Whoever subscribes has read the others, and the page has them all.
  for (const entry of days.slice(0, LONGEST_LIST.days)) {
    const url = `${all}#day-${entry.day}`;
    feed.addItem({
      // Of its own in every feed: one day stands in many, each time with other changes.
      id: `${id}#day-${entry.day}`,
      link: absolute(
        page === address.changes ? `${page}#day-${entry.day}` : toldAt(entry, page, library, history),
        site,
      ),
      title: `${formatDay(entry.day)}：${summarizeChanges(entry)}`,
      date: recordedAt(entry),
      description: entry.says ?? summarizeChanges(entry),
      content: contentOf(entry, url, library, site),
    });
  }
  return { atom: feed.atom1(), json: feed.json1() };
}

/**
 * Where an entry of a feed of one document, place or topic leads: to the one thing that changed, to what changed in the one
 * document, else to what the feed is about.
 */
function toldAt({ changes }: DayOfChanges, page: string, library: Library, history: readonly DayOfChanges[]): string {
  const [first, ...others] = changes;
  const one = first && others.length === 0 ? addressOfChange(first.what, library) : undefined;
  if (one !== undefined) return one;
  const changed = new Set(changes.map(({ what }) => policyOfChange(what)));
  const documents = library.policies.filter(({ id }) => changed.has(`policies/${id}`));
  const [document] = documents;
  if (!document || changed.size > 1) return page;
  return hasChangesPage(document.id, library, history)
    ? address.changesOfPolicy(document.id)
    : address.policy(document.id);
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

/** From what to what, each aspect and then each verdict as a piece of HTML. */
function fromTo(change: Change): string[] {
  const { values, verdicts } = changeDetails(change);
  const side = (tag: 'del' | 'ins', lines: readonly string[]) =>
    lines.length > 0 ? [`<${tag}>${escapeHtml(lines.join('；'))}</${tag}>`] : [];
  return [
    ...values.map(({ word, before, after, left }) => {
      const sides = [...side('del', before), ...side('ins', after)].join(' → ');
      return `${word}：${sides}${leftInWords(left)}`;
    }),
    ...(verdicts ? [verdicts.says] : []),
    ...(verdicts?.cases ?? []).map(({ who, before, after }) => escapeHtml(`${who}${before} → ${after}`)),
  ];
}

function contentOf(entry: DayOfChanges, url: string, library: Library, site: URL | undefined): string {
  const lines = entry.changes.slice(0, MOST_SHOWN).map((change) => {
    const path = addressOfChange(change.what, library);
    const title = escapeHtml(change.title);
    const name = path ? `<a href="${escapeHtml(absolute(path, site))}">${title}</a>` : title;
    const aspects = aspectsInWords(change);
    const says = change.says ? `：${escapeHtml(change.says)}` : '';
    const told = fromTo(change).map((line) => `<p>${line}</p>`);
    return `<li>${CHANGE_WORDS[change.change]}${kindWord(change.what)}：${name}${aspects ? `（${aspects}）` : ''}${says}${told.join('')}</li>`;
  });
  const rest = entry.changes.length - lines.length;
  return [
    ...(entry.says ? [`<p>${escapeHtml(entry.says)}</p>`] : []),
    `<ul>${lines.join('')}</ul>`,
    ...(rest > 0 ? [`<p><a href="${escapeHtml(url)}">还有 ${rest} 处</a></p>`] : []),
  ].join('');
}
