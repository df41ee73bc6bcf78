export * from '../schema/format-day.ts';
export * from '../schema/format-issue.ts';
export * from '../schema/words.ts';
