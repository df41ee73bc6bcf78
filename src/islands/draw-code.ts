import { qrStrokes } from '../site/qr-code.ts';

/**
 * The QR code of an address, as large as it is on short pages.
 * @param name what it is, for who does not see it
 */
export function drawCode(address: string, name: string, correction: 'M' | 'L' = 'M'): SVGSVGElement {
  const { size, path } = qrStrokes(address, correction);
  const draw = <Name extends 'svg' | 'path'>(name: Name, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };
  const code = draw('svg', {
    viewBox: `0 0 ${size} ${size}`,
    width: '116',
    height: '116',
    'shape-rendering': 'crispEdges',
    role: 'img',
    'aria-label': name,
  });
  code.append(draw('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }), draw('path', { stroke: '#000', d: path }));
  return code;
}
