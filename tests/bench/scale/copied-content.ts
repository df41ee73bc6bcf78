import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse, stringify } from 'yaml';
import { type Division, shortNameOf } from '../../../src/places/division.ts';
import { DIVISIONS } from '../../../src/places/divisions.ts';

/** A real place that holds documents, with what its copies are called in place of what. */
interface RealPlace {
  id: string;
  shortName: string;
  level: string;
  within: string | null;
}
/** Terms of the glossary that stand for those which every further place brings. */
const TERMS = ['golden-blue-collar', 'collective-household'];
const COUNTRY_ID = 'china';
/** The level of what lies within a city. */
const AREA = 'functional-area';

/** The copy of one real place: its id, its name in lists, and its file. */
interface Copy {
  id: string;
  shortName: string;
  place: object;
}

/** What one set of copies is called in place of what: ids, then names within texts. */
interface Naming {
  number: number;
  ids: ReadonlyMap<string, string>;
  names: readonly (readonly [from: string, to: string])[];
}

/**
 * Writes a content folder of so many documents into a project folder: the real content, and its documents, questions and
 * terms again and again under the names of other cities and counties, so that every further document has a real one's shape. What
 * they quote is locked as it stands there; their answers wait for a review. The same in every run.
 * @param documents how many at least: a set is as many as are held
 * @returns how many there are
 */
export function writeCopiedContent(root: string, documents: number): number {
  cpSync('content', join(root, 'content'), { recursive: true });
  // What was noted of the data fits no file of the copies, and each would be made once more to find that out.
  rmSync(join(root, 'content/data.lock.json'));
  const free = freeDivisions();
  const provinces = provinceFiles(root);
  const lock = JSON.parse(read(root, 'content/evidence.lock.json'));
  const locked = { ...lock.documents };
  const policies = globSync('content/policies/*/*.mdx').sort();
  const points = globSync('content/points/*.yaml').sort();
  const real = realPlaces(policies);
  const sets = Math.max(0, Math.ceil(documents / policies.length) - 1);
  const faqs = globSync('content/faqs/*.mdx').sort();
  const history: object[] = parse(read(root, 'content/changes.yaml'));
  const options: { id: string; label: string }[] = [];
  for (let number = 1; number <= sets; number += 1) {
    const copies = new Map<string, Copy>();
    for (const place of real) copies.set(place.id, copyOf(place, free, provinces, copies));
    for (const { id, place, shortName } of copies.values()) {
      write(root, `content/places/${id}.yaml`, stringify(place));
      options.push({ id, label: shortName });
    }
    const naming = namingOf(number, real, copies, policies);
    const added: { change: 'added'; what: string; title: string }[] = [];
    for (const path of policies) {
      const id = basename(path, '.mdx');
      const place = naming.ids.get(basename(dirname(path))) ?? '';
      const copy = naming.ids.get(id) ?? '';
      const text = withTies(renamed(readFileSync(path, 'utf8'), naming));
      write(root, `content/policies/${place}/${copy}.mdx`, text);
      lock.documents[copy] = {
        ...locked[id],
        quotes: locked[id].quotes.map((quote: Quote) => relocked(quote, naming)),
      };
      added.push({ change: 'added', what: `policies/${copy}`, title: parse(text.split('\n---\n')[0] ?? '').title });
    }
    for (const path of points) {
      const copy = naming.ids.get(basename(path, '.yaml')) ?? '';
      write(root, `content/points/${copy}.yaml`, renamed(readFileSync(path, 'utf8'), naming));
    }
    for (const path of faqs) {
      const copy = copyOfFaq(readFileSync(path, 'utf8'), naming, copies);
      if (!copy) continue;
      const id = `${basename(path, '.mdx')}-${number}`;
      write(root, `content/faqs/${id}.mdx`, copy.text);
      added.push({ change: 'added', what: `faqs/${id}`, title: copy.question });
    }
    for (const term of TERMS) {
      const data = parse(renamed(readFileSync(`content/glossary/${term}.yaml`, 'utf8'), naming));
      const named = `${copies.get('lanzhou')?.shortName}${data.term}`;
      write(root, `content/glossary/${naming.ids.get(term)}.yaml`, stringify({ ...data, term: named, aliases: [] }));
      added.push({ change: 'added', what: `glossary/${naming.ids.get(term)}`, title: named });
    }
    const day = new Date(Date.UTC(2026, 9, 31 - number)).toISOString().slice(0, 10);
    history.push({ day, changes: added.sort((a, b) => (a.what < b.what ? -1 : 1)) });
  }
  write(root, 'content/evidence.lock.json', JSON.stringify(lock));
  write(root, 'content/changes.yaml', stringify(history));
  for (const path of globSync('content/questions/*.yaml')) {
    const question = parse(readFileSync(path, 'utf8'));
    if (question.places) write(root, path, stringify({ ...question, options: [...question.options, ...options] }));
  }
  return policies.length * (sets + 1);
}

