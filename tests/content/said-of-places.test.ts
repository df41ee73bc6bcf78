/**
 * What the site can say of a place, all of it: every place with every state of its documents' terms. No tile and no sentence
 * says more than force, conditions and term of the benefit that it stands on allow.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BENEFIT_STATUSES } from '../../src/eligibility/tiles/benefit-status.ts';
import { conditionsInShort } from '../../src/eligibility/tiles/conditions-in-short.ts';
import { type PlaceTile, placeTiles, type TileBenefit } from '../../src/eligibility/tiles/place-tiles.ts';
import { sayPlace } from '../../src/eligibility/tiles/say-place.ts';
import { sayMore, sayTile, sayTileValidity, sayUnnamed } from '../../src/eligibility/tiles/say-tile.ts';
import { groupBy } from '../../src/language/group-by.ts';
import { heldPlaces } from '../../src/library/library.ts';
import { whenOf } from '../../src/library/related-periods.ts';
import type { Benefit } from '../../src/schema/benefit.ts';
import { inQuotationMarks } from '../../src/schema/in-quotation-marks.ts';
import { leavesOf, unnamedIn } from '../../src/schema/leaves-of.ts';
import { byReach, paidTo } from '../../src/schema/payees.ts';
import { evidenceOf, itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { roundEndOf } from '../../src/schema/round-end.ts';
import { isReport } from '../../src/schema/source-words.ts';
import { TILE_NAMES, TILES } from '../../src/schema/tile.ts';
import { VALIDITY_STATES, type ValidityState } from '../../src/schema/validity-state.ts';
import { placeAnswers } from '../../src/site/place-answer.ts';
import { library } from '../held-content.ts';

/** A place as told where the terms of all its documents stand in a way. */
interface Told {
  place: string;
  state: ValidityState;
  underLapsed: boolean;
  documents: readonly Policy[];
  tiles: PlaceTile[];
}

/** A benefit whose text asks for something more and does not say what. */
const asBare = (benefit: Benefit): Benefit => ({
  ...benefit,
  conditions: {
    kind: 'all',
    of: [benefit.conditions, { kind: 'unspecified', says: '符合条件的', because: benefit.grants }],
  },
});

/** Documents that say nothing of any tile: texts, reports, and both. */
function mute(policy: Policy): Policy[][] {
  const [text, report] = (['official', 'news-report'] as const).map((source) => ({
    ...policy,
    source,
    benefits: [],
    clauses: [],
  }));
  return text && report ? [[text], [report], [text, report]] : [];
}

/**
 * Every place in every state; and every benefit by itself, so that none hides behind a better one, as it is and with bare words.
 */
const told: Told[] = VALIDITY_STATES.flatMap((state) =>
  [false, true].flatMap((underLapsed) =>
    heldPlaces(library).flatMap(({ id: place }) => {
      const documents = library.policies.filter((policy) => policy.place === place);
      const alone = documents.flatMap((policy) =>
        policy.benefits.flatMap((benefit) => [benefit, asBare(benefit)].map((one) => ({ ...policy, benefits: [one] }))),
      );
      return [documents, ...alone.map((policy) => [policy]), ...documents.slice(0, 1).flatMap(mute)].map((of) => ({
        place,
        state,
        underLapsed,
        documents: of,
        tiles: placeTiles(of, library, () => ({ state, underLapsed })),
      }));
    }),
  ),
);
const tiles = told.flatMap(({ tiles: all, ...how }) => all.map((tile) => ({ tile, how, all, best: tile.benefits[0] })));

/** What is claimed beside the names of things, which may hold any word. */
function claims(said: string, benefits: readonly TileBenefit[]): string {
  const names = benefits.flatMap(({ benefit: { title, thing } }) => [title, ...(thing === undefined ? [] : [thing])]);
  return names.reduce((text, name) => text.replaceAll(name, ''), said);
}

