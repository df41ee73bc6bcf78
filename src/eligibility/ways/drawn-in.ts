import { judgedIn } from '../../schema/leaves-of.ts';
import { openChecks, type Way } from './group-ways.ts';

/** What somebody has to be drawing who has something besides, where that is all that they judge: 正在广州领失业保险金. */
export function drawnIn({ verdict }: Way): string {
  const [check, ...others] = openChecks(verdict);
  const says = check && others.length === 0 ? (judgedIn(check)?.says ?? '') : '';
  return /^你(正在[^，；（]+)。$/.exec(says)?.[1] ?? '';
}
