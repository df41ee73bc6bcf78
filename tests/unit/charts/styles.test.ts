import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MARK_STYLES, TEXT_STYLES } from '../../../src/charts/drawing/shape.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/components/charts/charts.css'), 'utf8');
const named = new Set([...css.matchAll(/\.chart-layout \.([\w-]+)/g)].map(([, name = '']) => name));
/** What only files have round their drawing. */
const FILES_ONLY = ['title', 'lead', 'seal', 'paper'];

test('every style of a drawing has its rule on pages, and there is no rule for nothing', () => {
  const styles = [...Object.keys(TEXT_STYLES), ...MARK_STYLES].filter((style) => !FILES_ONLY.includes(style));
  assert.deepEqual([...named].toSorted(), [...new Set(styles)].toSorted());
});

test('texts are as large on pages as they are measured', () => {
  for (const [style, { size, weight }] of Object.entries(TEXT_STYLES)) {
    if (FILES_ONLY.includes(style)) continue;
    const rule = new RegExp(`\\.chart-layout \\.${style} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
    assert.match(rule, new RegExp(`font-size: ${String(size).replace('.', '\\.')}px`), style);
    assert.equal(/font-weight: 600/.test(rule), weight === 600, style);
  }
});
