import { folderOfBuild, STANDS_ONCE } from '../site/folder-of-build.ts';

const build = import.meta.env.PUBLIC_BUILD;

/**
 * The address at which a file of the build that this page is of is found, also after another build came in its place.
 * What is named by what it holds has one address in all builds.
 * In a site that is not named by builds (a package, the development server) it is the file's own address.
 * @param address of the file, below the site's root
 * @example ofThisBuild('/divisions/7.json') // 'https://youju.example/_astro/at-1a2b3c4d/divisions/7.json'
 */
export function ofThisBuild(address: string): string {
  const root = document.querySelector<HTMLAnchorElement>('a.brand')?.href;
  if (!build || !root) return address;
  const whole = new URL(address, document.baseURI).href;
  if (!whole.startsWith(root)) return address;
  const below = whole.slice(root.length);
  if (STANDS_ONCE.test(below)) return address;
  return root + folderOfBuild(build) + below.replace(/#.*/, '').replace(/\/$/, '/index.html');
}

/**
 * Fetches a file of the build that this page is of. Where that build is no longer to be had, the reader is told to load the
 * page anew; what another build says is never mixed into this page.
 * @throws where it does not come, or the answer is not a success
 */
export async function fetchOfBuild(address: string, how?: RequestInit): Promise<Response> {
  const response = await fetch(ofThisBuild(address), how);
  if (build && (response.status === 404 || response.status === 410)) tellOutdated();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Tells the reader, once, that another build has taken the place of the one that this page is of. */
function tellOutdated(): void {
  if (document.querySelector('.update-notice')) return;
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '刷新';
  button.addEventListener('click', () => location.reload());
  notice.append(text, button);
  document.body.append(notice);
  // Text that arrives in a status after it is in the page is read out.
  text.textContent = '页面已更新，请刷新。';
}
