import { citedPolicies } from './cited-policies.ts';
import { contentChanges } from './content-changes.ts';
import { coverage } from './coverage.ts';
import { faqs } from './faqs.ts';
import { glossary } from './glossary.ts';
import { places } from './places.ts';
import { pointsSchedules } from './points.ts';
import { policies } from './policies.ts';
import { provisions } from './provisions.ts';
import { quantities } from './quantities.ts';
import { questions } from './questions.ts';
import type { Resource } from './resource.ts';
import { topics } from './topics.ts';

/** Everything published under its own name, in the order of the page that documents it. */
export const RESOURCES: readonly Resource[] = [
  policies,
  provisions,
  quantities,
  places,
  topics,
  faqs,
  glossary,
  questions,
  coverage,
  citedPolicies,
  contentChanges,
  pointsSchedules,
];
