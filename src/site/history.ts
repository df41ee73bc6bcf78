import { parse } from 'yaml';
import changes from '../../content/changes.yaml?raw';
import { historySchema } from '../history/history.ts';

/** Days on which the content changed, newest first. Throws where content/changes.yaml is no history. */
export const history = historySchema.parse(parse(changes));
