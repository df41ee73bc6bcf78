import { join } from 'node:path';
import type { Ledger } from '../permalinks/ledger.ts';
import { oldAnchors } from '../permalinks/old-anchors.ts';
import { serverRules } from '../permalinks/server-rules.ts';
import { fileOfAddress } from './links-of-page.ts';
import { PARTS, type PartNote } from './part-of-build.ts';

/** Parts by the name of their folder. */
type Parts = ReadonlyMap<string, PartNote>;

/** What a part must have in common with what is here, in words. */
const MADE_OF: Readonly<Record<string, string>> = {
  content: 'other content',
  code: 'other code or packages',
  settings: 'other settings (SITE_URL, BASE_PATH, BUILD_DAY, CONTACT, PUBLISH_ORIGINALS)',
  day: 'another day',
  engine: 'another version of Node',
};

/**
 * What stands in the way of joining parts into one site, a sentence each; empty where nothing does.
 * @param made what a build of what is here now would be made of
 */
export function mergeFaults(parts: Parts, made: Readonly<Record<string, string>>, ledger: Ledger): string[] {
  if (parts.size === 0) return ['There are no parts to merge. Build some: npm run build -- --part country,data,search'];
  return [...unlike(parts, made), ...missing(parts), ...claimedTwice(parts), ...unfulfilled(parts, ledger)];
}

function unlike(parts: Parts, made: Readonly<Record<string, string>>): string[] {
  const [, first] = [...parts].find(([, { bundle }]) => bundle !== null) ?? [];
  return [...parts].flatMap(([name, part]) => {
    const others = Object.entries(MADE_OF).filter(([key]) => part.made[key] !== made[key]);
    const again = `Build it again: npm run build -- --part ${part.holds.join(',')}`;
    if (others.length > 0)
      return [`${name} was built of ${others.map(([, words]) => words).join(' and of ')} than what is here. ${again}`];
    const isOtherBundle = part.bundle !== null && part.bundle !== first?.bundle;
    return isOtherBundle ? [`${name} was bundled into other scripts or styles than the parts before it. ${again}`] : [];
  });
}

function missing(parts: Parts): string[] {
  const all = new Set([...parts.values()].flatMap(({ all }) => all));
  const held = new Set([...parts.values()].flatMap(({ holds }) => holds));
  const left = [...all].filter((owner) => !held.has(owner));
  return left.length > 0
    ? [`Nobody has built ${left.join(', ')}. Build what is missing: npm run build -- --part ${left.join(',')}`]
    : [];
}

/** Ids, numbers and addresses that two parts claim. */
function claimedTwice(parts: Parts): string[] {
  const first = new Map<string, { part: string; where: string }>();
  const faults: string[] = [];
  const claim = (what: string, part: string, where: string) => {
    const before = first.get(what);
    if (before === undefined) first.set(what, { part, where });
    else faults.push(`${what} is claimed by ${before.part} (${before.where}) and by ${part} (${where}).`);
  };
  for (const [name, { holds }] of parts) for (const owner of holds) claim(`All of ${owner}`, name, join(PARTS, name));
  // One line says it, not one for each file.
  if (faults.length > 0) return [...faults, 'Take away the folder of the part that is not wanted.'];
  for (const [name, { claims, files }] of parts) {
    for (const [what, where] of Object.entries(claims))
      claim(what.startsWith('q/') ? `The number ${what.slice(2)}` : `The id ${what}`, name, where);
    for (const [file, hash] of Object.entries(files)) claim(`The address /${file}`, name, hash.slice(0, 8));
  }
  return faults;
}

/** Addresses that pages of one part point at, and that none has. */
function unfulfilled(parts: Parts, ledger: Ledger): string[] {
  const holder = new Map<string, PartNote>();
  // Of two that claim a file, which is told already, the first counts.
  for (const part of [...parts.values()].reverse()) for (const file of Object.keys(part.files)) holder.set(file, part);
  const old = oldAnchors(ledger);
  const atTheEnd = new Set([
    'third-party.txt',
    ...serverRules(ledger).map(({ from }) => fileOfAddress(from)),
    ...[...ledger.byNumber.keys()].map((number) => `q/${number}/index.html`),
  ]);
  const isThere = (address: string): boolean => {
    const file = fileOfAddress(address);
    const [page = '', anchor] = address.split('#');
    const part = holder.get(file);
    if (part === undefined) return atTheEnd.has(file);
    if (!anchor || part.anchors[file]?.includes(anchor)) return true;
    const { aliases = [], gone = [] } = old.get(page) ?? {};
    return [...aliases, ...gone].some(({ id }) => id === anchor);
  };
  return [...parts].flatMap(([name, { references }]) =>
    Object.entries(references)
      .filter(([address]) => !isThere(address))
      .map(([address, from]) => `No part has ${address}, to which /${from} of ${name} leads.`),
  );
}
