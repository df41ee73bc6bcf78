/** The search page: asks Pagefind, shows provisions with clause, place and term, and keeps the query in the address. */
import { FILTERS, type FilterName, type ResultMeta } from '../search/result-meta.ts';

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: ResultMeta }>;
}
/** How many records there are for each value of each filter. */
type Counts = Record<string, Record<string, number>>;
interface PagefindResponse {
  results: PagefindResult[];
  filters: Counts;
}
interface Pagefind {
  search(query: string, options: { filters: Record<string, string> }): Promise<PagefindResponse>;
  filters(): Promise<Counts>;
}

const PAGE_SIZE = 10;
const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} on the search page`);
  return found as Kind;
}

const panel = element('search-results');
const status = element('search-status');
const list = element('search-list');
const more = element<HTMLButtonElement>('search-more');
const field = element<HTMLInputElement>('page-search');
const filterBox = element('search-filters');

const address = new URL(location.href);
const chosen = new Map<FilterName, string>();
for (const name of FILTER_NAMES) {
  const value = address.searchParams.get(name);
  if (value) chosen.set(name, value);
}
const query = (address.searchParams.get('q') ?? '').trim();
field.value = query;
const filters = new Map(FILTER_NAMES.map((name) => [name, makeFilter(name)] as const));
let pagefind: Promise<Pagefind> | undefined;
let request = 0;

if (query) {
  document.title = `“${query}”的搜索结果 · 有据`;
  void search();
}

async function search(): Promise<void> {
  const current = ++request;
  panel.hidden = false;
  status.textContent = '正在搜索…';
  list.replaceChildren();
  more.hidden = true;
  try {
    pagefind ??= openIndex();
    const { results, filters: counts } = await (await pagefind).search(query, { filters: Object.fromEntries(chosen) });
    const offered = await countsBesideChoices(await pagefind, counts);
    if (current !== request) return;
    drawFilters(offered);
    status.textContent =
      results.length > 0
        ? `“${query}”：${results.length} 条`
        : `没有找到同时包含“${query}”的条款。少写几个词试试；没有找到，不表示当地没有政策。`;
    await show(results, 0, current);
  } catch {
    if (current !== request) return;
    status.textContent = '搜索没有装载成功。可以刷新再试，或者从下面找。';
  }
}

/** Loads Pagefind. It counts by filter only once the filters are loaded; choices that they do not offer are dropped. */
async function openIndex(): Promise<Pagefind> {
  const opened: Pagefind = await import(/* @vite-ignore */ panel.dataset['bundle'] ?? '');
  const offered = await opened.filters();
  for (const [name, value] of chosen) if (!offered[name]?.[value]) chosen.delete(name);
  rememberFilters();
  return opened;
}

/** A filter that is set offers what could be chosen in its place, not only what is chosen. */
async function countsBesideChoices(opened: Pagefind, counts: Counts): Promise<Counts> {
  const beside = { ...counts };
  for (const name of chosen.keys()) {
    const others = Object.fromEntries([...chosen].filter(([other]) => other !== name));
    beside[name] = (await opened.search(query, { filters: others })).filters[name] ?? {};
  }
  return beside;
}

async function show(results: PagefindResult[], from: number, current: number): Promise<void> {
  const page = await Promise.all(results.slice(from, from + PAGE_SIZE).map((result) => result.data()));
  if (current !== request) return;
  list.append(...page.map(drawResult));
  const next = from + PAGE_SIZE;
  more.hidden = next >= results.length;
  more.onclick = async () => {
    await show(results, next, current);
    list.children[next]?.querySelector('a')?.focus();
  };
}

function drawResult({ url, excerpt, meta }: { url: string; excerpt: string; meta: ResultMeta }): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  // Pagefind puts the folder before it in which its own lies.
  link.href = url;
  link.textContent = meta.title;
  heading.append(link);
  const where = document.createElement('p');
  where.className = 'crumb';
  where.textContent = [meta.place, `《${meta.policy}》${meta.clause}`, meta.term, meta.force]
    .filter(Boolean)
    .join(' · ');
  const text = document.createElement('p');
  text.append(...markedText(excerpt));
  item.append(heading, where, text);
  return item;
}

/** Pagefind's excerpt is text with `<mark>` around the matching words; it is rebuilt as nodes, never as markup. */
function markedText(excerpt: string): Node[] {
  const source = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...source.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function drawFilters(counts: Counts): void {
  filterBox.hidden = false;
  for (const name of FILTER_NAMES) {
    const select = filters.get(name);
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || chosen.get(name) === value,
    );
    select?.replaceChildren(
      new Option('全部', ''),
      ...values.map(([value, count]) => new Option(`${value}（${count}）`, value, false, chosen.get(name) === value)),
    );
  }
}

/** The boxes are made once and keep the focus; only what they offer is drawn anew. */
function makeFilter(name: FilterName): HTMLSelectElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.addEventListener('change', () => {
    if (select.value) chosen.set(name, select.value);
    else chosen.delete(name);
    rememberFilters();
    void search();
  });
  label.append(FILTERS[name], select);
  filterBox.append(label);
  return select;
}

function rememberFilters(): void {
  for (const name of FILTER_NAMES) {
    const value = chosen.get(name);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}
