/** What a number stands for: an address below the site's root, or something that was retired. */
export type NumberTarget =
  | { kind: 'here'; address: string }
  | { kind: 'retired'; on: string; look: string | null; reason: string };

/** How many numbers one piece of the table holds. */
export const NUMBERS_IN_PIECE = 100;

/** The address of the piece that has a number, below the site's root, e.g. `/q/table/5.txt`. */
export const numberPieceOf = (number: number): string => `/q/table/${Math.floor(number / NUMBERS_IN_PIECE)}.txt`;

/**
 * The number that a short address names, e.g. 576 for `/q/576/` or `/q/576`; undefined where it is none.
 * @param path below the site's root, beginning with a slash
 */
export function numberIn(path: string): number | undefined {
  const [, figures] = /^\/q\/([1-9]\d{0,8})\/?$/.exec(path) ?? [];
  return figures === undefined ? undefined : Number(figures);
}

/** The folder that the folder of a page stands in: `/faq/` of `/faq/x/`. */
export const folderAbove = (page: string): string => page.replace(/[^/]+\/$/, '');

const RETIRED = /^retired (\S+) (\S+) (.*)$/;

/**
 * What a piece of the table says of a number; undefined where that was never given. Each line is a number: an address, an
 * anchor of the page that was named last, the name of a page beside that, or what was retired, when, where to look instead, and why.
 * @example targetIn('/faq/x/\n#y\nz\n', 502) // { kind: 'here', address: '/faq/z/' }
 */
export function targetIn(piece: string, number: number): NumberTarget | undefined {
  const lines = piece.split('\n').slice(0, (number % NUMBERS_IN_PIECE) + 1);
  if (lines.length <= number % NUMBERS_IN_PIECE) return undefined;
  let page = '/';
  let target: NumberTarget | undefined;
  for (const line of lines) {
    const [, on = '', look, reason = ''] = RETIRED.exec(line) ?? [];
    const address = line.startsWith('/') ? line : line.startsWith('#') ? page + line : `${folderAbove(page)}${line}/`;
    if (look !== undefined) target = { kind: 'retired', on, look: look === '-' ? null : look, reason };
    else target = line === '' ? undefined : { kind: 'here', address };
    if (target?.kind === 'here') page = address.replace(/#.*/, '');
  }
  return target;
}
