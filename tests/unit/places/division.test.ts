import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countiesNamed } from '../../../src/places/counties-named.ts';
import { shortNameOf } from '../../../src/places/division.ts';
import { DIVISIONS, divisionsOf } from '../../../src/places/divisions.ts';

test('the short name lacks the kind and the peoples, and keeps what would be a single character', () => {
  const names = {
    英德市: '英德',
    莘县: '莘县',
    七里河区: '七里河',
    清新区: '清新',
    北林区: '北林',
    浦东新区: '浦东',
    内蒙古自治区: '内蒙古',
    广西壮族自治区: '广西',
    连山壮族瑶族自治县: '连山',
    东乡族自治县: '东乡',
    管城回族区: '管城',
    隆林各族自治县: '隆林',
    鄂温克族自治旗: '鄂温克',
    大兴安岭地区: '大兴安岭',
    香港特别行政区: '香港',
  };
  for (const [name, short] of Object.entries(names)) assert.equal(shortNameOf(name), short);
});

test('a county lies in its city, in its province where there is none between, and in a municipality', () => {
  const outerOf = (name: string) => {
    const division = DIVISIONS.find((one) => one.name === name);
    return DIVISIONS.find(({ code }) => code === division?.within)?.name;
  };
  assert.equal(outerOf('英德市'), '清远市');
  assert.equal(outerOf('济源市'), '河南省');
  assert.equal(outerOf('门头沟区'), '北京市');
  assert.equal(outerOf('忠县'), '重庆市');
  assert.equal(outerOf('清远市'), '广东省');
  assert.equal(outerOf('广东省'), undefined);
});

test('what is no place is no division: the rubric for counties without a city, a municipality as its own city', () => {
  const list = [
    { code: '410000', name: '河南省' },
    { code: '419000', name: '省直辖县级行政区划' },
    { code: '419001', name: '济源市' },
    { code: '500000', name: '重庆市' },
    { code: '500100', name: '重庆市' },
    { code: '500200', name: '县' },
  ];
  assert.deepEqual(
    divisionsOf(list).map(({ name, within }) => [name, within]),
    [
      ['河南省', null],
      ['济源市', '410000'],
      ['重庆市', null],
    ],
  );
});

test('a county is named alone, or behind its city where others bear the name', () => {
  assert.equal(countiesNamed('永登县', DIVISIONS).length, 1);
  assert.equal(countiesNamed('鼓楼区', DIVISIONS).length, 4);
  assert.equal(countiesNamed('南京市鼓楼区', DIVISIONS).length, 1);
  assert.equal(countiesNamed('永登', DIVISIONS).length, 0);
});
