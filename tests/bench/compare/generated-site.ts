import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { itemsOf, type Policy } from '../../../src/schema/policy-body.ts';
import type { Topic } from '../../../src/schema/topic.ts';
import { copyCode } from '../../copy-project.ts';
import { documentsOfPlaces, generatedDocuments } from './generated-documents.ts';

/** A site built by the project's own code from generated documents. */
export interface GeneratedSite {
  /** Folder of the built pages. */
  folder: string;
  /** Takes everything away again. */
  remove: () => void;
}

/**
 * Builds the comparison of generated places in a folder beside the system's temporary files: the project's sources with
 * its pages reduced to the comparison and the one for unknown addresses, and content of its own but for topics, questions, terms and the country.
 * @param count how many places
 * @throws where the build fails, with what it said
 */
export function buildGeneratedSite(count: number, topic: Topic, otherTopics: readonly string[]): GeneratedSite {
  const root = mkdtempSync(join(tmpdir(), 'youju-generated-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  const copy = (path: string) => cpSync(path, join(root, path), { recursive: true });
  copyCode(root);
  for (const path of ['topics', 'questions', 'glossary', 'changes.yaml', 'places/china.yaml']) copy(`content/${path}`);
  rmSync(join(root, 'src/pages'), { recursive: true });
  for (const page of ['compare', '404.astro']) copy(`src/pages/${page}`);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  // Nothing of it was ever published.
  write('content/permalinks.txt', '');
  const { places, policies } = generatedDocuments(documentsOfPlaces(count), topic, otherTopics);
  for (const { id, ...place } of places) write(`content/places/${id}.yaml`, stringify(place));
  for (const policy of policies) write(policy.path, asMdx(policy));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    encoding: 'utf8',
    // Generated content is full of what an author would be told of.
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, SITE_URL: 'http://localhost:4321', BASE_PATH: '/' },
  });
  if (status !== 0) {
    remove();
    throw new Error(`The generated site could not be built:\n${stdout}${stderr}`);
  }
  return { folder: join(root, 'dist'), remove };
}

/** A document as an author would write it. */
function asMdx({ id, path, clauses, benefits, ...frontMatter }: Policy): string {
  const provisions = itemsOf({ clauses });
  const head = {
    ...frontMatter,
    ledeOf: provisions.slice(0, 1).map((item) => item.id),
    keyPoints: provisions.slice(0, 2).map((item) => item.id),
    benefits: benefits.map(({ conditions, ...benefit }) => ({
      ...benefit,
      conditions: conditionAsWritten(conditions),
    })),
  };
  const body = clauses.map(({ id: clause, locator, title, opens, items }) => {
    const tags = items.map((item) => {
      const filed = `id="${item.id}" topic="${item.topic}" row="${item.rowIds.join(' ')}" summary="${item.summary}"`;
      if (item.kind !== 'provision') return `<OpenPoint ${filed}>\n\n没有写。\n\n</OpenPoint>`;
      const numbers = item.quantities.map(
        ({ kind, value, unit }) => `<Quantity kind="${kind}" value={${value}} unit="${unit}"/>`,
      );
      return `<Provision ${filed} quote="${item.evidence[0].quote}">\n\n照这样办。${numbers.join('')}\n\n</Provision>`;
    });
    return `<Clause id="${clause}" locator="${locator}" title="${title}" opens="${opens}">\n\n${tags.join('\n\n')}\n\n</Clause>`;
  });
  return `---\n${stringify(head)}---\n\n${body.join('\n\n')}\n`;
}

/** Generated documents have conditions of one question only. */
function conditionAsWritten(condition: Policy['benefits'][number]['conditions']): object {
  if (condition.kind !== 'question') throw new Error(`A generated condition is no ${condition.kind}`);
  const { question, test, because } = condition;
  return { question, ...test, because };
}
