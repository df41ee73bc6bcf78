import { encode } from 'uqr';

/** Modules of white around a code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/** A QR code as it is drawn, in modules: how wide and high it is, and the path that strokes its dark ones. */
export interface QrStrokes {
  size: number;
  path: string;
}

/** How much of a code may be lost: a seventh, or a fourteenth. */
type Correction = 'M' | 'L';

/**
 * The QR code of a text (ISO/IEC 18004): one stroke a run of dark modules keeps it small.
 * @param correction L for a long text, whose modules would be too small to print
 */
export function qrStrokes(text: string, correction: Correction = 'M'): QrStrokes {
  const { data, size } = encode(text, { ecc: correction, border: QUIET_ZONE });
  const rows = data.map((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    let at = 0;
    return [...line.matchAll(/1+/g)]
      .map(({ index = 0, 0: run }) => {
        const start = at === 0 ? `M${index} ${y}.5` : `m${index - at} 0`;
        at = index + run.length;
        return `${start}h${run.length}`;
      })
      .join('');
  });
  return { size, path: rows.join('') };
}

const drawn = new Map<string, string>();

/** A QR code as an SVG document. Its page, and the file of it, ask for the same one. */
export function qrCode(text: string, correction: Correction = 'M'): string {
  const key = `${correction} ${text}`;
  const code = drawn.get(key) ?? draw(text, correction);
  drawn.set(key, code);
  return code;
}

function draw(text: string, correction: Correction): string {
  const { size, path } = qrStrokes(text, correction);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>\n`;
}
