export * from '../schema/force-words.ts';
export * from '../schema/format-day.ts';
export * from '../schema/format-issue.ts';
export * from '../schema/source-words.ts';
export * from '../schema/validity-words.ts';
export * from '../schema/words.ts';
