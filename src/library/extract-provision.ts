import { withLimitMarks } from '../schema/limit-marks.ts';
import type { OpenPoint, Provision, QuantityWithEvidence } from '../schema/policy-body.ts';
import { INLINE_TAGS } from './allowed-markup.ts';
import { checkFigures, checkNoFigures, checkQuantity, checkUnit } from './check-figures.ts';
import { checkWhole } from './check-whole.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode, type Tag } from './parse-mdx.ts';
import type { TagReader } from './tag-reader.ts';
import { descendantTags, lineOfText, sentencesAround, tagText } from './tag-text.ts';

/** Lifts a provision with its numbers, terms and evidence; undefined where its attributes cannot be read. */
export function extractProvision(tag: Tag, clause: string, reader: TagReader): Provision | undefined {
  const attributes = reader.attributes(tag, 'Provision');
  if (!attributes) return undefined;
  const { row, quote, ...filed } = attributes;
  const name = `<Provision id="${filed.id}">`;
  const evidence: Provision['evidence'] = [{ clause, quote }];
  const elsewhere: NonNullable<Provision['elsewhere']> = [];
  const quantities: QuantityWithEvidence[] = [];
  const units: { quantity: QuantityWithEvidence; line: number }[] = [];
  const glossaryEntries: string[] = [];
  for (const inner of descendantTags(tag)) {
    if (isTag(inner, 'Evidence')) {
      const further = reader.attributes(inner, 'Evidence');
      if (further?.policy !== undefined && further.provision !== undefined)
        elsewhere.push({ policy: further.policy, provision: further.provision, quote: further.quote });
      else if (further) evidence.push({ clause: further.clause ?? clause, quote: further.quote });
    } else if (isTag(inner, 'Quantity')) {
      const attributesOfNumber = reader.attributes(inner, 'Quantity');
      if (!attributesOfNumber) continue;
      const quantity = { ...attributesOfNumber, quote: attributesOfNumber.quote ?? quote };
      quantities.push(quantity);
      reader.add(...checkQuantity(inner, name, quantity, reader.file));
      units.push({ quantity, line: lineOfNode(inner) });
    } else if (isTag(inner, 'Term')) {
      const { id } = attributesOf(inner);
      if (typeof id === 'string') glossaryEntries.push(id);
      else
        reader.report(
          inner,
          '<Term>',
          '没有写 id',
          '术语的 id，如 <Term id="senior-worker">高级工</Term>',
          '补上 id。',
        );
    } else reader.stray(inner, name, INLINE_TAGS);
  }
  for (const quantity of quantities) {
    // A quantity with a quote of its own rests on that phrase too.
    if (!evidence.some((entry) => entry.quote.includes(quantity.quote)))
      evidence.push({ clause, quote: quantity.quote });
  }
  const text = tagText(tag);
  if (text === '') reader.report(tag, name, '没有正文', '用自己的话写出这一条的意思', '在标签里写一两句。');
  const quotes = [...evidence, ...elsewhere].map((entry) => entry.quote);
  const { file } = reader;
  const sentences = sentencesAround(tag);
  reader.add(
    ...units.flatMap(({ quantity, line }, index) =>
      checkWhole(
        quantity,
        { sentence: sentences[index] ?? '', summary: filed.summary },
        { file, line, field: `${name} · <Quantity value={${quantity.value}}>` },
      ),
    ),
    ...units.flatMap(({ quantity, line }) =>
      checkUnit(quantity, quotes, { file, line, field: `${name} · <Quantity value={${quantity.value}}>` }),
    ),
    ...checkFigures(tagText(tag, { quantities: false }), quotes, {
      file,
      field: name,
      lineOf: (figure) => lineOfText(tag, figure),
    }),
    ...checkFigures(filed.summary, quotes, {
      file,
      field: `${name} · summary`,
      lineOf: () => lineOfAttribute(tag, 'summary'),
    }),
  );
  return {
    kind: 'provision',
    ...filed,
    summary: withLimitMarks(filed.summary, filed.marked),
    rowIds: row ?? [],
    evidence,
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
    quantities,
    glossaryEntries,
    text,
    line: lineOfNode(tag),
  };
}

/** Lifts an open point; undefined where its attributes cannot be read. */
export function extractOpenPoint(tag: Tag, clause: string, reader: TagReader): OpenPoint | undefined {
  const attributes = reader.attributes(tag, 'OpenPoint');
  if (!attributes) return undefined;
  const { row, ...filed } = attributes;
  const text = tagText(tag);
  reader.add(...checkNoFigures(tag, `${filed.summary}\n${text}`, `<OpenPoint id="${filed.id}">`, reader.file));
  return { kind: 'open-point', ...filed, rowIds: row ?? [], clause, text, line: lineOfNode(tag) };
}