const mayClaim = ({ benefit }: TileBenefit, how: Pick<Told, 'state' | 'underLapsed'>) =>
  benefit.force === 'entitlement' &&
  how.state !== 'ended' &&
  how.state !== 'not-yet' &&
  !how.underLapsed &&
  leavesOf(benefit.conditions).every((leaf) => unnamedIn(leaf) === undefined);

test('every place has its four tiles in every case, and each says something', () => {
  assert.ok(told.length > 100);
  for (const { tiles: all, place } of told) {
    assert.deepEqual(
      all.map(({ tile }) => tile),
      [...TILES],
      place,
    );
  }
  for (const { tile, how } of tiles) {
    const { says, quote } = sayTile(tile);
    assert.ok(says.length >= 4 && !/undefined|null|。$/.test(says + quote), `${how.place} ${tile.tile}: ${says}`);
  }
});

test('whatever a place’s documents give somebody is told at its head, and a sentence says how it stands', () => {
  let besides = 0;
  for (const { id: place } of heldPlaces(library)) {
    const own = library.policies.filter((policy) => policy.place === place);
    const mainly = own.flatMap(({ benefits }) => benefits.filter((benefit) => !benefit.partOf));
    for (const { answer } of placeAnswers(place, library)) {
      besides += answer.besides.length;
      const told = [...answer.tiles.flatMap(({ benefits }) => benefits), ...answer.besides].map(
        ({ benefit }) => benefit,
      );
      const untold = mainly.filter((benefit) => !told.includes(benefit));
      // A tile tells of what is for the person; of whom else it is for, the card does.
      assert.deepEqual(
        untold.filter((benefit) => benefit.for === 'applicant').map(({ id }) => id),
        [],
        place,
      );
      assert.equal(answer.sentence !== '', told.length > 0, place);
    }
  }
  assert.ok(besides > 0);
});

test('可以 is said only of a right whose conditions are all named, in a document that has not ended', () => {
  let claimed = 0;
  for (const { tile, how, best } of tiles) {
    if (!/可以/.test(claims(sayTile(tile).says, tile.benefits))) continue;
    claimed += 1;
    assert.ok(best && mayClaim(best, how), `${how.place} ${how.state}: ${sayTile(tile).says}`);
  }
  assert.ok(claimed > 0);
});

test('可以申请 is said only where the words of the text speak of applying', () => {
  let claimed = 0;
  for (const { tile, how, best } of tiles) {
    if (!/申请/.test(claims(sayTile(tile).says, tile.benefits))) continue;
    claimed += 1;
    assert.match(best?.benefit.forceWords ?? '', /申请|申领|申报/, how.place);
  }
  for (const { tiles: all, place, ...how } of told) {
    const { sentence, about } = sayPlace(all);
    if (!/可以/.test(claims(sentence, about))) continue;
    claimed += 1;
    assert.ok(about.length > 0 && about.some((benefit) => mayClaim(benefit, how)), `${place}: ${sentence}`);
    if (/申请/.test(claims(sentence, about))) {
      assert.ok(
        about.some(({ benefit }) => /申请|申领|申报/.test(benefit.forceWords)),
        `${place}: ${sentence}`,
      );
    }
  }
  assert.ok(claimed > 0);
});

test('words of the text stand in a headline only where they are quoted on its line', () => {
  let quoted = 0;
  for (const { tile, how, best } of tiles) {
    const { quote } = sayTile(tile);
    if (quote === '') continue;
    quoted += 1;
    const item = best && itemsOf(best.policy).find(({ id }) => id === best.benefit.grants);
    assert.ok(item && evidenceOf(item).some((evidence) => evidence.quote.includes(quote)), `${how.place}: ${quote}`);
    assert.equal(best?.benefit.force, 'entitlement');
  }
  assert.ok(quoted > 0);
});

test('what is known of a report alone is said to be reported', () => {
  for (const { tile, best } of tiles) {
    if (!best || !isReport(best.policy.source)) continue;
    if (best.status === 'apply' || best.status === 'given') assert.match(sayTile(tile).says, /^(?:据报道|报道)/);
  }
});

