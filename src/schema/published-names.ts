/**
 * What was published under other words than the code now uses, and stays: fields and codes of `/api/v1/`, and values in addresses.
 * The one place that knows both.
 */

/** Fields of a rule by their names in the code, with what they are called in `rules.json`. */
const RULE_FIELDS: Readonly<Record<string, string>> = { validity: 'term' };

/** Kinds of what stands in a clause, likewise. */
const ITEM_KINDS: Readonly<Record<string, 'provision' | 'table' | 'unstated'>> = {
  provision: 'provision',
  table: 'table',
  'open-point': 'unstated',
};

type PublishedField<Name> = Name extends 'validity' ? 'term' : Name;

/** The same object, its fields called as they are published; those of documents that it leans on, too. */
export type RuleAsPublished<Rule> = {
  [Name in keyof Rule as PublishedField<Name>]: Name extends 'leansOn' ? LeaningAsPublished<Rule[Name]> : Rule[Name];
};
type LeaningAsPublished<List> = List extends readonly (infer One)[]
  ? { [Name in keyof One as PublishedField<Name>]: One[Name] }[]
  : List;

/**
 * A rule with its fields called as in `rules.json`, in the order in which they stand.
 * @example ruleAsPublished({ key: 'a/b', validity }) // { key: 'a/b', term: validity }
 */
export function ruleAsPublished<Rule extends { leansOn?: readonly object[] | undefined }>(
  rule: Rule,
): RuleAsPublished<Rule> {
  const renamed = (object: object) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [RULE_FIELDS[name] ?? name, value]));
  const { leansOn } = rule;
  return renamed(leansOn ? { ...rule, leansOn: leansOn.map(renamed) } : rule) as RuleAsPublished<Rule>;
}

/** The code of a kind of item, as data and the addresses of searches have it. */
export const itemKindAsPublished = (kind: string): 'provision' | 'table' | 'unstated' => ITEM_KINDS[kind] ?? 'unstated';

/** An item as answers' reviews have hashed it: by the names that its fields and its kind had, glossary entries left out. */
export const itemAsRecorded = (item: object): object =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      if (name === 'glossaryEntries') return ['terms', []];
      return [name, name === 'kind' ? itemKindAsPublished(value) : value];
    }),
  );
