/** A search over the real content, made once for all tests that only ask it: who changes a weight makes one of their own. */
import { library } from '../held-content.ts';
import { searchInMemory } from './index-in-memory.ts';

export const search = searchInMemory(library);