/** The places whose documents are held, each after the one that it lies within. */
function realPlaces(policies: readonly string[]): RealPlace[] {
  const held = [...new Set(policies.map((path) => basename(dirname(path))))].map((id): RealPlace => {
    const { shortName, level, within } = parse(readFileSync(`content/places/${id}.yaml`, 'utf8'));
    return { id, shortName, level, within };
  });
  const depth = ({ level }: RealPlace) => Number(level === AREA);
  return held.sort((one, other) => depth(one) - depth(other));
}

interface Quote {
  quote: string;
  sha256: string;
}

const relocked = (entry: Quote, naming: Naming): Quote => {
  const quote = withNames(entry.quote, naming);
  return { ...entry, quote, sha256: createHash('sha256').update(quote).digest('hex') };
};

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const write = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Cities, then counties, whose names of two characters nothing else bears and no real text has. */
function* divisionsNotHeld(): Generator<Division> {
  const real = globSync('content/**/*.{mdx,yaml}')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const times = new Map<string, number>();
  for (const { name } of DIVISIONS) times.set(shortNameOf(name), (times.get(shortNameOf(name)) ?? 0) + 1);
  for (const level of ['city', 'county'] as const)
    for (const division of DIVISIONS) {
      const short = shortNameOf(division.name);
      if (division.level === level && short.length === 2 && times.get(short) === 1 && !real.includes(short))
        yield division;
    }
}

function freeDivisions(): () => Division {
  const left = divisionsNotHeld();
  return () => {
    const { value, done } = left.next();
    if (done) throw new Error('The country has too few names for so many documents');
    return value;
  };
}

/** Writes the file of a province where there is none yet, and gives its id. */
function provinceFiles(root: string): (division: Division) => string {
  const ids = new Map<string, string>();
  for (const path of globSync('content/places/*.yaml')) {
    const { code } = parse(readFileSync(path, 'utf8'));
    if (code) ids.set(code, basename(path, '.yaml'));
  }
  return ({ code }) => {
    const province = DIVISIONS.find((division) => division.code === `${code.slice(0, 2)}0000`);
    if (!province) throw new Error(`${code} lies in no province`);
    const known = ids.get(province.code);
    if (known) return known;
    const id = idOf(province);
    ids.set(province.code, id);
    const shortName = shortNameOf(province.name);
    const place = {
      name: province.name,
      shortName,
      level: 'province',
      code: province.code,
      within: COUNTRY_ID,
      aliases: [],
    };
    write(root, `content/places/${id}.yaml`, stringify(place));
    return id;
  };
}

const idOf = ({ name, code }: Division) =>
  `${pinyin(shortNameOf(name), { toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/g, '')}-${code}`;

