import type { Force } from '../schema/force.ts';
import { forceCautions } from '../schema/force-words.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { sourceWords } from '../schema/source-words.ts';
import type { PolicyNames, Reply, ReplyGround } from './reply.ts';
import { type PlacedValidity, validityCautions } from './validity-cautions.ts';

/** What all items of a document share in a reply. */
export interface PolicyFacts {
  names: PolicyNames;
  source: SourceKind;
  validity: Omit<PlacedValidity, 'place'>;
}

/** One item of a document, as far as a reply tells it. */
export interface ProvisionFacts {
  /** The short answer, or what is left open, without 。 at the end. */
  summary: string;
  clause: string;
  /** The phrases of this clause, the weightiest first; empty for a point that is left open. */
  quotes: readonly string[];
  /** Its numbers in full words, as far as the short answer does not say all of them; left out where there are none. */
  numbers?: readonly string[];
  /** Forces of the benefits that it grants; left out where there are none. */
  forces?: readonly Force[];
}

/** Addresses of a line, absolute: its own, and the short one, or its own again where it has none. */
export interface ProvisionLinks {
  item: string;
  short: string;
}

/** An item as something that a reply rests on. */
export function provisionGround(
  { summary, clause, quotes }: Omit<ProvisionFacts, 'forces' | 'numbers'>,
  { names, source }: Pick<PolicyFacts, 'names' | 'source'>,
  link: string,
): ReplyGround {
  const says = quotes.length === 0 ? `${sourceWords(source).leftOpen}：${summary}` : null;
  return { document: names, clause, quotes, says, link };
}

/**
 * What a clerk sends when asked about one item. The page of the item, that of its short address and the clipboard all
 * have it from here.
 */
export function provisionReply(line: ProvisionFacts, document: PolicyFacts, links: ProvisionLinks): Reply {
  const { names, source, validity } = document;
  const { numbers = [], forces = [] } = line;
  const words = sourceWords(source);
  const open = line.quotes.length === 0;
  const told = open ? words.leftOpen : words.reported;
  return {
    question: null,
    answer: `${names.place}${told && `（${told}）`}：${line.summary}。${numbers.length > 0 ? `说全的数：${numbers.join('；')}。` : ''}`,
    // What is left open the answer says already.
    grounds: [{ ...provisionGround(line, document, links.item), says: null }],
    cautions: [...forceCautions(forces, source), ...validityCautions([{ place: names.place, ...validity }])],
    link: links.short,
  };
}
