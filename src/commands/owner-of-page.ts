import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { memoize } from '../language/memoize.ts';
import { COLLECTION_NAMES } from '../library/collections.ts';
import type { Library } from '../library/library.ts';
import type { Address, Ledger } from '../permalinks/ledger.ts';
import { resolveAddress } from '../permalinks/resolve-address.ts';
import type { CollectionName } from '../schema/common.ts';
import { buildDay } from '../site/build-day.ts';

/** Whose a page or file is: a province, by its id, or one of {@link OF_ALL}. */
export type Owner = string;

/** What is made of all provinces together: pages of the country, the data, what search reads. */
export const OF_ALL = ['country', 'data', 'search'] as const;

type Parameters = Readonly<Record<string, string>>;

/** Whose the pages of a site are. */
export interface Owners {
  /** Everybody who owns something, {@link OF_ALL} first. */
  all: readonly Owner[];
  /** Whose an entry of the content is. */
  ofEntry: (collection: CollectionName, id: string) => Owner;
  /** Whose the page is to which an address of the ledger leads. */
  ofAddress: (address: Address) => Owner;
  /** Whose the page of the short address with this number is. */
  ofNumber: (number: number) => Owner;
  /**
   * Whose a page is.
   * @param component the file that draws it, below `src/pages/`
   * @throws for a file that {@link OWNER_OF} does not list
   */
  ofPage: (component: string, parameters: Parameters) => Owner;
}

type Rule = (owners: Owners, parameters: Parameters, chartOf: (id: string) => Chart | undefined) => Owner;

const country: Rule = () => 'country';
const data: Rule = () => 'data';
const policy: Rule = ({ ofEntry }, { id = '' }) => ofEntry('policies', id);
const faq: Rule = ({ ofEntry }, { id = '' }) => ofEntry('faqs', id);
const chart: Rule = ({ ofEntry }, { id = '' }, chartOf) => {
  const place = chartOf(id)?.place ?? null;
  return place === null ? 'country' : ofEntry('places', place);
};
const number: Rule = ({ ofNumber }, parameters) => ofNumber(Number(parameters['number']));
/** Names of files tell what they hold after a dot: `qingyuan.1a2b3c`. */
const named = (collection: CollectionName): Rule => {
  return ({ ofEntry }, { file = '' }) => ofEntry(collection, file.replace(/\.[^.]*$/, ''));
};

/** Whose the pages and files are that each file in `src/pages/` draws. A test holds the list against the folder. */
export const OWNER_OF: Readonly<Record<string, Rule>> = {
  '404.astro': country,
  '[...old].astro': country,
  'about.astro': country,
  'api/v1/[...file].ts': data,
  'api/v1/changelog.json.ts': data,
  'api/v1/datapackage.json.ts': data,
  'api/v1/index.json.ts': data,
  'changes/[...feed].ts': ({ ofEntry }, { feed = '' }) => {
    const [, folder, id = ''] = /^(policies|places)\/(.+)\.\w+$/.exec(feed) ?? [];
    return folder === 'policies' || folder === 'places' ? ofEntry(folder, id) : 'country';
  },
  'changes/[day].astro': country,
  'changes/index.astro': country,
  'changes/policies/[id].astro': policy,
  'changes/terms.ics.ts': country,
  'charts/[id].astro': chart,
  'charts/[id].csv.ts': chart,
  'charts/[id].json.ts': chart,
  'charts/[id].png.ts': chart,
  'charts/[id].svg.ts': chart,
  'charts/[id]/share.png.ts': chart,
  'charts/index.astro': country,
  'charts/pages/[page].astro': country,
  'charts/schema.json.ts': country,
  'compare/[topic].astro': country,
  'compare/[topic]/[place].astro': ({ ofEntry }, { place = '' }) => ofEntry('places', place),
  'compare/documents/[file].json.ts': named('policies'),
  'compare/index.astro': country,
  'compare/parts/[topic]/[province].json.ts': ({ ofEntry }, { province = '' }) => ofEntry('places', province),
  'coverage.astro': country,
  'coverage/[region].astro': ({ ofEntry }, { region = '' }) => ofEntry('places', region),
  // Its table of files tells the version of all data.
  'data.astro': data,
  'divisions/[piece].json.ts': country,
  'eligibility.astro': country,
  'eligibility/parts/frame.json.ts': country,
  'eligibility/parts/ids/[file].json.ts': country,
  'eligibility/parts/places/[file].json.ts': named('places'),
  'eligibility/parts/provinces/[province].json.ts': ({ ofEntry }, { province = '' }) => ofEntry('places', province),
  'eligibility/rules.astro': country,
  'embed/charts/[id].astro': chart,
  'embed/compare/[topic].astro': country,
  'faq/[id].astro': faq,
  'faq/[id]/embed.astro': faq,
  'faq/index.astro': country,
  'faq/pages/[page].astro': country,
  'faq/ways/[page].json.ts': country,
  'glossary/index.astro': country,
  'glossary/pages/[page].astro': country,
  'index.astro': country,
  'offline.astro': country,
  'opensearch.xml.ts': country,
  'places/[id].astro': ({ ofEntry }, { id = '' }) => ofEntry('places', id),
  'places/index.astro': country,
  'points/index.astro': country,
  'points/pages/[page].astro': country,
  'policies/[id].astro': policy,
  'policies/[id]/original.astro': policy,
  'policies/[id]/points.astro': policy,
  'policies/index.astro': country,
  'policies/pages/[page].astro': country,
  'q/[number].astro': number,
  'qr/[number].svg.ts': number,
  'report.astro': country,
  'robots.txt.ts': country,
  'search.astro': country,
};

