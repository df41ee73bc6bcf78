import { officialName } from './name-policy.ts';
import type { Reply, ReplyGround } from './reply.ts';

/** A ground in words: its document with the clause written out. */
export interface NamedGround extends Pick<ReplyGround, 'quotes' | 'says' | 'link'> {
  name: string;
}

/** A reply with its documents named in words: as much of it as stands on a page, from which it can be written anew. */
export interface NamedReply extends Omit<Reply, 'grounds'> {
  grounds: readonly NamedGround[];
}

/** A reply with its documents named in words. */
export function replyWithNames({ grounds, ...reply }: Reply): NamedReply {
  return {
    ...reply,
    grounds: grounds.map(({ document, clause, ...ground }) => ({
      ...ground,
      name: officialName(document) + (clause ?? ''),
    })),
  };
}
