/** Lighthouse on pages of the built site, one of each kind: what a test holds it to, and what a bench reports. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../src/commands/serve.ts';
import { makeRuleBook } from '../src/eligibility/rule-book.ts';
import { writeFragment } from '../src/eligibility/share-link.ts';
import type { Library } from '../src/library/library.ts';
import { sha256 } from '../src/site/sha256.ts';
import { BROWSER_FLAGS, ensureBrowser } from './ensure-browser.ts';
import { library } from './held-content.ts';
import { TOLD_CASES } from './visitor-cases.ts';

/** The categories that do not depend on how fast a machine is. */
export const STEADY_CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

/** One page of each kind, by its kind: address below the site's root. */
export function pagesOfEachKind(): Record<string, string> {
  const { policies, faqs, places } = library;
  const place = places.find(({ id }) => policies.some((policy) => policy.place === id))?.id;
  return {
    home: '',
    place: `places/${place}/`,
    quiz: 'eligibility/',
    result: `eligibility/#${resultIn(library)}`,
    question: `faq/${faqs[0]?.id}/`,
    policy: `policies/${policies[0]?.id}/`,
  };
}

/** The answer of the first told person, as a link that they could send. */
function resultIn(library: Library): string {
  const [told] = TOLD_CASES;
  if (!told) throw new Error('Nobody is told of');
  const answers = Object.fromEntries(Object.entries(told.replies).map(([id, reply]) => [id, reply && [...reply]]));
  return writeFragment({ places: ['qingyuan'], topics: [], day: null, answers }, makeRuleBook(library, sha256).version);
}

/** What Lighthouse says of a page. */
export interface LighthouseResult {
  /** By category, 0 to 100. */
  scores: Record<string, number>;
  /** Audits of these categories that cost a point, with what they found. */
  faults: string[];
}

/** Looks at pages with Lighthouse, one after the other, in a browser of their own; they are sent as `npm start` sends them, compressed. */
export async function lookAt<Kind extends string>(
  pages: Record<Kind, string>,
  categories: readonly string[],
): Promise<Record<Kind, LighthouseResult>> {
  const server = await serve(0);
  const origin = `http://localhost:${server.port}`;
  const browser = await launch({ chromePath: ensureBrowser(), chromeFlags: ['--headless=new', ...BROWSER_FLAGS] });
  const found: Partial<Record<Kind, LighthouseResult>> = {};
  try {
    for (const kind of Object.keys(pages) as Kind[]) {
      const run = await lighthouse(`${origin}/${pages[kind]}`, {
        port: browser.port,
        logLevel: 'error',
        onlyCategories: [...categories],
        // The page as it is takes no picture of itself.
        disableFullPageScreenshot: true,
      });
      if (!run) throw new Error(`Lighthouse said nothing of ${pages[kind]}`);
      const { categories: scored, audits } = run.lhr;
      found[kind] = {
        scores: Object.fromEntries(
          Object.entries(scored).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
        ),
        faults: Object.values(scored).flatMap(({ auditRefs }) =>
          auditRefs.flatMap(({ id, weight }) => {
            const audit = audits[id];
            if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
            const items = audit.details && 'items' in audit.details ? JSON.stringify(audit.details.items) : '';
            return [`${id}: ${audit.title} ${items.slice(0, 400)}`];
          }),
        ),
      };
    }
  } finally {
    browser.kill();
    await server.close();
  }
  return found as Record<Kind, LighthouseResult>;
}
