import type { ValidityState } from '../../schema/validity-state.ts';
import { VALIDITY_STATE_WORDS } from '../../schema/validity-words.ts';
import { FACETS, type Facet, type FilteredHits, type Sort } from '../../search/filter-by-facets.ts';
import type { PreparedLexicon } from '../../search/lexicon.ts';
import { make } from '../make.ts';
import { element, within } from './elements.ts';
import type { SearchChoice } from './search-choice.ts';

const FACET_NAMES = {
  place: '地区',
  topic: '主题',
  term: '时效',
  year: '年份',
  kind: '种类',
} as const satisfies Record<Facet, string>;
const KIND_NAMES: Record<string, string> = {
  provision: '条款要点',
  unstated: '没有写明的',
  table: '表',
  document: '整份文件',
  citation: '被提到的文件',
  faq: '问答',
};
const SORT_NAMES = { relevance: '最相关', date: '最新' } as const satisfies Record<Sort, string>;

/** The boxes above the results. They are made once and keep the focus; only what they offer changes. */
export interface Filters {
  draw: (narrowed: FilteredHits, choice: SearchChoice) => void;
}

/**
 * Makes the boxes.
 * @param onChange called with what the reader chose
 */
export function makeFilters(
  prepared: PreparedLexicon,
  onChange: (change: (chosen: Map<Facet, string>) => void, sort?: Sort) => void,
): Filters {
  const fold = element<HTMLDetailsElement>('search-filters');
  const box = within(fold, '.search-filters');
  const selects = new Map(
    FACETS.map((facet) => {
      const select = makeSelect(FACET_NAMES[facet], (value) => {
        onChange((chosen) => {
          if (value) chosen.set(facet, value);
          else chosen.delete(facet);
        });
      });
      return [facet, select] as const;
    }),
  );
  const sorting = makeSelect('顺序', (value) => {
    onChange(() => {}, value === 'date' ? 'date' : 'relevance');
  });
  sorting.append(...Object.entries(SORT_NAMES).map(([value, name]) => new Option(name, value)));
  const nameOf = (facet: Facet, value: string): string => {
    switch (facet) {
      case 'place':
        return prepared.lexicon.places.find(({ id }) => id === value)?.shortName ?? value;
      case 'topic':
        return prepared.lexicon.topics.find(({ id }) => id === value)?.name ?? value;
      case 'term':
        return VALIDITY_STATE_WORDS[value as ValidityState]?.word ?? value;
      case 'year':
        return `${value}年`;
      case 'kind':
        return KIND_NAMES[value] ?? value;
    }
  };

  function makeSelect(name: string, choose: (value: string) => void): HTMLSelectElement {
    const select = make('select');
    select.addEventListener('change', () => choose(select.value));
    box.append(make('label', name, select));
    return select;
  }

  return {
    draw({ counts, hits }, { chosen, sort }) {
      fold.hidden = hits.length === 0 && chosen.size === 0;
      // What was chosen is seen.
      if (chosen.size > 0) fold.open = true;
      for (const [facet, select] of selects) {
        const values = [...(counts.get(facet) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
        const current = counts.get(facet)?.has(chosen.get(facet) ?? '') ? chosen.get(facet) : '';
        select.replaceChildren(
          new Option('全部', ''),
          ...values.map(
            ([value, count]) => new Option(`${nameOf(facet, value)}（${count}）`, value, false, value === current),
          ),
        );
      }
      sorting.value = sort;
    },
  };
}
