import type { z } from 'zod';
import type { Condition } from '../condition.ts';
import type { Question } from '../question.ts';
import type { SourceWords } from '../source-words.ts';
import type { Answers, Context } from './answers.ts';
import type { ChecklistNode } from './checklist.ts';
import type { ListCondition } from './list.ts';
import type { PointsCondition } from './points.ts';
import type { QuestionCondition } from './question.ts';
import type { Truth } from './truth.ts';

/**
 * One kind of condition, whole: its form as authors write it and as it is published, its truth, how it is compiled, how it is
 * said, and what it stands on. A new kind is one file that makes one of these and its forms, and its row in `CONDITION_KINDS`; its
 * forms have a row of their own in `CONDITION_FORMS`, and what lacks either does not compile.
 */
export type ConditionKind<Of> = LeafKind<Of> | GroupKind<Of>;

/** The forms of a kind. They stand apart from the rest of it, so that no browser loads what describes them. */
export interface KindForms<Of> {
  /** Schema as authors write it; the kind's name is one of its keys. */
  written: (tools: WrittenTools) => z.ZodType<Of>;
  /** Schema as the rules are published. */
  published: (tools: PublishedTools) => z.ZodType;
  /** What it says on a line that places are compared by, as words that are equal where the meaning is. Nothing where left out. */
  meaning?: (leaf: Of, place: string, plain: (text: string) => string) => { question: string | null; says: string[] };
}

/** What both sorts of kinds give. */
interface AnyKind<Of> {
  /** The nodes of which it, or its negation, is `all`. */
  compile: <Gate>(condition: Of, negated: boolean, build: Builder<Gate>) => Gate[];
  describe: (condition: Of, telling: ChecklistTools) => ChecklistNode;
  /** The comparisons that it is made of, where they are all of one question; undefined else. */
  compared?: (
    condition: Of,
    comparedIn: (part: Condition) => Compared | undefined,
    questionOf: (id: string) => Question,
  ) => Compared | undefined;
}

/** A kind that is not made of other conditions. */
export interface LeafKind<Of> extends AnyKind<Of> {
  parts?: undefined;
  truth: (leaf: Of, answers: Answers, context: Context) => Truth;
  /** The comparison of an answer that it is. */
  comparison?: (leaf: Of) => QuestionCondition;
  /** The fact that only the person can judge; undefined where nobody can. */
  judged?: (leaf: Of) => Judged | undefined;
  /** The list that settles it. */
  list?: (leaf: Of) => ListCondition;
  /** What the text leaves open, where that is all there is to it. */
  leftOpen?: (leaf: Of) => string;
  /** Of a sum: the lowest and the highest that it can still come to, by what was reckoned. */
  reach?: (leaf: Of, answers: Answers, context: Context) => Reach | undefined;
  /** The total of a points schedule that it hangs on. */
  reckoned?: (leaf: Of) => PointsCondition;
  /** Words that stand in the text and name no condition: said of it, whatever the verdict. */
  unnamed?: (leaf: Of) => { says: string; because: string };
}

/** A kind that is made of other conditions. */
export interface GroupKind<Of> extends AnyKind<Of> {
  /** The conditions that it is made of, with the path to each as authors write it. */
  parts: (group: Of) => { condition: Condition; path: PropertyKey[] }[];
  /** Its truth from those of its parts; a part that is left aside is undefined. */
  combine: (group: Of, parts: readonly (Truth | undefined)[]) => Truth;
  /** The lowest and the highest sum that can still be reached. */
  reach?: (group: Of, parts: readonly Truth[]) => Reach;
  /** How many leaves at least have to be otherwise for it to stop being unmet (or, wanted false, met). */
  cost: (group: Of, parts: readonly CostOf[], wanted: boolean) => number;
  /** True where every part bears on its truth by the opposite of its own. */
  opposite?: true;
  /** How many of its parts it takes, where that is all there is to it. */
  needs?: 'all' | 'one';
  /** How it is told as a whole, where its parts do not say it by themselves: a sum with its line. */
  whole?: Whole<Of>;
}

/** How a group is told as a whole. */
export interface Whole<Of> {
  /** What it takes, in a few words: 加起来不低于4分. */
  takes: (group: Of) => string;
  /**
   * How it stands by the truths of its parts, with what each counts: 要4分，照你答的2分. Where it is unmet, it is said instead of
   * what its parts lack.
   */
  stands: (group: Of, parts: readonly Truth[], tell: (part: Condition) => string) => string;
}

/** A fact that only the person can judge. */
export interface Judged {
  id: string;
  says: string;
  /** Of a deadline: in so many months from the day that a question asks for. */
  within?: { months: number; of: string } | undefined;
}

/** What a part of a group costs: see {@link GroupKind.cost}. */
export interface CostOf {
  truth: Truth;
  cost: (wanted: boolean) => number;
}

/** An interval: what is still reachable. */
export interface Reach {
  lowest: number;
  highest: number;
}

/**
 * Reads parts one after another. A state is a number or text, so that equal states fall together: then what all ways of
 * completing the answers lead to is found without trying each.
 * @example // How many of three are met, with a line at two.
 * { start: 0, add: (count, truth) => count + (truth === 'met' ? 1 : 0), end: (count) => (count >= 2 ? 'met' : 'unmet') }
 */
export interface Fold<State extends string | number = string | number> {
  start: State;
  add: (state: State, truth: Truth, part: number) => State;
  end: (state: State) => Truth;
}

/** Makes the nodes of a compiled rule, whatever they are to whoever compiles. */
export interface Builder<Gate> {
  /** The nodes of which another condition, or its negation, is `all`. */
  gatesOf: (condition: Condition, negated: boolean) => Gate[];
  all: (parts: readonly Gate[], negated: boolean) => Gate;
  /** A node that reads others in order. */
  fold: (fold: Fold, parts: readonly Gate[], negated: boolean) => Gate;
  textSilent: () => Gate;
  /** Met, or unmet where negated, whatever is answered. */
  met: (negated: boolean) => Gate;
  compared: (leaf: QuestionCondition, negated: boolean) => Gate;
  judged: (id: string, negated: boolean) => Gate;
}

/** Comparisons of one answer, all of which have to hold; `negated` ones must not. */
export interface Compared {
  question: Question;
  comparisons: { leaf: QuestionCondition; negated: boolean }[];
  condition: Condition;
}

/** What describing a condition needs besides it. */
export interface ChecklistTools {
  words: SourceWords;
  checklistOf: (condition: Condition) => ChecklistNode;
  comparedIn: (condition: Condition) => Compared | undefined;
  /** Comparisons of one answer as a line; undefined where they cannot be said in one. */
  lineOf: (compared: Compared) => ChecklistNode | undefined;
}

/** What the schemas as authors write them are made of. */
export interface WrittenTools {
  z: typeof z;
  fields: <Shape extends z.ZodRawShape>(shape: Shape) => z.ZodObject<Shape, z.core.$strict>;
  condition: z.ZodType<Condition>;
  id: z.ZodType<string>;
  questionId: z.ZodType<string>;
  quote: z.ZodType<string>;
  sentence: z.ZodType<string>;
  day: z.ZodType<string>;
  /** Limiting words, one or several. */
  words: z.ZodType<string[] | undefined>;
}

/** What the schemas of the published rules are made of. */
export interface PublishedTools {
  z: typeof z;
  condition: z.ZodType;
  id: z.ZodType<string>;
  text: z.ZodType<string>;
  day: z.ZodType<string>;
  because: z.ZodType<string>;
  words: z.ZodType;
  unmetMeans: z.ZodType;
}
