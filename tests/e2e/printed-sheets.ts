/** Pages as a reader's browser prints them, sheet by sheet. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { bare } from './printed-text.ts';
import { at } from './site.ts';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Short numbers by address. */
export const numbers = shortNumbersOf(readLedger().ledger);

export interface Sheet {
  /** Width and height in millimetres, rounded. */
  size: [number, number];
  /** Its text without white space: a PDF breaks lines where it likes. */
  text: string;
}

/** Prints a page as it stands. */
export async function print(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf);
  return Promise.all(
    text.map(async (words, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: MILLIMETRES_PER_POINT });
      return { size: [Math.round(width), Math.round(height)], text: bare(words) };
    }),
  );
}

/** The short address of a page, as it is printed at the head of its sheets. */
export async function shortAddress(page: Page, address: string): Promise<string> {
  const canonical = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '');
  return new URL(at(`q/${numbers.get(address)}/`), canonical).href;
}

/** The words of each sheet that it ought to have and does not. */
export const missing = (sheets: readonly Sheet[], expected: readonly string[]) =>
  sheets.flatMap(({ text }, index) =>
    expected.filter((words) => !text.includes(bare(words))).map((words) => `sheet ${index + 1}: ${words}`),
  );
