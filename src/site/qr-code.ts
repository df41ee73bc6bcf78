import { encode } from 'uqr';

/** Modules of white around a code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/** A QR code (ISO/IEC 18004, error correction M) as an SVG document: one stroke a run of dark modules keeps it small. */
export function qrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const rows = data.map((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    let at = 0;
    return [...line.matchAll(/1+/g)]
      .map(({ index, 0: run }) => {
        const start = at === 0 ? `M${index} ${y}.5` : `m${index - at} 0`;
        at = index + run.length;
        return `${start}h${run.length}`;
      })
      .join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows.join('')}"/></svg>\n`;
}
