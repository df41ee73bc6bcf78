import type { SectionIndex } from '../../search/find.ts';
import { locatePlaces } from '../../search/locate-places.ts';
import { readPiecesBelow } from '../read-pieces.ts';

/**
 * Looks for counties in the country's list.
 * @param root path of the site's root
 */
export function locateCounties(root: string): SectionIndex['locate'] {
  const read = readPiecesBelow(root);
  return (understood, nowhere) => locatePlaces(understood, nowhere, read);
}
