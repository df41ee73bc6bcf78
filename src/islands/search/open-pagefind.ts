import { type PagefindProgram, type SectionsWith, sectionsByPagefind } from '../../search/sections-by-pagefind.ts';
import { ofThisBuild } from '../fetch-of-build.ts';
import { withPatience } from '../with-patience.ts';

/** How often Pagefind was opened on this page. */
let opened = 0;

/**
 * Opens Pagefind, which finds the sections that have a word of the index. Its program is changed when the site is built:
 * where a part of its index does not come, a search is rejected and finds nothing less.
 * @throws where its program cannot be reached
 */
export async function openPagefind(root: string): Promise<SectionsWith> {
  opened += 1;
  // Browsers remember a program that did not load, and Pagefind one that broke: what is tried again is another address.
  const again = opened > 1 ? `?again=${opened}` : '';
  const program: PagefindProgram = await withPatience(
    import(/* @vite-ignore */ ofThisBuild(`${root}pagefind/pagefind.js`) + again),
  );
  const sectionsWith = sectionsByPagefind(program);
  return (word) => withPatience(sectionsWith(word));
}
