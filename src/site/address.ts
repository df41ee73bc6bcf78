import { pageWithAnchor } from './anchor-pages.ts';
import { folderOfBuild } from './folder-of-build.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const build = import.meta.env.PUBLIC_BUILD;

/** Path of a page on this site, whatever folder the site is served from. */
const path = (below: string) => `${base}/${below}`;

/** Every address of the site is made here, so that links and the base path cannot disagree. */
export const address = {
  home: path(''),
  policies: path('policies/'),
  policy: (id: string, anchor?: string) => path(`policies/${id}/${anchor ? `#${anchor}` : ''}`),
  /** All points schedules side by side; one of them, below its document. */
  allPoints: path('points/'),
  points: (policy: string, anchor?: string) => path(`policies/${policy}/points/${anchor ? `#${anchor}` : ''}`),
  /** The text of a document beside its digest. */
  original: (policy: string) => path(`policies/${policy}/original/`),
  places: path('places/'),
  place: (id: string, anchor?: string) => path(`places/${id}/${anchor ? `#${anchor}` : ''}`),
  compare: path('compare/'),
  comparison: (topic: string) => path(`compare/${topic}/`),
  /** A row of a comparison; with a document, its cell. */
  comparisonCell: (topic: string, row: string, policy?: string) =>
    path(`compare/${topic}/#${row}${policy ? `-${policy}` : ''}`),
  placeComparison: (topic: string, place: string) => path(`compare/${topic}/${place}/`),
  /** What replies and comparisons are made of, a file a document, by its name. */
  documentFile: (name: string) => path(`compare/documents/${name}.json`),
  charts: path('charts/'),
  chart: (id: string) => path(`charts/${id}/`),
  /** The picture that a shared link to a picture's page shows. */
  chartShare: (id: string) => path(`charts/${id}/share.png`),
  /** Pages for frames of other sites. */
  chartEmbed: (id: string) => path(`embed/charts/${id}/`),
  comparisonEmbed: (topic: string) => path(`embed/compare/${topic}/`),
  chartSchema: path('charts/schema.json'),
  chartFile: (id: string, ending: 'svg' | 'png' | 'csv' | 'json') => path(`charts/${id}.${ending}`),
  eligibility: path('eligibility/'),
  rules: path('eligibility/rules/'),
  faqs: path('faq/'),
  faq: (id: string) => path(`faq/${id}/`),
  /** Other ways of asking the questions of a page of the list. */
  faqWays: (page: number) => path(`faq/ways/${page}.json`),
  faqEmbed: (id: string) => path(`faq/${id}/embed/`),
  search: path('search/'),
  searchFor: (query: string) => path(`search/?q=${encodeURIComponent(query)}`),
  glossary: path('glossary/'),
  glossaryEntry: (id: string) => path(`${pageWithAnchor('/glossary/', id)}#${id}`),
  coverage: path('coverage/'),
  /** The places of a province, where all are too many for one table. */
  coverageOf: (region: string) => path(`coverage/${region}/`),
  changes: path('changes/'),
  /** What changed on one day, where all days are too many for one page. */
  changesOf: (day: string) => path(`changes/${day}/`),
  changesFeed: path('changes/feed.xml'),
  /** The feed of one thing, without ending: `.xml` is Atom, `.json` a JSON Feed. */
  feedOf: (kind: 'policies' | 'places' | 'topics', id: string) => path(`changes/${kind}/${id}`),
  /** What changed of one document. */
  changesOfPolicy: (id: string) => path(`changes/policies/${id}/`),
  validityCalendar: path('changes/terms.ics'),
  data: path('data/'),
  dataSection: (anchor: string) => path(`data/#${anchor}`),
  dataFile: (name: string) => path(`api/v1/${name}`),
  /** Where an error is reported; what is known of it goes along behind `#`, which no server sees. */
  report: (page?: string, says?: string) =>
    path(
      `report/${page ? `#page=${page.slice(base.length)}` : ''}${says ? `&says=${says.replace(/[&%+#]/g, encodeURIComponent)}` : ''}`,
    ),
  about: (anchor?: string) => path(`about/${anchor ? `#${anchor}` : ''}`),
  /** Short address of something that has a number in the ledger; and its QR code. */
  short: (number: number) => path(`q/${number}/`),
  code: (number: number) => path(`qr/${number}.svg`),
  file: (name: string) => path(name),
  /** What scripts fetch, at the address at which those of this build ask for it. */
  fetched: (name: string) => path(build ? folderOfBuild(build) + name : name),
  /** Something that the ledger lists, `/faq/x/`. */
  published: (below: string) => path(below.replace(/^\//, '')),
};

/** Path that the published site is served below. A package is built below another, and still names the published addresses. */
const publishedBase = (import.meta.env['PUBLIC_PUBLISHED_BASE'] ?? import.meta.env.BASE_URL).replace(/\/$/, '');

/** The same address with scheme and host, as it is published: for citations, codes and shared links. */
export function absolute(pathname: string, site: URL | undefined): string {
  return new URL(publishedBase + pathname.slice(base.length), site).href;
}
