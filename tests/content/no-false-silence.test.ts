/**
 * Whoever types what a document says must not be told that no document says it: every stretch of two to four characters of
 * every summary and quote can be asked for, by the code that browsers run: 2,000 on every change, at night all.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsOf } from '../../src/search/cards.ts';
import { isLookedUp, READ_ALL } from '../../src/search/choose-sections.ts';
import type { Findings } from '../../src/search/find.ts';
import { squeeze } from '../../src/search/squeeze.ts';
import { some } from '../depth.ts';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';
import { searchInMemory } from './index-in-memory.ts';
import { type SaidLine, saidLines, stretchesShown } from './segments.ts';

const { find, prepared, sections } = search;
const lines = saidLines(sections);
const segments = stretchesShown(sections);

/** How often further lines are asked for before they count as out of reach. */
const DEEPEST = 1000;

const idsOf = ({ hits }: Findings) =>
  new Set(hits.flatMap((hit) => (hit.kind === 'item' ? [`${hit.prepared.policy.id}#${hit.prepared.item.id}`] : [])));

/** What a stretch gets that is no more than small words and names of places; null where it gets nothing. */
function instead(findings: Findings): string | null {
  const cards = cardsOf(findings, prepared).map((card) => (card.kind === 'silence' ? card.silence.kind : card.kind));
  const { hits, silence } = findings;
  if (silence?.silence.kind === 'not-held') return 'not-held';
  if (cards.some((kind) => kind !== 'not-held' && kind !== 'place' && kind !== 'document') && hits.length === 0)
    return null;
  return hits.length > 0 || cards.length > 0 ? [...new Set(cards), `${hits.length} results`].join(', ') : null;
}

/** Whether a stretch begins within a number wherever it stands, as 6号文 does in 106号文件: that is another number. */
function isCutNumber(segment: string): boolean {
  const squeezed = squeeze(segment);
  const [first = ''] = squeezed;
  const before = lines.flatMap(({ said }) => said.flatMap((text) => text.split(squeezed).slice(0, -1)));
  return /\d/.test(first) && before.length > 0 && before.every((text) => /\d$/.test(text));
}

/** The kinds of silence that say of words that they do not stand in documents. */
const SAID_OF_WORDS = /^(unknown|not-mentioned|apart)$/;

test('no segment of what documents say is called absent, and every line that says it is found and counted', async (context) => {
  assert.ok(segments.length > 10_000);
  const wrong: string[] = [];
  const others = new Map<string, string[]>();
  for (const segment of some(segments, 2000)) {
    const findings = await find(segment);
    if (!isLookedUp(findings.understood)) {
      const got = instead(findings);
      const isTrue = findings.silence?.silence.kind === 'number-not-held' && isCutNumber(segment);
      if (got === null && !isTrue) wrong.push(`${segment}: nothing is shown`);
      others.set(got ?? '', [...(others.get(got ?? '') ?? []), segment]);
      continue;
    }
    const squeezed = squeeze(segment);
    const shown = lines.filter((line) => line.shown.some((text) => text.includes(squeezed)));
    const said = lines.filter((line) => line.said.some((text) => text.includes(squeezed)));
    const silence = findings.silence?.silence.kind ?? '';
    // That something is not written is said where a line says just that; and places of which nothing is held are told.
    const isTrue = silence === 'not-held' || (silence === 'silent' && said.every(({ isOpen }) => isOpen));
    if (SAID_OF_WORDS.test(silence) || (silence !== '' && !isTrue)) wrong.push(`${segment}: ${silence}`);
    // Of words that stand nearly everywhere not every section is named, and the count says that there may be more.
    const uncounted = said.length - findings.asTyped.lines;
    if (uncounted < 0 || (uncounted > 0 && !findings.asTyped.orMore))
      wrong.push(`${segment}: ${findings.asTyped.lines} lines counted, ${said.length} say it`);
    let deepest = findings;
    for (let depth = 2; said.length > READ_ALL && deepest.asTyped.unread > 0 && depth < DEEPEST; depth += 1)
      deepest = await find(segment, depth);
    const found = idsOf(deepest);
    const missing = (said.length > READ_ALL ? said : shown).filter(({ id }) => !found.has(id));
    if (missing.length > Math.max(0, uncounted))
      wrong.push(`${segment}: not found in ${missing.map(({ id }) => id).join(', ')}`);
  }
  assert.deepEqual(wrong, []);
  for (const [got, of] of others)
    context.diagnostic(`small words and names of places that get ${got}: ${of.join(' ')}`);
});

/** So few sections that the summary of today's documents leaves out most of them, as it does where documents are many. */
const FEW = 3;

/** What a silence says of documents, and they do not bear out. What it says of those that were read alone is no such thing. */
function untrue({ silence: found, understood }: Findings, said: readonly SaidLine[]): boolean {
  const silence = found?.silence;
  switch (silence?.kind) {
    case 'unknown':
      // One character is no word that could be looked up.
      return silence.words.some(
        (word) =>
          squeeze(word).length > 1 && lines.some((line) => line.said.some((text) => text.includes(squeeze(word)))),
      );
    case 'not-mentioned':
      return said.some(({ place }) => understood.places.includes(place));
    case 'apart':
      return silence.whole && said.length > 0;
    default:
      return false;
  }
}

test('where the summary leaves most sections out, nothing is called absent that some document says', async () => {
  const { find } = searchInMemory(library, FEW);
  const wrong: string[] = [];
  let isCut = false;
  for (const segment of some(segments, 1000)) {
    const findings = await find(segment);
    const { understood, silence, asTyped } = findings;
    if (!isLookedUp(understood)) continue;
    const said = lines.filter((line) => line.said.some((text) => text.includes(squeeze(segment))));
    if (untrue(findings, said)) wrong.push(`${segment}: ${silence?.silence.kind}`);
    if (asTyped.orMore ? asTyped.lines > said.length : asTyped.lines !== said.length)
      wrong.push(`${segment}: ${asTyped.lines} lines counted, ${said.length} say it`);
    isCut ||= asTyped.orMore;
  }
  assert.deepEqual(wrong, []);
  assert.ok(isCut);
});
