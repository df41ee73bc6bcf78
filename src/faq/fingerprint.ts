import { hashText } from '../language/hash-text.ts';
import { itemAsRecorded } from '../schema/published-names.ts';
import type { Validity } from '../schema/validity.ts';
import { forcesOf } from './force-of.ts';
import { evidenceOfGround, type FaqGround } from './ground.ts';

/**
 * Fingerprint of what a ground says, 16 hexadecimal digits: it changes with the words, the phrases, the figures, the force,
 * the term and the kind of source. Names and places in files do not count: what was only renamed says the same.
 */
export function fingerprintOf(ground: FaqGround): string {
  const { policy } = ground;
  return hashText(
    JSON.stringify([contentOf(ground), evidenceOfGround(ground), policy.source, daysOf(policy.validity)]),
  );
}

/** A term without how exactly its words give it: that touches only answers whose ground is the term itself. */
function daysOf(validity: Validity): unknown {
  if (validity.kind !== 'printed') return validity;
  const { exactTo, ...days } = validity;
  return days;
}

function contentOf(ground: FaqGround): unknown {
  switch (ground.kind) {
    case 'item': {
      const { line, id, topic, rowIds, formal, ...filed } = ground.item;
      // Where it stands in tables says nothing of what it says.
      const { general, apart, openAside, short, ...item } = { general: 0, apart: 0, openAside: 0, short: 0, ...filed };
      return [itemAsRecorded(item), forcesOf(ground.policy, id)];
    }
    case 'silence':
      return [ground.topic.id, ground.row.id, ground.note];
    case 'not-about':
      return ground.topic.id;
    case 'stated':
      return ground.states === 'term' ? 'term' : ground.policy[ground.states];
    case 'contradiction':
      return [ground.contradiction.title, ground.contradiction.explanation];
  }
}
