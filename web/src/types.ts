/** What the server answers, as it stands in its JSON. */

export type Modality = "Stated" | "Planned" | "Proposed" | "Requested" | "Conditional" | "Denied" | "Opinion";

export interface GraphSummary {
  papers: number;
  claims: Record<string, number>;
  entities: Record<string, number>;
  coverage: Record<string, number>;
  findings: Record<string, number>;
  version: string;
}

export interface Parameter {
  name: string;
  kind: string;
  optional: boolean;
  description: string;
}

export interface Question {
  name: string;
  order: number;
  family: string | null;
  parameters: Parameter[];
  question: { sv: string; en: string };
  query: string;
}

export interface Passage {
  claim: string;
  modality: Modality;
  /** File name of the paper. */
  document: string;
  /** Identifier of the paper's text, `text/…`. */
  text: string;
  start: number;
  end: number;
  quote: string;
  repaired: string;
  derivation: string;
  confidence: string;
  rule: string;
  page: number | null;
  before: string;
  after: string;
}

/** A rectangle on a page, from its upper left corner. */
export interface Region {
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page that has a picture; its size is in the unit of the rectangles. */
export interface Sheet {
  page: number;
  width: number;
  height: number;
}

/** Where a passage stands on a page: one rectangle a line. */
export interface OnSheet {
  sheet: Sheet;
  lines: Region[];
}

export interface Answer {
  question: string;
  columns: string[];
  rows: (string | null)[][];
  claims: string[][];
  sources: Passage[];
  stated: boolean;
  sentence: string;
  asked: { id: string; label: string }[];
  ground: { text: string; command: string } | null;
  query: string;
}

export interface Hit {
  id: string;
  label: string;
  kind: string;
  also: string[];
  /** How many papers name it. */
  papers: number;
}

/** A piece of a paper with words that were looked for; offsets are code points of the paper's text. */
export interface Excerpt {
  id: string;
  file: string;
  start: number;
  end: number;
  words: string;
  found: [number, number][];
  /** Whether a passage that gave a fact has one of the words. */
  stated: boolean;
  /** Whether the paper has a word only with letters that scanning damaged. */
  worn: boolean;
}

export interface Results {
  hits: Hit[];
  texts: { total: number; excerpts: Excerpt[] };
}

export interface Fact {
  claim: string;
  type: string;
  modality: Modality;
  sentence: string;
  start: string | null;
  end: string | null;
  over: boolean;
  papers: string[];
}

export interface EntityPage {
  id: string;
  label: string;
  kind: string;
  names: string[];
  links: string[];
  facts: Fact[];
  total: number;
  papers: { id: string; file: string; claims: number }[];
}

export interface ClaimPage {
  id: string;
  type: string;
  modality: Modality;
  sentence: string;
  participants: { property: string; id: string; label: string }[];
  values: Record<string, string>;
  evidence: { passage: Passage; before: string; after: string; places: OnSheet[] }[];
}

export interface Papers {
  total: number;
  papers: { id: string; file: string; characters: number; claims: number }[];
}

export interface Mark {
  start: number;
  end: number;
  claim: string;
  type: string;
  modality: Modality;
  sentence: string;
  quote: string;
  repaired: string;
  page: number | null;
  rule: string;
  confidence: string;
  derivation: string;
  /** One rectangle a line, where its places on the pages are known. */
  regions: Region[];
}

export interface Paper {
  id: string;
  file: string;
  sha256: string;
  text: string;
  marks: Mark[];
  /** The pages that have a picture. */
  sheets: Sheet[];
}

export interface Node {
  id: string;
  label: string;
  kind: string;
}

export interface Edge {
  source: string;
  target: string;
  claim: string;
  type: string;
  modality: Modality;
  label: string;
  start: string | null;
  end: string | null;
  /** Date of the first paper that says so. */
  seen: string | null;
  over: boolean;
  documents: string[];
}

export interface Network {
  nodes: Node[];
  edges: Edge[];
  total: { nodes: number; edges: number };
}

export interface Finding {
  severity: string;
  code: string;
  focus: string;
  label: string;
  message: { sv: string; en: string };
  value: string | null;
}

export interface Issue {
  source: string;
  stage: string;
  code: string;
  severity: string;
  message: string;
}

/** How many there are of a kind, and some of them. */
export interface OfKind<T> {
  severity: string;
  code: string;
  total: number;
  items: T[];
}

export interface Quality {
  findings: OfKind<Finding>[];
  coverage: Record<string, number>;
  issues: OfKind<Issue>[];
}

/** SPARQL 1.1 Query Results JSON. */
export interface Solutions {
  head: { vars?: string[] };
  results?: { bindings: Record<string, { type: string; value: string; "xml:lang"?: string }>[] };
  boolean?: boolean;
}
