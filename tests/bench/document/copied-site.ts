import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TIE_QUESTIONS } from '../../../src/schema/tie-questions.ts';
import { copyProject } from '../../copy-project.ts';

/** What tells the copy of a document from the document. */
export interface CopyOf {
  /** The document and its place, by their ids. */
  policy: string;
  place: string;
  /** A question that rests on this document alone. */
  faq: string;
  /** Provisions whose phrase the document files in two ways itself: the copy says so, as an author would have to. */
  apart: readonly string[];
}

/** Ids of what is added; no path of the real content holds them. */
export const ADDED = { place: 'copied-city', policy: 'copied-city-2019', faq: 'copied-city-question' } as const;

/**
 * Builds the site in a folder beside the system's temporary files, with one document more than there are: a real one under
 * another name, in a place of its own, and one question about it.
 * @returns the folder of the project, with the site in `dist`, and what takes it away
 * @throws where the build fails, with what it said
 */
export function buildWithOneMore({ policy, place, faq, apart }: CopyOf): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'youju-one-more-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  copyProject(root);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const renamed = (text: string) =>
    text.replaceAll(policy, ADDED.policy).replaceAll(new RegExp(`^place: ${place}$`, 'gm'), `place: ${ADDED.place}`);
  cpSync(join(root, `content/policies/${place}`), join(root, `content/policies/${ADDED.place}`), { recursive: true });
  rmSync(join(root, `content/policies/${ADDED.place}/${policy}.mdx`));
  // The same phrases are filed alike in two documents, save where an author says why not.
  const copy = renamed(read(`content/policies/${place}/${policy}.mdx`));
  for (const path of Object.values(TIE_QUESTIONS).map((id) => `content/questions/${id}.yaml`))
    write(path, read(path).replace(/^options:$/m, `$&\n  - { id: ${ADDED.place}, label: 抄城市 }`));
  write(
    `content/policies/${ADDED.place}/${ADDED.policy}.mdx`,
    apart.reduce((text, id) => text.replace(`<Provision id="${id}"`, '$& apart="量一份文件有多大用的抄本"'), copy),
  );
  write(
    `content/places/${ADDED.place}.yaml`,
    'name: 抄城市\nshortName: 抄城\nlevel: city\ncode: null\nwithin: china\naliases: [copied-city]\n',
  );
  const asked = read(`content/faqs/${faq}.mdx`);
  write(
    `content/faqs/${ADDED.faq}.mdx`,
    renamed(asked)
      .replace(/^question: (.*)？$/m, 'question: $1（抄本）？')
      .replace(/^(?:alsoAsked|heard):\n(?: {2}- .*\n)+/gm, (list) => list.replace(/^( {2}- .*)$/gm, '$1（抄本）'))
      .replace(/^answer: [^（：]*/m, 'answer: 抄城'),
  );
  const lock = JSON.parse(read('content/evidence.lock.json')) as { documents: Record<string, unknown> };
  lock.documents[ADDED.policy] = lock.documents[policy];
  write('content/evidence.lock.json', JSON.stringify(lock));
  for (const command of [['src/commands/review-faqs.ts', ADDED.faq], ['src/commands/build.ts']]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    if (status !== 0) {
      remove();
      throw new Error(`The site with one more document could not be built:\n${stdout}${stderr}`);
    }
  }
  return { root, remove };
}
