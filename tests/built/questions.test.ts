import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { z } from 'zod';
import { collectQuotes } from '../../src/evidence/collect-quotes.ts';
import { evidenceOfGround, groundsAt } from '../../src/faq/ground.ts';
import { entryOf } from '../../src/library/library.ts';
import { MESSAGE_LIMIT } from '../../src/reply/plain-reply.ts';
import type { Faq } from '../../src/schema/faq.ts';
import { library } from '../held-content.ts';
import { pageWeight } from '../page-weight.ts';
import {
  type BuiltPage,
  builtFaqPages,
  builtPolicyPages,
  builtShortLinkPages,
  embedPages,
  faultsIn,
  pages,
} from './built-site.ts';

const KILOBYTE = 1024;

const idOf = ({ file }: BuiltPage) => file.split('/')[1] ?? '';

/** The pages for frames that are of questions. */
const faqEmbeds = embedPages.filter(({ file }) => file.startsWith('faq/'));

/** The list of questions, page after page. */
const listPages = pages.filter(({ file }) => /^faq\/(?:pages\/\d+\/)?index\.html$/.test(file));

function faqOf(page: BuiltPage): Faq {
  const faq = library.faqs.find(({ id }) => id === idOf(page));
  assert.ok(faq, `${page.file} is no question of the library`);
  return faq;
}
/** What a page shows of an element on the day of its build: what it says on later days stands beside that, hidden. */
const textOf = (root: HTMLElement, selector: string) => {
  const found = root.querySelector(selector);
  const shown = found?.querySelectorAll('code').filter((text) => !('hidden' in text.attributes)) ?? [];
  return (shown.length > 0 ? shown : [found])
    .map((part) => part?.textContent ?? '')
    .join('')
    .trim();
};
const quotesIn = (root: HTMLElement) => new Set(root.querySelectorAll('q').map(({ textContent }) => textContent));

test('every question has its page, its page for frames, and its place in the list', () => {
  assert.equal(builtFaqPages.length, library.faqs.length);
  assert.equal(faqEmbeds.length, library.faqs.length);
  for (const { id } of library.faqs)
    assert.ok(
      listPages.some(({ root }) => root.getElementById(id)),
      id,
    );
});

test('each page of the list names the files in which the other ways of asking of all questions stand', () => {
  const expected = Object.fromEntries(library.faqs.map(({ id, alsoAsked }) => [id, alsoAsked]));
  for (const { file, root } of listPages) {
    const named = root.querySelector('[data-filters]')?.getAttribute('data-filter-ways')?.split(' ') ?? [];
    const files = named.map((path) => readFileSync(`dist/${path.slice(path.indexOf('faq/'))}`, 'utf8'));
    assert.deepEqual(Object.assign({}, ...files.map((text) => JSON.parse(text))), expected, file);
  }
});

test('the short answer stands under the question, unhidden, and every phrase that it rests on below it', () => {
  assert.deepEqual(
    faultsIn(builtFaqPages, (page) => {
      const faq = faqOf(page);
      const shown = quotesIn(page.root);
      const quotes = groundsAt(faq.restsOn, library).flatMap(evidenceOfGround);
      return [
        textOf(page.root, 'h1') === faq.question ? undefined : 'another heading',
        textOf(page.root, '.short-answer > p') === faq.answer ? undefined : 'another answer',
        page.root.querySelector('details .short-answer, [hidden] .short-answer') ? 'the answer is hidden' : undefined,
        ...quotes.map(({ quote }) => (shown.has(quote) ? undefined : `no “${quote}”`)),
      ];
    }),
    [],
  );
});

test('questions are described as schema.org has it, with the answers that the page shows', () => {
  const faqPage = z.looseObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('FAQPage'),
    mainEntity: z.array(
      z.looseObject({
        '@type': z.literal('Question'),
        name: z.string().min(1),
        url: z.url(),
        acceptedAnswer: z.looseObject({ '@type': z.literal('Answer'), text: z.string().min(1) }),
      }),
    ),
  });
  const described = ({ root }: BuiltPage) =>
    faqPage.parse(JSON.parse(textOf(root, 'script[type="application/ld+json"]'))).mainEntity;
  for (const page of builtFaqPages) {
    const [question, ...others] = described(page);
    assert.equal(others.length, 0);
    assert.equal(question?.name, faqOf(page).question);
    assert.ok(question?.acceptedAnswer.text.startsWith(faqOf(page).answer));
    assert.equal(question?.url, page.url.href);
  }
  // Which page of the list a question stands on depends on when it came; each stands on one.
  const byName = (all: readonly (readonly [string, string])[]) => all.toSorted(([a], [b]) => (a < b ? -1 : 1));
  assert.deepEqual(
    byName(listPages.flatMap(described).map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text] as const)),
    byName(library.faqs.map(({ question, answer }) => [question, answer] as const)),
  );
});

