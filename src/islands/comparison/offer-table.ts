import { type ComparisonChoice, writeComparisonChoice } from '../../comparison/choice.ts';
import { asReached, copyOnClick, pageAddress } from '../copying.ts';
import { withPatience } from '../with-patience.ts';
import type { ComparisonPage } from './read-page.ts';
import type { TableNow } from './table-copies.ts';
import type { DrawnTable } from './table-model.ts';

/** The address of a choice, as whoever gets it finds it. */
export const chosenAddress = (query: string): string => asReached(pageAddress + query);

/**
 * Lets a reader take along what the table shows, as it stands when it is asked for. What makes it is fetched when somebody
 * comes near. Browsers within other apps drop a file that a page makes, and tell nobody: its text can be copied, too.
 */
export function offerTable(
  table: HTMLTableElement,
  page: ComparisonPage,
  now: () => Promise<{ drawn: DrawnTable; choice: ComparisonChoice }>,
): void {
  const tools = document.querySelector<HTMLElement>('.comparison-take');
  const place = tools?.querySelector<HTMLElement>('.taken-picture');
  const instead = tools?.querySelector<HTMLElement>('[data-taken-instead]');
  const again = instead?.querySelector('button');
  if (!tools || !place || !instead || !again) return;
  const copies = () => withPatience(import('./table-copies.ts'));
  const near = () => void Promise.all([copies(), now()]).catch(console.warn);
  for (const event of ['pointerover', 'focusin']) tools.addEventListener(event, near, { once: true });
  const tableNow = async (): Promise<TableNow> => {
    const { drawn, choice } = await now();
    const { data = '', file = '', licence = '' } = tools.dataset;
    const named = {
      title: table.caption?.textContent ?? '',
      url: chosenAddress(writeComparisonChoice(choice, page.space)),
      day: String(document.body.dataset['clock']),
      transposed: choice.transposed,
    };
    return { page, drawn, named, data, file, licence };
  };
  let saved = '';
  copyOnClick(again, () => saved);
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-copied]')) {
    const what = String(button.dataset['copied']);
    copyOnClick(button, async () =>
      what === 'link' ? (await tableNow()).named.url : ((await copies()).COPIES[what]?.(await tableNow()) ?? ''),
    );
  }
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      button.textContent = '正在做……';
      try {
        const text = await (await copies()).handOver(String(button.dataset['take']), await tableNow(), place);
        button.textContent = label;
        instead.hidden = text === null;
        saved = text ?? '';
      } catch (error) {
        console.warn(error);
        button.textContent = '没能取到数据，请用下面的文件';
      }
    });
  }
  // A picture is one of the table as it was.
  table.addEventListener('drawn', () => {
    place.hidden = true;
    place.replaceChildren();
  });
  tools.hidden = false;
}
