import { officialName } from './name-policy.ts';
import type { Reply, ReplyGround } from './reply.ts';

/** A ground in words: its document with the clause written out. */
export interface ToldGround extends Pick<ReplyGround, 'quotes' | 'says' | 'link'> {
  name: string;
}

/** A reply with its documents named in words: as much of it as stands on a page, from which it can be written anew. */
export interface ToldReply extends Omit<Reply, 'grounds'> {
  grounds: readonly ToldGround[];
}

/** A reply with its documents named in words. */
export function toldReply({ grounds, ...reply }: Reply): ToldReply {
  return {
    ...reply,
    grounds: grounds.map(({ document, clause, ...ground }) => ({
      ...ground,
      name: officialName(document) + (clause ?? ''),
    })),
  };
}
