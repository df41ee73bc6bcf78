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

/**
 * What a piece of the table says of a number; undefined where that was never given. Each line is a number: an address, an
 * anchor of the page that was named last, or what was retired, when, where to look instead, and why.
 * @example targetIn('/policies/x/\n#y\n', 501) // { kind: 'here', address: '/policies/x/#y' }
 */
export function targetIn(piece: string, number: number): NumberTarget | undefined {
  const lines = piece.split('\n').slice(0, (number % NUMBERS_IN_PIECE) + 1);
  const line = lines[number % NUMBERS_IN_PIECE];
  if (!line) return undefined;
  const [, on = '', look, reason = ''] = /^retired (\S+) (\S+) (.*)$/.exec(line) ?? [];
  if (look !== undefined) return { kind: 'retired', on, look: look === '-' ? null : look, reason };
  if (!line.startsWith('#')) return { kind: 'here', address: line };
  const named = lines.filter((other) => other.startsWith('/')).pop() ?? '/';
  return { kind: 'here', address: named.replace(/#.*/, '') + line };
}
