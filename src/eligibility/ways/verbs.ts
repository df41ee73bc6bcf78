/**
 * The verbs of the words that carry a right, as they are said to a person. Where the words are not here, the text gives
 * something and does not say what the person does: then nobody is told that they can do anything.
 */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/直接申请/, '可以直接申请'],
  [/申请|申领|申报/, '可以申请'],
  [/自愿报名/, '可以自愿报名'],
  [/可选择/, '可以选择'],
  [/随迁/, '可以随迁'],
  [/户口迁入/, '可以把户口迁到'],
];

/** The verb of the words that carry a right; undefined where they name nothing that the person does. */
export function verbOf(forceWords: string): string | undefined {
  return VERBS.find(([words]) => words.test(forceWords))?.[1];
}
