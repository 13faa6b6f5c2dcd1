/** What pages ask for, wherever it comes from: a server, the files of a published site, or one file. */

import type { Words } from "./i18n/en";
import type {
  Answer, ClaimPage, EntityPage, GraphSummary, Network, Paper, Papers, Quality, Question, Results, Solutions,
} from "./types";

export type Lang = "sv" | "en";

export type Given = Record<string, string | number | undefined>;

/** What is wrong, in a sentence; status 0 where there was no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** Empty where the status says all; a function where the sentence is one of the app's own. */
    readonly said: string | ((words: Words) => string) = "",
  ) {
    super(typeof said === "string" ? said : "");
  }
}

/** A table as a file for spreadsheets: where it is, or what makes it. */
export type CsvFile = { href: string } | { text: () => Promise<string> };

export interface Source {
  /** Whether a server answers. */
  readonly served: boolean;
  /** Whether questions and SPARQL can be asked. */
  readonly asking: boolean;
  /** Where all data are to be had, or how they are. */
  readonly data: string | null;
  graph(signal?: AbortSignal): Promise<GraphSummary>;
  questions(signal?: AbortSignal): Promise<Question[]>;
  ask(name: string, parameters: Given, lang: Lang, signal?: AbortSignal): Promise<Answer>;
  csv(name: string, parameters: Given, lang: Lang): CsvFile;
  /** Things by name, and `excerpts` of papers that hold the words; without words, the most used things of a kind. */
  search(q: string, kind: string | undefined, limit: number, excerpts: number, signal?: AbortSignal): Promise<Results>;
  entity(id: string, lang: Lang, signal?: AbortSignal): Promise<EntityPage>;
  claim(id: string, lang: Lang, signal?: AbortSignal): Promise<ClaimPage>;
  /** Whether papers can be opened; where not, only their passages are shown. */
  hasPapers(): Promise<boolean>;
  papers(offset: number, limit: number, signal?: AbortSignal): Promise<Papers>;
  paper(id: string, lang: Lang, signal?: AbortSignal): Promise<Paper>;
  /** Where the picture of a page is; null where there are no pictures. */
  readonly picture: ((id: string, page: number) => string) | null;
  network(about: string | undefined, depth: number, most: number, signal?: AbortSignal): Promise<Network>;
  /** The first findings and issues of all kinds, or, of one kind, `limit` of them after `offset`. */
  quality(kind?: { code: string; offset: number; limit: number }, signal?: AbortSignal): Promise<Quality>;
  /** A query of the user's own: a table, a yes or no, or Turtle. */
  sparql(query: string, signal?: AbortSignal): Promise<Solutions | string>;
}

/** Where answers come from; it is chosen once, before the first page is drawn. */
export let api: Source;

export function answerFrom(source: Source): void {
  api = source;
}