function copyOf(
  real: RealPlace,
  free: () => Division,
  provinceOf: (division: Division) => string,
  copies: ReadonlyMap<string, Copy>,
): Copy {
  if (real.level === AREA) {
    // Within the city that bears its name: 兰州新区 within the copy of 兰州.
    const [, city] = [...copies].find(([of]) => real.id.startsWith(`${of}-`)) ?? [];
    if (!city) throw new Error(`${real.id} is copied after its city`);
    const { id, shortName } = city;
    const { name, within } = city.place as { name: string; within: string };
    const area = { name: `${name}新区`, shortName: `${shortName}新区`, level: AREA, code: null, within };
    return { id: `${id}-new-area`, shortName: area.shortName, place: { ...area, aliases: [] } };
  }
  const division = free();
  const shortName = shortNameOf(division.name);
  const { name, level, code } = division;
  const place = { name, shortName, level, code, within: provinceOf(division), aliases: [] };
  return { id: idOf(division), shortName, place };
}

function namingOf(
  number: number,
  real: readonly RealPlace[],
  copies: ReadonlyMap<string, Copy>,
  policies: readonly string[],
): Naming {
  const idOfCopy = (place: string) => copies.get(place)?.id ?? '';
  return {
    number,
    ids: new Map([
      ...[...copies].map(([real, { id }]): [string, string] => [real, id]),
      ...policies.map((path): [string, string] => {
        const place = basename(dirname(path));
        const id = basename(path, '.mdx');
        return [id, id.replace(place === COUNTRY_ID ? 'national' : place, idOfCopy(place))];
      }),
      ...TERMS.map((term): [string, string] => [term, `${term}-${number}`]),
    ]),
    names: [
      ...real
        .filter(({ id, level }) => id !== COUNTRY_ID && level !== AREA)
        .map(({ id, shortName }): [string, string] => [shortName, copies.get(id)?.shortName ?? '']),
      ['技能中国行动', `技能${copies.get(COUNTRY_ID)?.shortName}行动`],
    ],
  };
}

const withNames = (text: string, { names }: Naming) =>
  names.reduce((named, [from, to]) => named.replaceAll(from, to), text);

/** A text under other names. Terms keep theirs: what a body explains stands in the glossary already. */
function renamed(text: string, naming: Naming): string {
  const withIds = text.replace(/(?<![\w-])[a-z][a-z0-9-]+(?![\w-])/g, (word) =>
    TERMS.includes(word) ? word : (naming.ids.get(word) ?? word),
  );
  return withNames(withIds, naming);
}

/** A document with every benefit tied to its place: those of the whole country say nothing of that. */
function withTies(text: string): string {
  const [head = '', ...body] = text.replace(/^---\n/, '').split('\n---\n');
  const data = parse(head);
  const benefits = data.benefits?.map((benefit: object) =>
    'tieIn' in benefit ? benefit : { tie: { open: ['works', 'lives', 'registered'] }, ...benefit },
  );
  return `---\n${stringify(benefits ? { ...data, benefits } : data)}---\n${body.join('\n---\n')}`;
}

/** A question again, asked of the copies; undefined where it is about no place. */
function copyOfFaq(
  text: string,
  naming: Naming,
  copies: ReadonlyMap<string, Copy>,
): { text: string; question: string } | undefined {
  const [head = '', ...body] = text.replace(/^---\n/, '').split('\n---\n');
  const faq = parse(head);
  const named = (words: string) => withNames(words, naming);
  const asks = (question: string) =>
    named(question) === question ? `${copies.get('qingyuan')?.shortName}，${question}` : named(question);
  // The country's answers name no place, or name the country beside one; and one compares two places of one name, of which
  // the copies have only one.
  if (named(faq.question) === faq.question || named(faq.answer) === faq.answer) return undefined;
  if (faq.answer.includes('全国')) return undefined;
  if (head.includes('question: 兰州和兰州新区')) return undefined;
  const copy = parse(renamed(head, naming));
  const question = asks(faq.question);
  const related = copy.related ? { related: [] } : {};
  const front = {
    ...copy,
    question,
    alsoAsked: faq.alsoAsked.map(asks),
    heard: (faq.heard ?? []).map(asks),
    ...related,
  };
  return { question, text: `---\n${stringify(front)}---\n${renamed(body.join('\n---\n'), naming)}` };
}