test('what has ended, has not begun, or stands on what has ended is said to, and no line of it comes before one that holds', () => {
  for (const { tile, how, best } of tiles) {
    if (!best) continue;
    const { says } = sayTile(tile);
    const isOfRound = roundEndOf(whenOf(best.benefit, best.policy)) !== undefined;
    if (how.state === 'ended')
      assert.match(says, isOfRound ? /这一轮申报已截止/ : /(?:规划期|有效期)已结束/, how.place);
    else if (how.state === 'not-yet') assert.match(says, /还没有生效/, how.place);
    else if (how.underLapsed) assert.match(says, /所依据的文件已过期/, how.place);
    const order = tile.benefits.map(({ status }) => BENEFIT_STATUSES.indexOf(status));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      how.place,
    );
  }
  for (const { tiles: all, state, place } of told) {
    const { sentence, about } = sayPlace(all);
    if (about.length === 0) continue;
    if (state === 'ended') assert.match(sentence, /期限都已经结束/, place);
    const words = about.map(({ policy }) => sayTileValidity(policy, state));
    if (state === 'ended') assert.ok(words.every((said) => /不能据此认为现在还能办/.test(said)));
    if (state === 'none-printed') assert.ok(words.every((said) => /没有写管到哪一年，先问/.test(said)));
    if (state === 'text-not-seen') assert.ok(words.every((said) => /只见报道/.test(said)));
  }
});

test('a round that is over is told as over from the day after it, and nothing of it as there to be had', () => {
  const rounds = library.policies.flatMap((policy) =>
    policy.benefits.flatMap((benefit) => {
      const until = roundEndOf(whenOf(benefit, policy));
      return until === undefined || benefit.partOf ? [] : [{ policy, benefit }];
    }),
  );
  assert.ok(rounds.length > 0);
  for (const { policy, benefit } of rounds) {
    const tileWith = (over: readonly string[]) =>
      placeTiles([{ ...policy, benefits: [benefit] }], library, () => ({
        state: 'none-printed',
        underLapsed: false,
        over,
      }))
        .filter(({ benefits }) => benefits.length > 0)
        .map((tile) => ({ says: sayTile(tile).says, term: sayTileValidity(policy, 'none-printed', tile.benefits[0]) }));
    const [open] = tileWith([]);
    assert.doesNotMatch(`${open?.says}${open?.term}`, /截止/);
    const [over] = tileWith([benefit.id]);
    assert.equal(over?.says, '这一轮申报已截止');
    assert.match(over?.term ?? '', /^这一轮申报\d{4}年\d+月\d+日截止了，下一轮什么时候没有写，先问还办不办$/);
  }
});

test('where one can settle by a rule that holds, that is told first, whoever decides', () => {
  let ranked = 0;
  for (const { tiles: all, place, ...how } of told) {
    const settling = all.find(({ tile }) => tile === 'settle')?.benefits[0];
    if (!settling || !['apply', 'given', 'selection'].includes(settling.status)) continue;
    assert.equal(sayPlace(all).about[0], settling, `${place} ${how.state}`);
    if (settling.status === 'selection') {
      ranked += 1;
      assert.match(sayPlace(all).sentence, /^[^；]+；能不能得到，由评选、推荐或排名决定/, place);
    }
  }
  assert.ok(ranked > 0);
});

test('of what has ended everywhere it is told what was written, in the past, and nothing that could be taken for an offer', () => {
  let ended = 0;
  for (const { tiles: all, place, state } of told) {
    const { sentence, about } = sayPlace(all);
    if (state !== 'ended' || about.length === 0) continue;
    ended += 1;
    assert.match(sentence, /^(?:文件|报道)写过.+；期限都已经结束$/, place);
    for (const { benefit } of about)
      assert.ok(sentence.includes(benefit.thing ?? inQuotationMarks(benefit.title)), place);
    assert.doesNotMatch(claims(sentence, about), /可以|条件都对得上/, place);
  }
  assert.ok(ended > 0);
});