/** Whose each entry of the content is, by collection and id: what rests on several provinces is the country's. */
function ownersOfEntries(library: Library): ReadonlyMap<string, Owner> {
  const placeOf = new Map(library.places.map((place) => [place.id, place]));
  const provinceOf = (id: string | null): Owner => {
    const place = id === null ? undefined : placeOf.get(id);
    return place === undefined ? 'country' : place.level === 'province' ? place.id : provinceOf(place.within);
  };
  const owners = new Map<string, Owner>();
  for (const { id } of library.places) owners.set(`places/${id}`, provinceOf(id));
  for (const { id, place } of library.policies) owners.set(`policies/${id}`, provinceOf(place));
  const ofPolicy = (id: string) => owners.get(`policies/${id}`) ?? 'country';
  for (const { id } of library.points) owners.set(`points/${id}`, ofPolicy(id));
  for (const { id, restsOn } of library.faqs) {
    const [own = 'country', ...others] = new Set(restsOn.map((ground) => ofPolicy(ground.policy)));
    owners.set(`faqs/${id}`, others.length > 0 ? 'country' : own);
  }
  return owners;
}

/** The sections of addresses that name an entry, each with its collection. */
const COLLECTION_AT: Readonly<Record<string, CollectionName>> = { policies: 'policies', places: 'places', faq: 'faqs' };

/** Says of every page, file and entry of a site whose it is: a build of some parts makes what is theirs. */
export function ownersOf(library: Library, ledger: Ledger): Owners {
  const entries = ownersOfEntries(library);
  const all = [...OF_ALL, ...library.places.filter(({ level }) => level === 'province').map(({ id }) => id)];
  if (new Set(all).size < all.length) throw new Error(`A province bears one of the names ${OF_ALL.join(', ')}`);
  const charts = memoize((of: Library) => new Map(chartsOf(of, buildDay).map((chart) => [chart.id, chart])));
  const owners: Owners = {
    all,
    ofEntry: (collection, id) => entries.get(`${collection}/${id}`) ?? 'country',
    ofAddress(address) {
      const place = resolveAddress(ledger, address);
      const [, section = '', id = '', below = ''] = place.address.replace(/#.*/, '').split('/');
      if (place.kind === 'retired') return 'country';
      if (section === 'compare') return owners.ofEntry('places', below);
      const collection = COLLECTION_AT[section];
      return collection === undefined ? 'country' : owners.ofEntry(collection, id);
    },
    ofNumber: (number) => owners.ofAddress(ledger.byNumber.get(number)?.address ?? ''),
    ofPage(component, parameters) {
      const rule = OWNER_OF[component];
      if (rule === undefined)
        throw new Error(`src/commands/owner-of-page.ts does not say whose pages ${component} draws`);
      return rule(owners, parameters, (id) => charts(library).get(id));
    },
  };
  return owners;
}

/** What a part claims for itself, with where it has it: ids of entries as `policies/x`, numbers as `q/576`. */
export function claimsOf(
  library: Library,
  ledger: Ledger,
  owners: Owners,
  held: ReadonlySet<Owner>,
  fileOf: (collection: CollectionName, id: string) => string,
): Record<string, string> {
  const ids = COLLECTION_NAMES.flatMap((collection) =>
    library[collection]
      .filter(({ id }) => held.has(owners.ofEntry(collection, id)))
      .map(({ id }): [string, string] => [`${collection}/${id}`, fileOf(collection, id)]),
  );
  const numbers = [...ledger.byNumber]
    .filter(([number]) => held.has(owners.ofNumber(number)))
    .map(([number, { address }]): [string, string] => [`q/${number}`, address]);
  return Object.fromEntries([...ids, ...numbers]);
}
