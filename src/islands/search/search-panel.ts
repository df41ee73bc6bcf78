import { DOUBTED_CLOCK } from '../../schema/doubted-clock.ts';
import { formatDay } from '../../schema/format-day.ts';
import { cardsOf } from '../../search/cards.ts';
import { filterByFacets } from '../../search/filter-by-facets.ts';
import type { Findings } from '../../search/find.ts';
import type { Finder } from '../../search/open-published.ts';
import { isBelieved, readersDay } from '../readers-day.ts';
import { mayBeOpen } from '../reply-basket/reply-basket-key.ts';
import { drawCard } from './draw-card.ts';
import { type Filters, makeFilters } from './draw-filters.ts';
import { drawResult } from './draw-result.ts';
import { drawUnderstood } from './draw-understood.ts';
import { element, link, within } from './elements.ts';
import { FOUND_QUESTIONS } from './found-questions.ts';
import { statusMessage } from './messages.ts';
import { openFinder } from './open-finder.ts';
import { choiceOf, type SearchChoice } from './search-choice.ts';

const PAGE_SIZE = 10;

/** The part of a page that shows what a search finds. */
export interface SearchPanel {
  /** Shows what answers a choice. A later call overtakes an earlier one. */
  show: (choice: SearchChoice) => Promise<void>;
  /** Loads what searching needs, before the first query. */
  warmUp: () => void;
}

/**
 * Takes over the panel of the page.
 * @param onChoose called when the reader chooses a filter, an order or a page
 */
export function makeSearchPanel(onChoose: (choice: SearchChoice) => void): SearchPanel {
  const panel = element('search-results');
  const status = element('search-status');
  const cards = element('search-cards');
  const understoodLine = element('search-understood');
  const list = element<HTMLOListElement>('search-list');
  const day = element('search-day');
  day.textContent = isBelieved ? '时效按今天算。' : `时效按${formatDay(readersDay)}算。${DOUBTED_CLOCK}`;
  const pages = element('search-pages');
  const further = element<HTMLButtonElement>('search-more');
  // The page may name it relative to itself, which a script's own address must not stand in for.
  const root = new URL(panel.dataset['root'] ?? '/', document.baseURI).pathname;
  let finder: Promise<Finder> | undefined;
  let filters: Filters | undefined;
  let current = choiceOf('');
  let found: { query: string; depth: number; findings: Findings } | undefined;
  let request = 0;

  for (const button of pages.querySelectorAll<HTMLButtonElement>('button')) {
    button.addEventListener('click', () => {
      onChoose({ ...current, page: current.page + Number(button.dataset['step']) });
      list.querySelector('a')?.focus();
    });
  }

  further.addEventListener('click', () => {
    onChoose({ ...current, depth: current.depth + 1 });
    list.querySelector('a')?.focus();
  });

  const open = () => {
    finder ??= openFinder(root);
    finder.catch(giveUp);
    return finder;
  };

  /** Forgets what was loaded: what failed is tried again from the beginning with the next query. */
  const giveUp = (error: unknown) => {
    if (finder) console.error('Search could not be loaded:', error);
    finder = undefined;
    found = undefined;
  };

  const show = async (choice: SearchChoice) => {
    request += 1;
    const own = request;
    current = choice;
    panel.hidden = !choice.query;
    if (!choice.query) {
      setState('idle');
      return;
    }
    setState('loading');
    if (!found) status.textContent = '正在搜索…';
    try {
      const opened = await open();
      const isFound = found?.query === choice.query && found.depth === choice.depth;
      const findings = isFound && found ? found.findings : await opened.find(choice.query, choice.depth);
      if (own !== request) return;
      found = { query: choice.query, depth: choice.depth, findings };
      filters ??= makeFilters(opened.prepared, (change, sort = current.sort) => {
        const chosen = new Map(current.chosen);
        change(chosen);
        onChoose({ ...current, chosen, sort, page: 1 });
      });
      cards.replaceChildren(
        ...cardsOf(findings, opened.prepared).map((card) => drawCard(card, findings, opened, root)),
      );
      draw(findings, choice, opened);
      drawUnderstood(understoodLine, findings, opened.prepared, (query) => {
        onChoose(choiceOf(query, current.sort));
      });
      setState('done');
      document.dispatchEvent(new Event('listed'));
      offerReplyTools();
    } catch (error) {
      giveUp(error);
      if (own !== request) return;
      cards.replaceChildren();
      understoodLine.hidden = true;
      list.replaceChildren();
      element('search-filters').hidden = true;
      day.hidden = true;
      pages.hidden = true;
      further.hidden = true;
      status.replaceChildren(
        '搜索没有装载成功。可以刷新再试，或者从',
        link(`${root}faq/`, '问答'),
        '和',
        link(`${root}policies/`, '全部文件'),
        '里找。',
      );
      setState('failed');
    }
  };

  const draw = (findings: Findings, choice: SearchChoice, { prepared }: Finder) => {
    const narrowed = filterByFacets(findings.hits, choice.chosen, choice.sort);
    const last = Math.max(1, Math.ceil(narrowed.hits.length / PAGE_SIZE));
    const page = Math.min(choice.page, last);
    current = { ...choice, page };
    status.textContent = statusMessage(findings, narrowed.hits.length, choice.query, prepared);
    list.start = (page - 1) * PAGE_SIZE + 1;
    list.replaceChildren(
      ...narrowed.hits
        .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
        .map((hit) => drawResult(hit, findings.understood.terms, prepared, root)),
    );
    // Cards of documents and questions tell a term, too, and stand there only where there are some.
    day.hidden = narrowed.hits.length === 0 && cards.childElementCount === 0;
    filters?.draw(narrowed, choice);
    further.hidden = findings.asTyped.unread === 0 || findings.hits.length === 0;
    pages.hidden = last === 1;
    within(pages, 'span').textContent = `第 ${page} 页，共 ${last} 页`;
    for (const button of pages.querySelectorAll<HTMLButtonElement>('button')) {
      const target = page + Number(button.dataset['step']);
      button.disabled = target < 1 || target > last;
    }
  };

  /** With a reply basket, answers are copied from here as well. */
  const offerReplyTools = () => {
    if (!mayBeOpen()) return;
    import('../reply-basket/offer-replies.ts')
      .then(({ offerReplies }) => offerReplies(panel, FOUND_QUESTIONS))
      .catch(console.warn);
  };

  const setState = (state: 'idle' | 'loading' | 'done' | 'failed') => {
    panel.dataset['state'] = state;
  };

  return {
    show,
    warmUp: () => {
      open().catch(() => {
        // `giveUp` has noted why, and the next query tries again.
      });
    },
  };
}
