/** The phrases in a comparison's frame: the file of a document is fetched when somebody opens what an item of it stands on. */
import { memoize } from '../../language/memoize.ts';
import { make } from '../make.ts';
import { readDocument } from './read-column.ts';

const itemsOfFile = memoize(async (address: string) => {
  const [root = '', name = ''] = address.split(' ');
  return (await readDocument(name, root)).items;
});

const failed = make('p', '原话没能取来，在条号连到的那一页。');

/** Puts before each clause in an opened fold of a table the phrases that the item stands on, or says that they did not come. */
export async function showPhrases(table: HTMLElement, fold: HTMLDetailsElement): Promise<void> {
  if (!fold.open || fold.querySelector('q')) return;
  const files = (table.dataset['files'] ?? '').split(' ');
  const quotesOf = async (link: HTMLAnchorElement) => {
    const [, root = '', id = '', line = ''] =
      /^(.*)policies\/([^/]+)\/#(.+)/.exec(link.getAttribute('href') ?? '') ?? [];
    const name = files.find((file) => file.startsWith(`${id}.`));
    const said = name === undefined ? undefined : (await itemsOfFile(`${root} ${name}`))[line];
    return said?.grounds ?? said?.quotes ?? [];
  };
  try {
    const links = [...fold.querySelectorAll<HTMLAnchorElement>('.locator')];
    const phrases = await Promise.all(links.map(quotesOf));
    failed.remove();
    if (fold.querySelector('q')) return;
    for (const [at, link] of links.entries()) link.before(...(phrases[at] ?? []).map((quote) => make('q', quote)));
  } catch (error) {
    console.warn(error);
    fold.append(failed);
  }
}
