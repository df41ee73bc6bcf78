import type { SectionIndex } from '../../search/find.ts';
import { locate } from '../../search/locate.ts';
import { readPiecesBelow } from '../read-pieces.ts';

/**
 * Looks for counties in the country's list.
 * @param root path of the site's root
 */
export function locateCounties(root: string): SectionIndex['locate'] {
  const read = readPiecesBelow(root);
  return (understood, nowhere) => locate(understood, nowhere, read);
}
