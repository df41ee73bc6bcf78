/** Fields that hold a phrase, or several. */
export const PHRASE_FIELDS: ReadonlySet<string> = new Set([
  'phrase',
  'rule',
  'countsInPhrase',
  'notCounted',
  'explained',
  'evidence',
  'takenPhrase',
  'title',
  'quota',
  'order',
  'ties',
  'equals',
  'apart',
]);
