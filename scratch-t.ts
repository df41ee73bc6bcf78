import { contentFiles } from './src/commands/content-files.ts';
import { readLibrary } from './src/library/read-library.ts';
import { placeTiles } from './src/eligibility/tiles/place-tiles.ts';
import { sayPlace } from './src/eligibility/tiles/say-place.ts';
import { sayTile, sayTerm } from './src/eligibility/tiles/say-tile.ts';
import { conditionsInShort } from './src/eligibility/tiles/conditions-in-short.ts';
import { leansOn } from './src/library/acts.ts';
import { validityStateOn } from './src/schema/validity-state.ts';
const { library: lib } = readLibrary(contentFiles());
const day = process.argv[2] ?? '2026-11-29';
for (const p of lib.places) {
  const docs = lib.policies.filter(x=>x.place===p.id); if (!docs.length) continue;
  const st = (d:any)=>({state: validityStateOn(d.validity, day), underLapsed: leansOn(d, lib).some(({policy:o})=>o && validityStateOn(o.validity, day)==='ended')});
  const tiles = placeTiles(docs, lib, st);
  const said = sayPlace(tiles);
  console.log('##', p.shortName, said.sentence, '||', said.about.map(l=>sayTerm(l.policy, st(l.policy).state)).join(' | '));
  for (const t of tiles) { console.log('  ', t.tile, JSON.stringify(sayTile(t)), t.lines.length); for (const l of t.lines.slice(0,3)) console.log('       -', l.standing, l.benefit.title, '|', JSON.stringify(conditionsInShort(l, lib.questions))); }
}
