/** Lets a reader choose places and rows of a comparison, and keeps the choice in the address. The table needs none of it. */
import {
  type ComparisonChoice,
  defaultChoice,
  inOrderChosen,
  MOST_PLACES,
  type ParseProblem,
  readComparisonChoice,
  writeComparisonChoice,
} from '../../comparison/choice.ts';
import { anchorOf } from '../anchor.ts';
import { withPatience } from '../with-patience.ts';
import { makeControls } from './controls.ts';
import { learnPlaces, unknownPlaces } from './learn-places.ts';
import { offerTable } from './offer-table.ts';
import { readPage } from './read-page.ts';
import type { ComparedPlace, DrawnTable } from './table-model.ts';

const table = document.querySelector<HTMLTableElement>('table.comparison');
const form = document.querySelector<HTMLFormElement>('.comparison-controls');
const corner = table?.tHead?.querySelector<HTMLTableCellElement>('tr:last-child > th:first-child');
const orderField = form?.elements.namedItem('order');
if (table && form && corner && orderField instanceof HTMLSelectElement) mount(table, form, corner, orderField);

function mount(
  table: HTMLTableElement,
  form: HTMLFormElement,
  corner: HTMLTableCellElement,
  orderField: HTMLSelectElement,
): void {
  const page = readPage(table, orderField);
  const { rows, places, columns, space, topic, root } = page;
  const grounds = document.querySelector('.grounds');
  const state = document.querySelector('.comparison-state');
  const controls = makeControls(form, orderField, page, () => choose(controls.read()));
  const finding = page.further && withPatience(import('./further-places.ts'));
  finding?.catch(console.warn);
  const tools = withPatience(import('./cell-tools.ts'));
  let choice = defaultChoice(space);
  let turn = 0;
  let drawnTable: DrawnTable = { rows: rows.map(({ id }) => id), places: [...columns.keys()] };

  /** Any choice of places may leave a cell out: its address adds its own place to those that are shown anyway. */
  const cellAddress = (place: string, row: string) =>
    `${location.pathname}?places=${inOrderChosen([], [...space.defaultPlaces, place], places)}#${row}-${place}`;

  /** Places whose columns are wanted with every item. */
  const wanted = new Set<string>();
  const isBrief = (place: string) => columns.get(place)?.brief === true;

  /** Fetches every item of places of which the page holds the first. */
  async function complete(among: readonly string[]): Promise<void> {
    const brief = among.filter(isBrief);
    for (const place of brief) wanted.add(place);
    if (brief.length > 0) await show();
  }

  /** Fetches what the choice needs, then draws it; gives way where another choice was made meanwhile. */
  async function show(misunderstood: readonly ParseProblem[] = []): Promise<void> {
    turn += 1;
    const mine = turn;
    table.setAttribute('aria-busy', 'true');
    controls.show(choice);
    // Whoever chooses places wants to read them.
    const isChosen = choice.places.join() !== space.defaultPlaces.join();
    const missing = places.filter(
      ({ id }) => choice.places.includes(id) && (!columns.has(id) || (isBrief(id) && (isChosen || wanted.has(id)))),
    );
    if (missing.some(({ status }) => status === 'about')) state?.replaceChildren('正在取所选地区的条款……');
    const failed: ComparedPlace[] = [];
    const fetched = missing.map(async (place) => {
      try {
        const { addedColumn } = await withPatience(import('./fetch-column.ts'));
        const column = await addedColumn(place, { rows, grounds, topic, root, cellAddress });
        columns.set(place.id, column);
        tools.then(({ addCellTools }) => addCellTools(column), console.warn);
      } catch (error) {
        console.warn(error);
        failed.push(place);
      }
    });
    await Promise.all(fetched);
    try {
      const { drawChoice } = await withPatience(import('./draw-choice.ts'));
      if (mine !== turn) return;
      drawnTable = drawChoice(page, table, corner, choice, { misunderstood, failed });
    } catch (error) {
      console.warn(error);
      state?.replaceChildren('没能排出所选的，表还是原来的；请再试一次。');
    }
    table.removeAttribute('aria-busy');
  }

  /** The reader chose something: it goes into the address, and Back leads to what was before. */
  function choose(chosen: ComparisonChoice): void {
    choice = chosen;
    history.pushState(null, '', location.pathname + writeComparisonChoice(choice, space));
    void show();
  }

  const anchor = () => anchorOf(location.hash);

  /** Takes places in that the page does not hold. */
  function learn(found: readonly ComparedPlace[]): void {
    if (learnPlaces(places, found)) controls.offerPlaces();
  }

  /** Looks up the places of the address that the page does not hold. What cannot be had is told as not understood. */
  async function learnFromAddress(): Promise<void> {
    if (!page.further || !finding) return;
    try {
      const unknown = unknownPlaces(new URLSearchParams(location.search), places);
      if (unknown.length > 0) learn(await (await finding).furtherPlaces(page.further).meant(unknown));
    } catch (error) {
      console.warn(error);
    }
  }

  /** Lets a reader find places that the page does not hold. */
  async function offerFinder(): Promise<void> {
    const boxes = form.querySelector<HTMLElement>('[data-choices="places"]');
    if (!page.further || !finding || !boxes) return;
    try {
      const [{ furtherPlaces }, { placeFinder }] = await Promise.all([
        finding,
        withPatience(import('./place-finder.ts')),
      ]);
      placeFinder(boxes, furtherPlaces(page.further), (found, isMeant) => {
        learn(found);
        if (!isMeant) return;
        const meant = [...choice.places, ...found.map(({ id }) => id)];
        choose({ ...choice, places: inOrderChosen(choice.places, meant, places).slice(0, MOST_PLACES) });
      });
    } catch (error) {
      console.warn(error);
    }
  }

  /** A choice with what the anchor names. Where that cannot be worked out, what the address says besides is shown. */
  async function withAnchor(read: ComparisonChoice): Promise<ComparisonChoice> {
    try {
      const { anchoredChoice } = await withPatience(import('./anchored-choice.ts'));
      return anchoredChoice(read, anchor(), page);
    } catch (error) {
      console.warn(error);
      return read;
    }
  }

  /** Takes the choice from the address, mends the address where it could not be understood, and goes to its anchor. */
  async function follow(): Promise<void> {
    table.setAttribute('aria-busy', 'true');
    await learnFromAddress();
    const before = writeComparisonChoice(choice, space);
    const { choice: read, misunderstood } = readComparisonChoice(new URLSearchParams(location.search), space);
    choice = location.hash ? await withAnchor(read) : read;
    if (misunderstood.length > 0 || choice !== read) {
      history.replaceState(null, '', location.pathname + writeComparisonChoice(choice, space) + location.hash);
    }
    // What is shown, as served or by a choice, stays as it is, and the reader's focus in it: an anchor is a jump.
    if (misunderstood.length === 0 && writeComparisonChoice(choice, space) === before) {
      controls.show(choice);
      table.removeAttribute('aria-busy');
    } else await show(misunderstood);
    if (!location.hash) return;
    // On a phone the tools make cells short, and what stands below moves.
    await equipped;
    // Names of places stay above the table: what is come for stops below them, however high they are.
    table.style.setProperty('--head-height', `${table.tHead?.offsetHeight ?? 0}px`);
    document.getElementById(anchor())?.scrollIntoView();
  }

  const equipped = tools.then(
    ({ offerCellTools }) => offerCellTools(table, form, page, { choice: () => choice, choose, complete }),
    console.warn,
  );
  offerTable(table, page, async () => {
    await complete(drawnTable.places);
    return { drawn: drawnTable, choice };
  });
  form.querySelector('[data-reset]')?.addEventListener('click', () => choose(defaultChoice(space)));
  addEventListener('popstate', () => void follow());
  void follow();
  void offerFinder();
  document.querySelector('.unstarted')?.remove();
}
