import { z } from 'zod';
import { fields, idSchema, reference } from './common.ts';

/** What a document says of itself that an answer may rest on. */
export const STATED_FACTS = ['term', 'issued', 'number', 'issuer'] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** Points at something an answer rests on. */
export type GroundPointer = { policy: string } & (
  | { kind: 'item'; provision: string }
  | { kind: 'silence'; topic: string; row: string }
  | { kind: 'not-about'; topic: string }
  | { kind: 'stated'; states: StatedFact }
  | { kind: 'contradiction'; contradiction: string }
);

const FORMS = '{ policy: 文件, provision: 要点 }';

const base = { policy: reference('policies') };
export const GROUND_FORMS: Record<string, z.ZodType<GroundPointer>> = {
  provision: fields({ ...base, provision: idSchema }).transform((pointer) => ({ kind: 'item', ...pointer })),
  silent: fields({ ...base, silent: reference('topics'), row: idSchema }).transform(({ policy, silent, row }) => ({
    kind: 'silence',
    policy,
    topic: silent,
    row,
  })),
  notAbout: fields({ ...base, notAbout: reference('topics') }).transform(({ policy, notAbout }) => ({
    kind: 'not-about',
    policy,
    topic: notAbout,
  })),
  states: fields({ ...base, states: z.enum(STATED_FACTS) }).transform((pointer) => ({ kind: 'stated', ...pointer })),
  contradiction: fields({ ...base, contradiction: idSchema }).transform((pointer) => ({
    kind: 'contradiction',
    ...pointer,
  })),
};

/**
 * Schema of a ground as authors write it, always with the document's id:
 * `provision: settle-direct` (a provision, table or open point), `silent: settlement` with `row: fee` (原文未载),
 * `notAbout: settlement` (不涉及), `states: term` (what the document says of itself), `contradiction: papers-five-or-four`.
 */
export const groundPointerSchema: z.ZodType<GroundPointer> = z.unknown().transform((value, context): GroundPointer => {
  const given = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const branch = Object.entries(GROUND_FORMS).find(([key]) => given.includes(key))?.[1];
  if (!branch) {
    context.addIssue({
      code: 'custom',
      message: `依据要写明 policy，再写 ${Object.keys(GROUND_FORMS).join('、')} 之一`,
      params: { remedy: `照这样写：${FORMS}。` },
    });
    return z.NEVER;
  }
  const result = branch.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) context.addIssue({ ...issue });
  return z.NEVER;
});

/** Name of a ground, unique over all documents: `x#settle-direct`, `x#silent.settlement.fee`. */
export function pointerKey(pointer: GroundPointer): string {
  switch (pointer.kind) {
    case 'item':
      return `${pointer.policy}#${pointer.provision}`;
    case 'silence':
      return `${pointer.policy}#silent.${pointer.topic}.${pointer.row}`;
    case 'not-about':
      return `${pointer.policy}#notAbout.${pointer.topic}`;
    case 'stated':
      return `${pointer.policy}#states.${pointer.states}`;
    case 'contradiction':
      return `${pointer.policy}#contradictions.${pointer.contradiction}`;
  }
}
