import type { IssueVerb } from '../schema/format-issue.ts';
import type { Relation } from '../schema/policy.ts';
import type { Validity } from '../schema/validity.ts';
import type { ValidityState } from '../schema/validity-state.ts';
import type { Axis, Source } from './axis.ts';

/** What every picture says about itself. */
interface Described {
  /** Name of its files and its anchor. */
  id: string;
  title: string;
  /** What is drawn, in which unit, for which time. */
  subtitle: string;
  /** Topic under which readers look for it; null for the pictures of the collection as a whole. */
  topic: string | null;
  /** The place it is about; null where it lays places side by side. */
  place: string | null;
  /** What a reader has to know in order not to misread it. */
  notes: readonly string[];
}

/** A passage that bears on a picture: its document, its words, and where they are explained. */
export interface Remark {
  document: string;
  item: string;
  text: string;
}

/** A document that gives a picture no number, and why: one of the silences, or what it says is of another kind. */
export interface Gap {
  kind: 'silent' | 'report-silent' | 'not-about' | 'other-number' | 'no-number';
  document: string;
  /** Short name of the place. */
  place: string;
  /** What a reader should know about it; null where there is nothing more to say. */
  note: string | null;
  /** Anchor of what the document does say; null where it says nothing. */
  item: string | null;
}

/** Numbers as bars, one group an axis. */
export interface BarChart extends Described {
  kind: 'bars';
  axes: readonly Axis[];
  /** True where the bars are of different places, so that each names its own. */
  acrossPlaces: boolean;
  gaps: readonly Gap[];
  remarks: readonly Remark[];
}

/** A table of numbers as small bars: one axis for all of its cells. */
export interface GridChart extends Described {
  kind: 'grid';
  rows: readonly string[];
  columns: readonly string[];
  /** The cells row by row. */
  axis: Axis;
  remarks: readonly Remark[];
}

/** One document on the timeline. */
export interface TimelineRow {
  document: string;
  place: string;
  context: boolean;
  title: string;
  issued: string;
  /** What it did on that day. */
  verb: IssueVerb;
  source: Source;
  validity: Validity;
  state: ValidityState;
  /** True where only a report of the document was read. */
  reported: boolean;
}

/** When documents were issued, and the terms that they print. */
export interface Timeline extends Described {
  kind: 'timeline';
  rows: readonly TimelineRow[];
  /** The day as of which validity is stated. */
  today: string;
}

/** A document in the graph. */
export type GraphNode = { id: string; title: string; number: string | null } & (
  | { held: true; place: string; year: string }
  | { held: false }
);

/** One document names another. */
export interface GraphEdge {
  from: string;
  to: string;
  relation: Relation;
  source: Source;
}

/** Which document rests on which. */
export interface CitationGraph extends Described {
  kind: 'graph';
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

export type Chart = BarChart | GridChart | Timeline | CitationGraph;
