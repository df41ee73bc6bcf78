/** Trades are an open class: sixty of neither list nor text empty no answer that does not depend on them, and lead to the lines on trades. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { cardsOf } from '../../src/search/cards.ts';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';

/** Gathered from the classification of occupations and advertisements for workers; none is in the vocabulary. */
const TRADES =
  '打桩工 盾构工 爆破工 采油工 酿酒师 品酒师 制茶工 屠宰工 调香师 陶瓷工 玻璃熔制工 水泥生产工 染色工 印染工 制帽工 刺绣工 漆艺师 古建修缮工 壁画师 调音师 灯光师 录音师 剪辑师 配音师 速录师 档案管理员 讲解员 邮递员 分拣员 装卸工 搬运工 铺轨工 架线工 接触网工 信号工 通信线路工 光缆工 变电站值班员 水电站运行工 燃气管网工 供热工 泵站运行工 水文勘测工 测量员 采样员 瓦斯检查工 潜水员 救生员 轮机员 捕捞工 孵化工 修脚师 插花师 陪诊师 收纳师 酒店试睡员 密室设计师 碳排放管理员 制版工 装裱师'.split(
    ' ',
  );

const { find, prepared } = search;
const texts = library.policies
  .flatMap((policy) => itemsOf(policy).map((item) => item.summary + (item.kind === 'table' ? '' : item.text)))
  .join('\n');

const cardsTo = async (query: string) => {
  const findings = await find(query);
  const cards = cardsOf(findings, prepared);
  return { findings, silences: cards.flatMap((card) => (card.kind === 'silence' ? [card.silence] : [])) };
};

test('the trades are of neither list nor text', () => {
  assert.equal(new Set(TRADES).size, 60);
  const known = TRADES.filter((trade) => prepared.lexicon.trades.names.includes(trade) || texts.includes(trade));
  assert.deepEqual(known, []);
});

test('a trade empties no answer that does not depend on it', async () => {
  const wrong: string[] = [];
  for (const trade of TRADES) {
    for (const query of [`我是${trade}有高级工证能落户清远吗`, `清远${trade}能不能落户`, `${trade}落户清远`]) {
      const { findings, silences } = await cardsTo(query);
      // That no question is just this one empties nothing.
      const [said] = silences.filter(({ kind }) => kind !== 'inexact');
      if (said || findings.hits.length === 0) wrong.push(`${query}: ${said?.kind ?? 'nothing'}`);
    }
    const { findings } = await cardsTo(`聊城${trade}证能领多少钱补贴`);
    if (findings.faqs[0]?.grounds[0].faq.id !== 'liaocheng-subsidy-amount') wrong.push(`${trade}: no amount`);
  }
  assert.deepEqual(wrong, []);
});

test('a trade alone leads to the lines on trades', async () => {
  const wrong: string[] = [];
  for (const trade of TRADES) {
    const { findings, silences } = await cardsTo(trade);
    const [first] = findings.hits;
    const text = first?.kind === 'item' ? first.prepared.summary.text + first.prepared.quote.text : '';
    if (silences.length > 0 || !/工种|职业/.test(text)) wrong.push(`${trade}: ${silences[0]?.kind ?? text}`);
  }
  assert.deepEqual(wrong, []);
});