test('from one question to the next one comes through all of them, and back', () => {
  const hrefOf = (page: BuiltPage, rel: string) => page.root.querySelector(`a[rel="${rel}"]`)?.attributes['href'];
  const byPath = new Map(builtFaqPages.map((page) => [page.url.pathname, page]));
  for (const [forward, back] of [
    ['next', 'prev'],
    ['prev', 'next'],
  ] as const) {
    let page = builtFaqPages.find((candidate) => !hrefOf(candidate, back));
    const seen = new Set<BuiltPage>();
    while (page && !seen.has(page)) {
      seen.add(page);
      page = byPath.get(hrefOf(page, forward) ?? '');
    }
    assert.equal(seen.size, builtFaqPages.length, forward);
  }
});

test('every reply fits a text message, with question, answer, clause, caution and short address', () => {
  const desks = [...builtFaqPages, ...builtShortLinkPages.filter(({ root }) => root.getElementById('reply-text'))];
  assert.ok(desks.length > 400);
  const carriers = library.policies.flatMap(({ report }) => (report ? [report.byline.carrier] : []));
  const phrases = library.policies
    .flatMap(collectQuotes)
    .map(({ quote }) => quote)
    .join();
  const titles = new Set([...library.policies.map(({ title }) => title), ...carriers]);
  const names = [...library.policies.flatMap(({ title, shortTitle }) => [title, shortTitle]), ...carriers];
  assert.deepEqual(
    faultsIn(desks, ({ root }) => {
      const text = textOf(root, '#reply-text');
      return [
        [...text].length <= MESSAGE_LIMIT ? undefined : `${[...text].length} characters`,
        /\n依据：.+\n/.test(text) ? undefined : 'no ground',
        names.some((name) => /\n依据：(.+)\n/.exec(text)?.[1]?.includes(name)) ? undefined : 'no document is named',
        // What is longer than this has no room for more than names; all others say when the document was issued.
        [...text].length > 180 || /\n依据：.*(〔\d{4}〕|\d{4}年)/.test(text) ? undefined : 'neither number nor year',
        // What a phrase says in 《》 is its own.
        [...text.matchAll(/\n依据：.*?《(.+?)》/g)].every(
          ([, title]) => titles.has(title ?? '') || phrases.includes(`《${title}》`),
        )
          ? undefined
          : 'a title that is none',
        /\n注意：.+。\n/.test(text) ? undefined : 'no caution',
        /\/q\/\d+\/$/.test(text) ? undefined : 'no short address',
      ];
    }),
    [],
  );
  for (const page of builtFaqPages) {
    const text = textOf(page.root, '#reply-text');
    assert.ok(text.startsWith(`问：${faqOf(page).question}\n答：${faqOf(page).answer}\n`), page.file);
  }
});

test('every text to copy has its link, and the code for it is there', () => {
  assert.deepEqual(
    faultsIn(builtFaqPages, ({ root }) => {
      const link = textOf(root, '#reply-link');
      const number = /\/q\/(\d+)\/$/.exec(link)?.[1];
      return [
        ...['#reply-text', '#reply-html'].map((id) =>
          textOf(root, id).includes(link) ? undefined : `${id} has no link`,
        ),
        textOf(root, '#reply-embed').includes(`/faq/`) ? undefined : 'no snippet',
        // Later numbers have no picture of their own: their code is drawn into the page.
        ...(root.querySelector('.sheet-foot svg path')
          ? []
          : [
              number && existsSync(`dist/qr/${number}.svg`) ? undefined : 'no code',
              root.querySelector(`.sheet-foot img[src$="/qr/${number}.svg"]`) ? undefined : 'the code is not shown',
            ]),
      ];
    }),
    [],
  );
});

test('a page for frames has the answer and its grounds', () => {
  assert.deepEqual(
    faultsIn(faqEmbeds, (page) => {
      const faq = faqOf(page);
      return [
        textOf(page.root, '.embed-answer') === faq.answer ? undefined : 'another answer',
        page.root.querySelectorAll('.embed-grounds li').length === faq.restsOn.length
          ? undefined
          : 'grounds are missing',
      ];
    }),
    [],
  );
});