test('what somebody decides, or what only gives a direction, is told as nobody’s right', () => {
  const words = {
    selection: /评选、推荐或排名/,
    duty: /要求单位或机关/,
    discretionary: /不是一定有/,
    direction: /不能凭它去办/,
  } as const;
  const seen = new Set<string>();
  for (const { tile, best } of tiles) {
    if (!best || !(best.status in words)) continue;
    seen.add(best.status);
    assert.match(sayTile(tile).says, words[best.status as keyof typeof words]);
  }
  assert.deepEqual([...seen].toSorted(), Object.keys(words).toSorted());
});

test('bare words of a text are said wherever its line leads', () => {
  for (const { best } of tiles) {
    if (!best) continue;
    const bare = leavesOf(best.benefit.conditions).flatMap((leaf) => unnamedIn(leaf)?.says.replace(/的$/, '') ?? []);
    for (const words of bare) assert.ok(sayUnnamed(best).includes(`“${words}”`), best.benefit.title);
  }
});

test('a tile without a benefit claims no more than that the documents give a person none', () => {
  const silent = tiles.filter(({ best }) => !best);
  assert.ok(silent.length > 0);
  for (const { tile, how, all } of silent) {
    const topics = library.topics.filter((topic) => topic.tile === tile.tile).map(({ id }) => id);
    const speaks = how.documents.some((policy) => itemsOf(policy).some(({ topic }) => topics.includes(topic)));
    const { says } = sayTile(tile);
    if (tile.under) {
      const under = all.find((other) => other.tile === tile.under);
      assert.ok(
        under?.benefits.some(({ benefit: { money } }) => money && paidTo(money) === 'person'),
        how.place,
      );
      assert.equal(says, `写到的钱，在“${TILE_NAMES[tile.under]}”里`);
      continue;
    }
    const reports = how.documents.filter(({ source }) => isReport(source)).length;
    if (speaks) assert.equal(says, '写到了，没有列出给个人的', how.place);
    else if (reports === 0) assert.equal(says, '收录的文件不涉及', how.place);
    else assert.match(says, reports === how.documents.length ? /^报道没有写$/ : /^收录的文件和报道都没有写到$/);
  }
});

test('what is not written for the person stands after what is, and is not counted with it', () => {
  let mixed = 0;
  for (const { tile, how } of tiles) {
    const reach = tile.benefits.map(({ benefit }) => paidTo(benefit.money));
    const alike = groupBy(tile.benefits, ({ status, benefit: { force } }) => `${status} ${force}`);
    for (const of of alike.values()) {
      const order = of.map(({ benefit }) => byReach(benefit.money));
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
        how.place,
      );
      mixed += Number(new Set(order).size > 1);
    }
    if (reach.length === 0) continue;
    const counted = [...sayMore(tile.benefits).matchAll(/(\d+) 项([^、]*)/g)].map(([, count, word]) => [
      word,
      Number(count),
    ]);
    const expected = [
      ['', 'person'],
      ['给谁没有写', 'not-written'],
      ['不发给本人', 'others'],
    ].map(([word, kind]) => [word, reach.filter((one) => one === kind).length]);
    assert.deepEqual(
      counted,
      expected.filter(([, count]) => count !== 0),
      how.place,
    );
    // What only others get is nobody's headline.
    if (reach[0] !== 'person' && ['apply', 'given'].includes(tile.benefits[0]?.status ?? '')) {
      assert.match(sayTile(tile).says, /写了，钱(给谁没有写|不发给本人)$/, how.place);
    }
  }
  assert.ok(mixed > 0);
});

test('conditions that are named are counted with all the others', () => {
  for (const policy of library.policies) {
    for (const benefit of policy.benefits) {
      const { named, count } = conditionsInShort({ policy, benefit }, library.questions);
      assert.ok(named.length <= count && named.length <= 3, benefit.title);
    }
  }
});
