import { z } from 'zod';
import type { Rule } from '../eligibility/rule.ts';
import type { RuleBook } from '../eligibility/rule-book.ts';
import { memoize } from '../language/memoize.ts';
import { entryOf, faqsRestingOn } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import type { Faq } from '../schema/faq.ts';
import type { Place } from '../schema/place.ts';
import { type ClauseItem, itemsOf, type Policy } from '../schema/policy-body.ts';
import type { Topic } from '../schema/topic.ts';
import { day, id, publishedEvidence, publishedHash, publishedValidity, text, url } from './common.ts';
import type { DescribedFile } from './data-file.ts';
import { describeValidity } from './describe.ts';
import { placeItem, publishedPlace } from './places.ts';
import { policyItem, publishedDocument } from './policies.ts';
import { provisionItem, publishedProvision } from './provisions.ts';
import { type PublishedRule, publishedGround, publishedRule, ruleItem } from './rules.ts';
import type { OpenDataSource } from './source.ts';
import { tableJson } from './table.ts';
import { publishedTopic, topicItem } from './topics.ts';

/** A phrase, and that it was found in the original. */
const verifiedEvidence = publishedEvidence.extend({
  hash: publishedHash.describe(
    'Of the phrase, without spaces and with one form of every sign, as it was looked for in the original.',
  ),
  verified: day.describe('The day on which it was first found in the original.'),
});

/** A line of a document: what is the same for each of its lines stands with the document. */
const lineSchema = publishedProvision.omit({
  documentTitle: true,
  term: true,
  lastReviewed: true,
  citation: true,
  text: true,
});
type Line = z.infer<typeof lineSchema>;
const wholeLineSchema = lineSchema.extend({ text: publishedProvision.shape.text, evidence: z.array(verifiedEvidence) });

const faqSchema = z.strictObject({ id, url, question: text, answer: text });
const linkSchema = z.strictObject({ id, name: text, data: url.describe('Its file of the data.') });
const policyLinkSchema = z.strictObject({
  id,
  url,
  data: url.describe('Its file of the data.'),
  title: text,
  place: id,
  term: publishedValidity,
});

const rules: z.ZodType<PublishedRule[]> = z
  .array(publishedRule)
  .describe('Benefits with their conditions, in the form of rules.json.');
const grounds = z
  .record(z.string(), publishedGround)
  .describe('What the rules stand on, by <policy>#<provision>, as in rules.json.');

const POLICY_PARTS = {
  policy: publishedDocument,
  original: publishedHash
    .nullable()
    .describe('Of the original that the phrases were found in; null where it was not compared.'),
  provisions: z.array(wholeLineSchema),
  rules,
  grounds,
  tables: z.array(url).describe('Where the rows of its tables are published.'),
  faqs: z.array(faqSchema).describe('Questions that rest on it.'),
  place: linkSchema,
  topics: z.array(linkSchema),
};
const PLACE_PARTS = {
  place: publishedPlace,
  policies: z.array(policyLinkSchema).describe('Documents held; empty means 未收录, not that the place has none.'),
  provisions: z.array(lineSchema).describe('Without the longer text, which stands in the file of the document.'),
  rules,
  grounds,
  faqs: z.array(faqSchema),
  topics: z.array(linkSchema),
};
const TOPIC_PARTS = {
  topic: publishedTopic,
  comparison: url.describe('The comparison of all places as JSON, with their silences.'),
  places: z.array(
    linkSchema.extend({
      contextOnly: z.boolean().describe('True for national documents: context, never a city’s answer.'),
      policies: z.array(policyLinkSchema),
      notAbout: z.array(id).describe('Documents of the place that are not about the topic (不涉及).'),
    }),
  ),
  provisions: z.array(lineSchema).describe('Without the longer text, which stands in the file of the document.'),
  rules,
  grounds,
  faqs: z.array(faqSchema).describe('Questions filed under it.'),
};

