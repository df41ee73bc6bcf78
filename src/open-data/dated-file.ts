import { contentMark } from './content-mark.ts';
import type { DataFile, DescribedFile, MadeFile } from './data-file.ts';
import { envelope } from './envelope.ts';
import type { OpenDataSource } from './source.ts';

/**
 * A file that bears the day since which it says what it says: the noted one as long as it says the same, else the day of the
 * build. So nothing changes in a file whose content did not, whenever it is built.
 */
export function datedFile(file: DescribedFile, source: OpenDataSource): DataFile {
  if ('form' in file) {
    const { form, ...facts } = file;
    return { ...facts, make: () => ({ text: `${JSON.stringify(form())}\n` }) };
  }
  if ('csv' in file) {
    const { csv, ...facts } = file;
    const make = (): MadeFile => {
      const { said, day } = saidSince(file.path, csv, source);
      return { text: said, content: { hash: `sha256:${source.hashOf(said)}`, changed: day } };
    };
    return { ...facts, make };
  }
  const { parts, envelope: headed, ...facts } = file;
  const make = (): MadeFile => {
    const { said, day } = saidSince(file.path, parts, source);
    const content = { hash: `sha256:${source.hashOf(JSON.stringify(said))}`, changed: day };
    const whole = headed ? headed(source, content, said) : envelope(source, file, content, said);
    return { text: `${JSON.stringify(whole)}\n`, content };
  };
  return { ...facts, make };
}

function saidSince<Said extends string | Record<string, unknown>>(
  path: string,
  say: (source: OpenDataSource) => Said,
  source: OpenDataSource,
): { said: Said; day: string } {
  const { today, notedOf, links, hashOf } = source;
  const [mark, since] = notedOf(path) ?? [];
  if (since !== undefined && since <= today) {
    const said = say({ ...source, cited: since });
    if (contentMark(said, links.page(''), hashOf) === mark) return { said, day: since };
  }
  return { said: say({ ...source, cited: today }), day: today };
}
