/**
 * On the page for unknown addresses: leads on from a short address whose number has no page of its own, where the server
 * could not. What it stands for is looked up in a piece of the table; a number that was retired or never given is told.
 */
import { numberIn, numberPieceOf, targetIn } from '../permalinks/number-pieces.ts';
import { formatDay } from '../schema/format-day.ts';
import { withPatience } from './with-patience.ts';

const brand = document.querySelector<HTMLAnchorElement>('a.brand');
const root = brand ? new URL('.', brand.href).pathname.replace(/\/$/, '') : '';
const words = document.querySelector<HTMLElement>('[data-short-number]');
document.querySelector('[data-without-script]')?.remove();
const heading = document.querySelector('h1');
const number = location.pathname.startsWith(`${root}/`) ? numberIn(location.pathname.slice(root.length)) : undefined;

function say(title: string, text: string): void {
  if (heading) heading.textContent = title;
  document.title = `${title} · 有据`;
  if (words) words.textContent = text;
}

/** The text of a piece of the table; empty where there is none, so that none of its numbers was ever given. */
async function readPiece(address: string): Promise<string> {
  const response = await fetch(address);
  if (response.status === 404) return '';
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function leadOn(wanted: number): Promise<void> {
  say(`正在找第 ${wanted} 号`, '这是短网址，正在查它指的是哪一条。');
  const target = targetIn(await withPatience(readPiece(root + numberPieceOf(wanted))), wanted);
  if (target === undefined) {
    say(`没有第 ${wanted} 号`, '这个号码还没有用过，可能抄错了一个数字。可以搜索，或者从下面几处找起。');
  } else if (target.kind === 'here') {
    location.replace(root + target.address);
  } else {
    say(`第 ${wanted} 号已经撤下`, `${formatDay(target.on)}撤下。原因：${target.reason}`);
    const link = document.createElement('a');
    link.href = `${root}${target.look ?? '/'}`;
    link.textContent = target.look ? '改看这里' : '回首页';
    words?.append(' ', link);
  }
}

if (number !== undefined) {
  leadOn(number).catch((error) => {
    console.warn(error);
    say(
      `第 ${number} 号没能查到`,
      '网络没有连上，或者服务器没有回答。请过一会儿刷新这一页再试；也可以从下面几处找起。',
    );
  });
}
