import { type Lexicon, prepareLexicon } from '../../../src/search/lexicon.ts';

/** A small lexicon of two places, one that is not held, and a few words. */
export const sampleLexicon: Lexicon = {
  sections: 2,
  places: [
    {
      id: 'guo',
      name: '全国',
      shortName: '全国',
      within: null,
      documents: 1,
      names: ['全国'],
      parts: [],
      syllables: ['quan', 'guo'],
      confusable: [],
    },
    {
      id: 'yunzhou',
      name: '云州市',
      shortName: '云州',
      within: 'sheng',
      documents: 1,
      names: ['云州市', '云州'],
      parts: ['东县'],
      syllables: ['yun', 'zhou'],
      confusable: [],
    },
    {
      id: 'sheng',
      name: '某省',
      shortName: '某省',
      within: 'guo',
      documents: 0,
      names: ['某省'],
      parts: [],
      syllables: ['mou', 'sheng'],
      confusable: [],
    },
  ],
  topics: [
    {
      id: 'settlement',
      name: '落户',
      asked: ['落户', '户口', '入户', '迁户口'],
      loosely: [],
      rows: [
        { id: 'family', name: '随迁' },
        { id: 'fee', name: '收费' },
      ],
    },
    { id: 'awards', name: '奖励', asked: ['奖励'], loosely: ['补贴'], rows: [{ id: 'amount', name: '金额' }] },
  ],
  groups: [
    ['高级工', '三级', '3级'],
    ['配偶', '老婆', '媳妇'],
    ['落户', '入户', '迁户口'],
    ['补贴', '补助'],
  ],
  glossary: [{ id: 'senior-worker', term: '高级工' }],
  rows: { family: ['随迁', '一起迁'], fee: ['收费', '手续费', '不收费'], amount: ['多少钱'], age: ['年龄', '岁'] },
  dialects: ['哪里 边度', '领 攞', '领着 攞紧'],
  fillers: ['请问', '能不能', '吗', '的', '我', '我的', '怎么'],
  status: ['还有效吗', '过期'],
  elsewhere: ['深圳'],
  words: [],
  points: [],
  subjects: [],
  people: [1],
  tells: [],
  trades: { names: ['焊工'], endings: ['工', '师'], not: ['职工'], permits: [], group: -1 },
};

export const prepared = prepareLexicon(sampleLexicon);