/** Forms of the files about one document, one place, one topic. */
export const EXTRACT_SCHEMAS = [
  { of: { folder: 'policies', one: 'policy' }, title: '一份文件', holds: POLICY_PARTS },
  { of: { folder: 'places', one: 'place' }, title: '一个地区', holds: PLACE_PARTS },
  { of: { folder: 'topics', one: 'topic' }, title: '一个主题', holds: TOPIC_PARTS },
].map((extract) => ({ ...extract, path: `schemas/${extract.of.one}.schema.json` }));

/** What is said of one document, one place, one topic, each in a file of its own that leads to the others. */
export function extractFiles({ library }: OpenDataSource): DescribedFile[] {
  const group = 'extract' as const;
  return [
    ...library.policies.map((policy) => ({
      path: policyData(policy.id),
      title: policy.shortTitle,
      description: `《${policy.title}》：全部要点、测资格的规则、问答。`,
      group,
      schema: 'schemas/policy.schema.json',
      parts: (source: OpenDataSource) => partsOfPolicy(policy, source),
    })),
    ...library.places.map((place) => ({
      path: placeData(place.id),
      title: place.name,
      description: `${place.name}：收录的文件、要点、测资格的规则、问答。`,
      group,
      schema: 'schemas/place.schema.json',
      parts: (source: OpenDataSource) => partsOfPlace(place, source),
    })),
    ...library.topics.map((topic) => ({
      path: topicData(topic.id),
      title: topic.name,
      description: `“${topic.name}”：各地的要点、测资格的规则、问答。`,
      group,
      schema: 'schemas/topic.schema.json',
      parts: (source: OpenDataSource) => partsOfTopic(topic, source),
    })),
  ];
}

const policyData = (policy: string) => `policies/${policy}.json`;
const placeData = (place: string) => `places/${place}.json`;
const topicData = (topic: string) => `topics/${topic}.json`;

function partsOfPolicy(policy: Policy, source: OpenDataSource): PartsOf<typeof POLICY_PARTS> {
  const { library, links, verified } = source;
  const place = entryOf(library.places, policy.place);
  const used = new Set(itemsOf(policy).map(({ topic }) => topic));
  return {
    policy: policyItem(policy, source),
    original: withAlgorithm(verified.originalOf(policy.id)),
    provisions: itemsOf(policy).map((item) => wholeLineOf(item, policy, source)),
    ...rulesOf((rule) => rule.policy === policy.id, source),
    tables: [
      ...new Set(
        itemsOf(policy).flatMap(({ kind, id: table }) =>
          kind === 'table' ? [links.file(tableJson(policy.id, table, source))] : [],
        ),
      ),
    ],
    faqs: faqsOn([policy], source),
    place: linkOfPlace(place, source),
    topics: linksOfTopics(used, source),
  };
}

function partsOfPlace(place: Place, source: OpenDataSource): PartsOf<typeof PLACE_PARTS> {
  const held = policiesOf(place, source);
  return {
    place: placeItem(place, source),
    policies: held.map((policy) => linkOfPolicy(policy, source)),
    provisions: held.flatMap((policy) => itemsOf(policy).map((item) => lineOf(item, policy, source))),
    ...rulesOf((rule) => rule.place === place.id, source),
    faqs: faqsOn(held, source),
    topics: linksOfTopics(new Set(held.flatMap((policy) => itemsOf(policy).map(({ topic }) => topic))), source),
  };
}

function partsOfTopic(topic: Topic, source: OpenDataSource): PartsOf<typeof TOPIC_PARTS> {
  const { library, links } = source;
  return {
    topic: topicItem(topic, source),
    comparison: links.file(`compare/${topic.id}.json`),
    places: library.places.flatMap((place) => {
      const held = policiesOf(place, source);
      if (held.length === 0) return [];
      return [
        {
          ...linkOfPlace(place, source),
          contextOnly: isContext(place),
          policies: held
            .filter((policy) => linesAbout(policy, topic).length > 0)
            .map((policy) => linkOfPolicy(policy, source)),
          notAbout: held.filter(({ notAbout }) => notAbout.includes(topic.id)).map((policy) => policy.id),
        },
      ];
    }),
    provisions: library.policies.flatMap((policy) =>
      linesAbout(policy, topic).map((item) => lineOf(item, policy, source)),
    ),
    ...rulesOf((rule) => rule.topic === topic.id, source),
    faqs: faqsWhere(({ topics }) => topics.includes(topic.id), source),
  };
}

