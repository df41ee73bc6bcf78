import type { Benefit } from '../schema/benefit.ts';
import { openQuestion } from '../schema/open-question.ts';
import { evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { type LineOf, type Problem, reportsIn } from './problem.ts';
import { standsInItem } from './quoted-words.ts';
import { needsKnown } from './unknown-word.ts';

/**
 * What an answer is made of beside conditions: papers, offices, what is to be asked, what comes with what. Every id stands
 * somewhere; what a paper or an office is called stands in the words of the line that names it; what is to be asked is a question. What
 * the family has, where the person has something of the same topic, says with what of theirs it comes: no answer leads with it.
 */
export function checkAnswerParts(policy: Policy, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const items = itemsOf(policy);
  const itemById = new Map(items.map((item) => [item.id, item]));
  const report = reportsIn(policy.path, lineOf, problems);
  const need = needsKnown(policy.path, lineOf, problems);
  const itemIds = items.map(({ id }) => id);
  const askable = [
    ...items.flatMap(({ kind, id }) => (kind === 'open-point' ? id : [])),
    ...policy.contradictions.map(({ id }) => id),
  ];
  const needWords = (path: PropertyKey[], field: string, words: string, because: string) => {
    const item = itemById.get(because);
    if (!item || standsInItem(words, item)) return;
    report(path, field, `“${words}”`, `${because} 的原话里的字`, '照原话写，或换成写着它的那一条。');
  };
  const needNamed = (path: PropertyKey[], field: string, name: string, because: string) => {
    if (need([...path, 'because'], `${field}.because`, because, itemIds, 'item'))
      needWords([...path, 'name'], `${field}.name`, name, because);
  };
  const needQuestion = (path: PropertyKey[], field: string, id: string) => {
    if (!need(path, field, id, askable, 'item')) return;
    const item = itemById.get(id);
    const isAsked = item
      ? openQuestion(item.summary) !== undefined
      : policy.contradictions.some((one) => one.id === id && one.ask !== undefined);
    if (isAsked) return;
    const [expected, remedy] = item
      ? ['summary 以“没有写”结尾的一点，好改成问句', '改 summary 的写法，或换成别的一点。']
      : ['写了 ask 的矛盾', '在这处矛盾里补上 ask，一句问窗口的话。'];
    report(path, field, `“${id}”`, expected, remedy);
  };

  const checkPresupposed = ({ id, presupposes }: Benefit, at: PropertyKey[]) => {
    if (presupposes === undefined) return;
    const own = [...at, 'presupposes'];
    const field = `benefits.${id}.presupposes`;
    const others = policy.benefits.flatMap((other) =>
      other.partOf !== undefined || circleOf(policy, id).includes(other.id) ? [] : other.id,
    );
    need([...own, 'benefit'], `${field}.benefit`, presupposes.benefit, others, 'benefit');
    const written = items.flatMap((item) => (evidenceOf(item).length > 0 ? item.id : []));
    need([...own, 'because'], `${field}.because`, presupposes.because, written, 'item');
  };

  policy.papers?.forEach(({ name, whose, because, askFirst }, index) => {
    const at = ['papers', index];
    needNamed(at, 'papers', name, because);
    if (whose !== undefined) needWords([...at, 'whose'], 'papers.whose', whose, because);
    if (askFirst !== undefined) needQuestion([...at, 'askFirst'], 'papers.askFirst', askFirst);
    if (!policy.benefits.some(({ bring }) => bring.includes(because)))
      report(
        [...at, 'because'],
        'papers.because',
        `“${because}”，没有一个事项的 bring 写了它`,
        '某个事项要带的',
        '在事项的 bring 里加上它，或删去这一种材料。',
      );
  });
  policy.benefits.forEach((benefit, index) => {
    const at = ['benefits', index];
    const name = `benefits.${benefit.id}`;
    const granted = itemById.get(benefit.grants);
    if (benefit.who !== undefined && granted && !standsInItem(benefit.who, granted))
      report(
        [...at, 'who'],
        `${name}.who`,
        `“${benefit.who}”`,
        `${benefit.grants} 的原话里的字`,
        '照原话写是哪位家人。',
      );
    benefit.gives?.forEach((id, position) => {
      need([...at, 'gives', position], `${name}.gives`, id, itemIds, 'item');
    });
    benefit.asks?.forEach((id, position) => {
      needQuestion([...at, 'asks', position], `${name}.asks`, id);
    });
    benefit.offices?.forEach((office, position) => {
      needNamed([...at, 'offices', position], `${name}.offices`, office.name, office.because);
    });
    checkPresupposed(benefit, at);
    if (benefit.partOf === undefined) {
      // What the person is only ranked for, nobody has along with it.
      const own = ownWays(policy).filter(({ topic, force }) => topic === benefit.topic && force === 'entitlement');
      if (benefit.for !== 'applicant' && benefit.force === 'entitlement' && own.length > 0)
        report(
          at,
          `${name}.partOf`,
          '没有写',
          `家人的一项，写明跟着本人的哪一项：${own.map(({ id }) => id).join('、')}`,
          '加上 partOf，写本人的那一项的 id。',
        );
      return;
    }
    // Only what stands by itself: an answer is one card, and what comes with it.
    const whole = policy.benefits.flatMap(({ id, partOf }) => (partOf === undefined ? id : []));
    need([...at, 'partOf'], `${name}.partOf`, benefit.partOf, whole, 'benefit');
  });
  return problems;
}

/** A benefit with those that presuppose it, one behind the other: it can presuppose none of them. */
function circleOf({ benefits }: Policy, id: string): string[] {
  const found = [id];
  for (const one of found)
    found.push(
      ...benefits.flatMap((other) => (other.presupposes?.benefit === one && !found.includes(other.id) ? other.id : [])),
    );
  return found;
}

/** What the person can have by themself, of which the family's is a part. */
const ownWays = ({ benefits }: Policy) =>
  benefits.filter((one) => one.for === 'applicant' && one.force !== 'direction' && one.partOf === undefined);
