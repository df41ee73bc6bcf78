/** Lets a reader choose places and rows of a comparison, and keeps the choice in the address. The table needs none of it. */
import {
  type Choice,
  type ChoiceSpace,
  defaultChoice,
  type Misunderstanding,
  MOST_PLACES,
  readChoice,
  writeChoice,
} from '../../comparison/choice.ts';
import { type Difference, differenceOf, isDifference } from '../../comparison/difference.ts';
import { orderPlaces } from '../../comparison/order-places.ts';
import type { Standing } from '../../comparison/place-matrix.ts';
import { DIFFERENCE_MARKS, MISUNDERSTOOD_WORDS } from '../../site/comparison-words.ts';
import { ABSENCES } from '../../site/words.ts';
import { choiceList } from './choice-list.ts';
import { drawTable } from './draw-table.ts';
import { fetchColumn } from './fetch-column.ts';
import { absentColumn, type Column, columnsOf, meaningOn, type PlaceEntry, type Row } from './table-model.ts';

const table = document.querySelector<HTMLTableElement>('table.comparison');
const form = document.querySelector<HTMLFormElement>('[data-comparison-controls]');
const corner = table?.tHead?.querySelector<HTMLTableCellElement>('tr:last-child > th:first-child');
if (table && form && corner) mount(table, form, corner);

