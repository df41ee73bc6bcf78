const kept = new Map<string, { text: string; reading: unknown }>();

/**
 * What reading a file gave, read again only where its text has changed since the last time. Readings are not altered by
 * whoever gets them.
 * @param path path of the file; together with what follows it, it says how the file is read
 */
export function keptReading<Reading>(path: string, text: string, read: () => Reading): Reading {
  const last = kept.get(path);
  if (last?.text === text) return last.reading as Reading;
  const reading = read();
  kept.set(path, { text, reading });
  return reading;
}
