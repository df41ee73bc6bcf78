import { sourceWords } from '../../schema/source-words.ts';
import { VALIDITY_NOTES, validityWords } from '../../schema/validity-words.ts';
import { FORCE_MARKS, SOURCE_MARKS } from '../../schema/words.ts';
import { type Hit, policyOfHit } from '../../search/hit.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { rowOfTrade } from '../../search/list-row.ts';
import type { QueryTerm } from '../../search/query-term.ts';
import { make } from '../make.ts';
import { link, marked } from './elements.ts';

/** What a result says and where it leads. */
interface Shown {
  title: string;
  /** Path below the site's root. */
  path: string;
  /** The same of the item that it stands on, where that is elsewhere. */
  ground?: string | undefined;
  /** Clause of the document; empty for a whole document. */
  clause: string;
  quote: string;
  /** How it is binding, or what kind of item it is; empty where nothing needs saying. */
  note: string;
}

/** Draws one result: what it says, of which place, document, clause, year, term and source, and the phrase it stands on. */
export function drawResult(
  hit: Hit,
  terms: readonly QueryTerm[],
  prepared: PreparedLexicon,
  root: string,
): HTMLElement {
  const entry = policyOfHit(hit);
  const { title, path, ground, clause, quote, note } = shown(hit, terms);
  const place = prepared.lexicon.places.find(({ id }) => id === entry.place);
  const validity = validityWords(entry.validity, entry.validityState);
  const source = `《${entry.title}》${clause}`;
  const where = [
    place?.shortName,
    ground ? link(root + ground, source) : source,
    `${entry.issued.slice(0, 4)}年`,
    `${validity.shape} ${validity.word}${(entry.validityNotes ?? []).map((says) => `，${VALIDITY_NOTES[says].word}`).join('')}`,
    entry.source === 'official' ? '' : SOURCE_MARKS[entry.source].word,
    note,
  ];
  // A short fact goes to the next item whole.
  const parts = where.map((part) => (typeof part === 'string' && part !== source ? unbroken(part) : part));
  const crumb = make('p', ...parts.flatMap((part) => (part ? [' · ', part] : [])).slice(1));
  crumb.className = 'crumb';
  const item = make('li', make('h2', link(root + path, ...marked(title, terms, prepared))), crumb);
  if (quote)
    item.append(make('p', `据${sourceWords(entry.source).original}：“`, ...marked(quote, terms, prepared), '”'));
  item.dataset['kind'] = hit.kind === 'item' ? hit.prepared.item.kind : hit.kind;
  item.dataset['document'] = entry.id;
  item.dataset['clause'] = clause;
  return item;
}

function unbroken(text: string): HTMLElement | '' {
  if (!text) return '';
  const span = make('span', text);
  span.className = 'unbroken';
  return span;
}

function shown(hit: Hit, terms: readonly QueryTerm[]): Shown {
  switch (hit.kind) {
    case 'item': {
      const { item, policy } = hit.prepared;
      const force = item.force && item.force !== 'entitlement' ? FORCE_MARKS[item.force].word : '';
      const row = terms.map((term) => rowOfTrade(hit.prepared.rows, term)).find((one) => one !== null);
      return {
        title: row ? `${row.name}：${row.level}（${item.summary}）` : item.summary,
        path: `policies/${policy.id}/#${item.id}`,
        clause: item.clause,
        quote: item.quote,
        note: item.kind === 'open-point' ? sourceWords(policy.source).leftOpen : item.kind === 'table' ? '表' : force,
      };
    }
    case 'document': {
      const { entry } = hit.policy;
      return {
        title: entry.number ? `${entry.title}（${entry.number.text}）` : entry.title,
        path: `policies/${entry.id}/`,
        clause: hit.clause,
        quote: '',
        note: '整份文件',
      };
    }
    case 'citation': {
      const { cited, policy } = hit;
      return {
        title: `提到《${cited.title}》${cited.number ?? ''}`,
        path: `policies/${policy.entry.id}/#${cited.anchor}`,
        clause: cited.clause,
        quote: '',
        note: '被提到的文件没有收录',
      };
    }
    case 'faq': {
      const { faq, policy } = hit.faq;
      const [line, clause] = faq.rests[0] ?? [];
      return {
        title: faq.question,
        path: `faq/${faq.id}/`,
        ground: line ? `policies/${policy.id}/#${line}` : undefined,
        clause: clause ?? '',
        quote: policy.items.find(({ id }) => id === line)?.quote ?? '',
        note: '问答',
      };
    }
  }
}