test('a question ends with the next step: nothing that is for staff stands between, and no more than where one is after it', () => {
  assert.deepEqual(
    faultsIn(builtFaqPages, ({ root }) => {
      const parts = root.querySelector('.faq')?.children ?? [];
      const step = parts.findIndex(({ classNames }) => classNames === 'next-step');
      const tools = parts.filter((part) => part.querySelector('button'));
      const panels = root.querySelectorAll('.share-panel');
      return [
        step >= 0 ? undefined : 'no next step',
        ...parts
          .slice(step + 1)
          .map(({ rawTagName, classNames }) =>
            ['sheet-foot', 'neighbours'].includes(classNames)
              ? undefined
              : `<${rawTagName} class="${classNames}"> after it`,
          ),
        // What is for staff is one line, below what readers read; what these take along stands before the grounds.
        panels.length === 1 && panels[0]?.closest('.faq') === null && !('open' in panels[0].attributes)
          ? undefined
          : 'tools of staff among the answer',
        tools.length === 1 &&
        tools[0]?.classNames === 'tools page-tools' &&
        parts.indexOf(tools[0]) < parts.findIndex(({ id }) => id === 'grounds')
          ? undefined
          : 'nothing to take along before the grounds',
        root.querySelector('.faq > .sheet-foot button, .faq > .next-step button')
          ? 'tools after the answer'
          : undefined,
      ];
    }),
    [],
  );
});

test('the next step leads to one place only where all that the answer rests on is of it, or the question names it', () => {
  let open = 0;
  const faults = faultsIn(builtFaqPages, (page) => {
    const faq = faqOf(page);
    const led = [
      ...new Set(page.root.querySelectorAll('.next-step a').map(({ attributes }) => attributes['href'] ?? '')),
    ];
    const places = led.flatMap((href) => /\/places\/([^/]+)\/$/.exec(href)?.[1] ?? []);
    const [one] = places;
    if (one === undefined || places.length > 1) {
      open += 1;
      return [
        led.some((href) => /\/eligibility\/$/.test(href)) ? undefined : 'no quiz without a place',
        places.length > 1 || led.some((href) => /\/places\/$/.test(href)) ? undefined : 'no choice of place',
      ];
    }
    const others = new Set(faq.restsOn.map(({ policy }) => entryOf(library.policies, policy).place));
    others.delete(one);
    const { shortName, level } = entryOf(library.places, one);
    const isOfOne = others.size === 0 || faq.question.includes(shortName) || level === 'country';
    return [isOfOne ? undefined : `only ${one}`];
  });
  assert.deepEqual(faults, []);
  assert.ok(open > 0);
});

test('documents, places and the first page lead to the questions that rest on them', () => {
  const linksOf = ({ root }: BuiltPage) =>
    new Set(
      root.querySelectorAll('a[href*="/faq/"]').map(({ attributes }) => attributes['href']?.replace(/.*\/faq\//, '')),
    );
  for (const page of builtPolicyPages) {
    const links = linksOf(page);
    const main = library.faqs.flatMap(({ id, restsOn: [first] }) =>
      first?.kind === 'item' && first.policy === idOf(page) ? [{ id, line: first.provision }] : [],
    );
    assert.ok(main.length > 0);
    for (const [line, faqs] of Map.groupBy(main, (faq) => faq.line)) {
      assert.ok(
        faqs.some(({ id }) => links.has(`${id}/`)),
        `${page.file}#${line}`,
      );
    }
  }
  const place = pages.find(({ file }) => file === 'places/qingyuan/index.html');
  assert.ok(place && linksOf(place).size > 15);
  const home = pages.find(({ file }) => file === 'index.html');
  assert.ok(home && linksOf(home).size > 5);
});

test('a question takes at most 20 KB to load, compressed, the list 45 KB, and a page for frames 6.25 KB', () => {
  const heavy = (among: readonly BuiltPage[], limit: number) =>
    among.flatMap(({ file }) => {
      const { total } = pageWeight(`dist/${file}`);
      return total <= limit * KILOBYTE ? [] : [`${file}: ${total} bytes`];
    });
  assert.deepEqual(heavy(builtFaqPages, 20), []);
  assert.deepEqual(heavy(faqEmbeds, 6.25), []);
  assert.deepEqual(
    heavy(
      pages.filter(({ file }) => file === 'faq/index.html'),
      45,
    ),
    [],
  );
});