/** What a file holds whose parts have the given forms. */
type PartsOf<Parts extends z.ZodRawShape> = z.infer<z.ZodObject<Parts>>;

const linesAbout = (policy: Policy, topic: Topic) => itemsOf(policy).filter((item) => item.topic === topic.id);
const policiesOf = (place: Place, { library }: OpenDataSource) =>
  library.policies.filter((policy) => policy.place === place.id);
const withAlgorithm = (hash: string | null) => (hash === null ? null : `sha256:${hash}`);

function lineOf(item: ClauseItem, policy: Policy, source: OpenDataSource): Line {
  const { documentTitle, term, lastReviewed, citation, text: _, ...line } = provisionItem(policy, item, source);
  return line;
}

/** A line with its longer text, and with what was found of its phrases in the original. */
function wholeLineOf(item: ClauseItem, policy: Policy, source: OpenDataSource): z.infer<typeof wholeLineSchema> {
  const line = lineOf(item, policy, source);
  return {
    ...line,
    text: item.kind === 'table' ? null : item.text,
    evidence: line.evidence.map((entry) => {
      const { sha256: hash, verified } = source.verified.quoteOf(policy.id, entry);
      return { ...entry, hash: `sha256:${hash}`, verified };
    }),
  };
}

/** The grounds of each document with their places among all, noted once: every document, place and topic asks. */
const groundsByPolicy = memoize((grounds: RuleBook['grounds']) =>
  Map.groupBy(
    Object.entries(grounds).map((ground, at) => ({ ground, at })),
    ({ ground: [key] }) => key.split('#')[0] ?? '',
  ),
);

function rulesOf(isOfThem: (rule: Rule) => boolean, { rules: book, today }: OpenDataSource) {
  const those = book.rules.filter(isOfThem);
  const policies = new Set(those.map(({ policy }) => policy));
  return {
    rules: those.map((rule) => ruleItem(rule, today)),
    grounds: Object.fromEntries(
      [...policies]
        .flatMap((policy) => groundsByPolicy(book.grounds).get(policy) ?? [])
        .sort((one, other) => one.at - other.at)
        .map(({ ground }) => ground),
    ),
  };
}

function faqsOn(policies: readonly Policy[], source: OpenDataSource) {
  const those = new Set(policies.flatMap(({ id: policy }) => faqsRestingOn(policy, source.library.faqs)));
  return faqsWhere((faq) => those.has(faq), source);
}

function faqsWhere(isOfThem: (faq: Faq) => boolean, { library, links }: OpenDataSource): z.infer<typeof faqSchema>[] {
  return library.faqs
    .filter(isOfThem)
    .map((faq) => ({ id: faq.id, url: links.faq(faq.id), question: faq.question, answer: faq.answer }));
}

function linkOfPolicy(policy: Policy, { links, today }: OpenDataSource): z.infer<typeof policyLinkSchema> {
  return {
    id: policy.id,
    url: links.policy(policy.id),
    data: links.file(policyData(policy.id)),
    title: policy.title,
    place: policy.place,
    term: describeValidity(policy, today),
  };
}

function linkOfPlace(place: Place, { links }: OpenDataSource): z.infer<typeof linkSchema> {
  return { id: place.id, name: place.name, data: links.file(placeData(place.id)) };
}

function linksOfTopics(used: ReadonlySet<string>, { library, links }: OpenDataSource): z.infer<typeof linkSchema>[] {
  return library.topics
    .filter((topic) => used.has(topic.id))
    .map((topic) => ({ id: topic.id, name: topic.name, data: links.file(topicData(topic.id)) }));
}
