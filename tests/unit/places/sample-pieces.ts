/** The country's whole list with two held cities and a held functional area, as pieces. */
import { DIVISIONS } from '../../../src/places/divisions.ts';
import { makePieces } from '../../../src/places/make-pieces.ts';
import type { ReadPiece } from '../../../src/places/piece.ts';
import type { Place } from '../../../src/schema/place.ts';

const place = (id: string, name: string, level: Place['level'], code: string | null, within: string | null): Place => ({
  id,
  name,
  shortName: name.replace(/市$/, ''),
  level,
  code,
  within,
  aliases: [],
  notToConfuse: [],
});

export const PLACES: readonly Place[] = [
  place('china', '全国', 'country', null, null),
  place('gansu', '甘肃省', 'province', '620000', 'china'),
  place('guangdong', '广东省', 'province', '440000', 'china'),
  place('lanzhou', '兰州市', 'city', '620100', 'gansu'),
  place('qingyuan', '清远市', 'city', '441800', 'guangdong'),
  { ...place('new-area', '兰州新区', 'functional-area', null, 'gansu'), liesOn: ['永登县', '皋兰县'] },
];
export const HELD: ReadonlySet<string> = new Set(['china', 'lanzhou', 'qingyuan', 'new-area']);
export const PIECES_MADE = makePieces({ places: PLACES, held: HELD }, DIVISIONS, ['雄安新区']);
export const read: ReadPiece = async (piece) => PIECES_MADE[piece] ?? [];
