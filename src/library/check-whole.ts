import { formatAmount } from '../schema/format-quantity.ts';
import type { QuantityWithEvidence } from '../schema/policy-body.ts';
import { numbersIn } from './numbers-in.ts';
import type { Problem } from './problem.ts';
import { unsaid } from './unsaid.ts';

/** A number in Arabic figures as it is printed, without the 万 that may follow. */
const PRINTED = /\d+(?:\.\d+)?(?![\d.]|\s*[百千万亿])/g;

/** A number arrives whole: what is typed about it stands in the sentence that is read, and its figures as they are printed. */
export function checkWhole(
  quantity: QuantityWithEvidence,
  { sentence, summary }: { sentence: string; summary: string },
  where: { file: string; line: number; field: string },
): Problem[] {
  return [
    ...checkSentence(quantity, sentence, where),
    ...checkSummary(quantity, summary, where),
    ...checkPrinted(quantity, where),
  ];
}

function checkSentence(
  quantity: QuantityWithEvidence,
  sentence: string,
  where: { file: string; line: number; field: string },
): Problem[] {
  return unsaid(quantity, sentence).map(({ attribute, words }) => ({
    ...where,
    found: `写了 ${attribute}（${words}），这一句却没有说：“${sentence.trim()}”`,
    expected: '数的期间、一次性、数的是什么，都在读者看到的那一句里',
    remedy:
      attribute === 'of' || attribute === 'limits'
        ? `在这一句里说出这些字，先后不变，中间可以有别的字：${words}。`
        : `在这一句里写：${words}。`,
  }));
}

/** A short answer that gives the number travels alone, to cards and replies. What is counted its other words say. */
function checkSummary(
  quantity: QuantityWithEvidence,
  summary: string,
  where: { file: string; line: number; field: string },
): Problem[] {
  if (!numbersIn(summary).includes(quantity.value)) return [];
  const { period, once, limits } = quantity;
  return unsaid({ period, once, limits }, summary).map(({ attribute, words }) => ({
    ...where,
    found: `写了 ${attribute}（${words}），summary 写了这个数，却没有说：“${summary}”`,
    expected: attribute === 'limits' ? '限别人定多少的数，要点里说出限的是什么' : '写了数的要点，期间和一次性也在里面',
    remedy: `在 summary 里写上 ${words}，或去掉里面的数。`,
  }));
}

/** 40100 and 4.01万 are two forms, and a reader who compares them with the original must find the one that it prints. */
function checkPrinted(quantity: QuantityWithEvidence, where: { file: string; line: number; field: string }): Problem[] {
  const figures: string[] = quantity.quote.normalize('NFKC').match(PRINTED) ?? [];
  const { value, printed } = quantity;
  const shown = formatAmount({ value, printed, unit: '', bound: 'exact' });
  if (printed !== undefined && !figures.includes(printed)) {
    return [
      {
        ...where,
        found: `写了 printed="${printed}"，引文里没有这样印：“${quantity.quote}”`,
        expected: '原文怎样印，printed 就怎样写',
        remedy: '照引文改；引文印的是万、亿或汉字的，去掉 printed。',
      },
    ];
  }
  const figure = figures.find((one) => Number(one) === value);
  if (quantity.upTo !== undefined || figure === undefined || shown === figure) return [];
  return [
    {
      ...where,
      found: `引文里印的是 ${figure}，页面上会写成 ${shown}`,
      expected: '数照原文印的样子写',
      remedy: `加上 printed="${figure}"。`,
    },
  ];
}
