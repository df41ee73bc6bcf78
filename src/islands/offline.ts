/** Keeps the site for reading without a network, and says when a newer build is there. */

import { trustedWorker } from './trusted-types.ts';

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
const { connection } = navigator as Navigator & { connection?: Connection };
const spares = connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');

/** Whether this page came from what is kept. */
const kept = Boolean(workers?.controller);
// Once one page has gone over to the new build, no other may stay with the old: they would mix.
if (kept) workers?.addEventListener('controllerchange', () => location.reload(), { once: true });

if (import.meta.env.PROD && workers && !spares) {
  // Some browsers are never idle, as one without a window that draws nothing.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void keep(workers), { timeout: 3000 });
  else setTimeout(() => void keep(workers), 3000);
}

async function keep(container: ServiceWorkerContainer): Promise<void> {
  const home = document.querySelector<HTMLAnchorElement>('a.brand')?.href;
  if (!home) return;
  // A site that cannot be kept is read as before.
  const registration = await container
    .register(trustedWorker(new URL('sw.js', home).href), { updateViaCache: 'none' })
    .catch((error) => console.warn('The site is not kept for reading offline:', error));
  if (!registration) return;
  const offer = () => {
    if (registration.waiting && kept) offerUpdate(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
}

function offerUpdate(waiting: ServiceWorker): void {
  if (document.querySelector('.update-notice')) return;
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const button = (label: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };
  notice.append(
    text,
    button('刷新', () => waiting.postMessage({ type: 'SKIP_WAITING' })),
    button('以后再说', () => notice.remove()),
  );
  document.body.append(notice);
  // Text that arrives in a status after it is in the page is read out.
  text.textContent = '有新版本。刷新后，打开着的有据页面都换成新的；没做完的测资格要先生成链接。';
}