function mount(table: HTMLTableElement, form: HTMLFormElement, corner: HTMLTableCellElement): void {
  const grounds = document.querySelector('.grounds');
  const state = document.querySelector<HTMLElement>('[data-comparison-state]');
  const rows: Row[] = [...table.querySelectorAll<HTMLTableCellElement>('tbody th')].map((head) => {
    return { id: head.id, name: head.querySelector('.row-name')?.textContent ?? '', head };
  });
  const held = new Map(columnsOf(table).map((column) => [column.id, column]));
  const drawn: PlaceEntry[] = [...held.values()].map(({ id, context, head }) => {
    const name = head.querySelector('.place')?.textContent ?? '';
    return { id, name, context, standing: 'about', policies: [], page: '' };
  });
  const others = [...document.querySelectorAll<HTMLElement>('.other-places li')].map((entry): PlaceEntry => {
    const { place: id = '', standing, policies } = entry.dataset;
    const link = entry.querySelector('a');
    return {
      id,
      name: link?.textContent ?? '',
      context: false,
      standing: standing as Standing,
      policies: policies?.split(' ') ?? [],
      page: link?.href ?? '',
    };
  });
  const places = [...drawn.filter(({ context }) => !context), ...others, ...drawn.filter(({ context }) => context)];
  const orderField = form.elements.namedItem('order') as HTMLSelectElement;
  const onlyDifferent = form.elements.namedItem('show') as HTMLInputElement;
  const transposed = form.elements.namedItem('layout') as HTMLInputElement;
  const space: ChoiceSpace = {
    places,
    defaultPlaces: drawn.map(({ id }) => id),
    rows,
    orders: [...orderField.options].flatMap(({ value }) => (value.endsWith('.up') ? [value.slice(0, -3)] : [])),
  };
  const choiceOf = (name: string) => form.querySelector<HTMLElement>(`[data-choices="${name}"]`) ?? form;
  const noteOf = ({ context, standing }: PlaceEntry) =>
    context ? '只供对照' : standing === 'about' ? undefined : ABSENCES[standing].word;
  const placeList = choiceList(
    choiceOf('places'),
    places.map((place) => ({ ...place, note: noteOf(place) })),
    MOST_PLACES,
    () => chosen(),
  );
  const rowList = choiceList(choiceOf('rows'), rows, rows.length, () => chosen());
  let choice = defaultChoice(space);
  let latest = 0;

  /** Fetches what the choice needs, draws it, and says what is shown. */
  async function show(misunderstood: readonly Misunderstanding[] = []): Promise<void> {
    latest += 1;
    const turn = latest;
    const shown = choice;
    placeList.show(shown.places);
    rowList.show(shown.rows);
    onlyDifferent.checked = shown.onlyDifferent;
    transposed.checked = shown.transposed;
    orderField.value = shown.order ? `${shown.order.by}.${shown.order.descending ? 'down' : 'up'}` : '';
    const missing = places.filter(({ id }) => shown.places.includes(id) && !held.has(id));
    if (missing.some(({ standing }) => standing === 'about')) say('正在取所选地区的条款……');
    const failed: PlaceEntry[] = [];
    await Promise.all(
      missing.map(async (place) => {
        const column = place.standing === 'about' ? fetchColumn(place, grounds) : absentColumn(place, rows);
        await Promise.resolve(column).then(
          (made) => held.set(place.id, made),
          () => failed.push(place),
        );
      }),
    );
    // Another choice was made meanwhile.
    if (turn !== latest) return;
    draw(shown, misunderstood, failed);
  }

  function draw(shown: Choice, misunderstood: readonly Misunderstanding[], failed: readonly PlaceEntry[]): void {
    const columns = shown.places.flatMap((id) => held.get(id) ?? []);
    const local = columns.filter(({ context }) => !context);
    const ordered = shown.order ? orderPlaces(local, shown.order.by, shown.order.descending) : local;
    const differences = new Map(
      rows.map(({ id }) => [id, differenceOf(local.map((column) => meaningOn(column, id)))] as const),
    );
    markRows(differences);
    const drawnRows = rows.filter(({ id }) => {
      const difference = differences.get(id);
      return shown.rows.includes(id) && (!shown.onlyDifferent || (difference && isDifference(difference)));
    });
    const all: Column[] = [...ordered, ...columns.filter(({ context }) => context)];
    if (table) drawTable(table, corner as HTMLTableCellElement, drawnRows, all, shown.transposed);
    const address = document.querySelector('[data-sheet-address]');
    if (address) address.textContent = decodeURI(`${location.origin}${location.pathname}${writeChoice(shown, space)}`);
    for (const [name, count, of] of [
      ['places', columns.length, places.length],
      ['rows', shown.rows.length, rows.length],
    ] as const) {
      const counter = form.querySelector(`[data-count="${name}"]`);
      if (counter) counter.textContent = `${count}／${of}`;
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.row-jump a')) {
      link.hidden = !drawnRows.some(({ id }) => link.hash === `#${id}`);
    }
    const changed = writeChoice(shown, space) !== '';
    const differing = drawnRows.filter(({ id }) => differences.get(id) === 'different').length;
    say(
      ...(misunderstood.length > 0
        ? [
            `地址里有看不懂的，已略去：${misunderstood.map(({ part, said }) => `${MISUNDERSTOOD_WORDS[part]}“${said}”`).join('、')}。`,
          ]
        : []),
      ...failed.map(({ name, page }) => failureLine(name, page)),
      ...(all.length === 0
        ? ['还没有选地区。']
        : drawnRows.length === 0
          ? [shown.rows.length === 0 ? '还没有选比较项。' : '选中的地区在选中的比较项上没有不同。']
          : changed
            ? [`现在并排 ${local.length} 个地区、${drawnRows.length} 项，${differing} 项各地不同。`]
            : []),
    );
  }

  function failureLine(name: string, page: string): HTMLElement {
    const line = document.createElement('span');
    line.append(
      `没能取到${name}的条款，可以`,
      Object.assign(document.createElement('a'), { href: page, textContent: '打开它自己的一页' }),
      '。',
    );
    return line;
  }

  function say(...lines: (string | HTMLElement)[]): void {
    state?.replaceChildren(...lines);
  }

  function markRows(differences: ReadonlyMap<string, Difference>): void {
    for (const { id, head } of rows) {
      const difference = differences.get(id) ?? 'one-place';
      const { shape, word } = DIFFERENCE_MARKS[difference];
      const mark = head.querySelector<HTMLElement>('.difference');
      const icon = mark?.querySelector('i');
      if (mark && icon) {
        mark.dataset['difference'] = difference;
        icon.textContent = shape;
        mark.replaceChildren(icon, word);
      }
      const link = document.querySelector(`.row-jump a[href="#${id}"]`);
      const [jumpShape, jumpWord] = [link?.querySelector('i'), link?.querySelector('span')];
      if (jumpShape) jumpShape.textContent = shape;
      if (jumpWord) jumpWord.textContent = `：${word}`;
    }
  }

  /** The reader chose something: it goes into the address, and back leads to what was before. */
  function chosen(): void {
    const [by, descending] = [orderField.value.replace(/\.\w+$/, ''), orderField.value.endsWith('.down')];
    choice = {
      places: placeList.chosen(),
      rows: rowList.chosen(),
      onlyDifferent: onlyDifferent.checked,
      transposed: transposed.checked,
      order: by ? { by, descending } : null,
    };
    history.pushState(null, '', `${location.pathname}${writeChoice(choice, space)}`);
    void show();
  }

  /** Takes the choice from the address, mends the address where it could not be understood, and goes to its anchor. */
  async function follow(): Promise<void> {
    const { choice: read, misunderstood } = readChoice(new URLSearchParams(location.search), space);
    choice = withAnchor(read);
    if (misunderstood.length > 0 || choice !== read) {
      history.replaceState(null, '', `${location.pathname}${writeChoice(choice, space)}${location.hash}`);
    }
    await show(misunderstood);
    document.getElementById(anchor())?.scrollIntoView();
  }

  const anchor = () => decodeURIComponent(location.hash.slice(1));

  /** A link to a cell that is not chosen, or not even fetched, brings its place and its row along. */
  function withAnchor(read: Choice): Choice {
    const id = anchor();
    const row = rows.filter((candidate) => id === candidate.id || id.startsWith(`${candidate.id}-`)).at(-1);
    if (!row) return read;
    const rest = id.slice(row.id.length + 1);
    const column = [...held.values()].find(({ cells }) => {
      const cell = cells.get(row.id);
      return cell?.id === id || cell?.querySelector(`[id="${CSS.escape(id)}"]`);
    });
    const place = column?.id ?? places.find(({ id: own, policies }) => own === rest || policies.includes(rest))?.id;
    // What the page says of a place outside the table is answer enough, unless it is a cell of its own.
    const known = document.getElementById(id);
    if (known && !column) return read;
    const add = (space: readonly { id: string }[], chosen: readonly string[], wanted: string | undefined) =>
      wanted === undefined || chosen.includes(wanted)
        ? chosen
        : space.flatMap(({ id: candidate }) => (chosen.includes(candidate) || candidate === wanted ? [candidate] : []));
    const [places_, rows_] = [add(places, read.places, place), add(rows, read.rows, row.id)];
    return places_ === read.places && rows_ === read.rows
      ? read
      : { ...read, places: places_, rows: rows_, onlyDifferent: false };
  }

  form.hidden = false;
  form.addEventListener('change', chosen);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-reset]')?.addEventListener('click', () => {
    choice = defaultChoice(space);
    history.pushState(null, '', location.pathname);
    void show();
  });
  addEventListener('popstate', () => void follow());
  if (location.search || (location.hash && !document.getElementById(anchor()))) void follow();
  else void show();
}
