/** Answers from files that hold them ready: those of a published site, or what one file carries in itself. */

import { ApiError, type Source } from "../api";
import { hash } from "../network/places";
import type { ClaimPage, EntityPage, GraphSummary, Network, OfKind, Paper, Papers, Quality, Question } from "../types";
import { around, most } from "./around";
import type { Asking } from "./asking";
import { searchIn, searchable, type Named, type Searchable } from "./search";

/** Reads a file below `data/`. */
export type Read = (path: string) => Promise<unknown>;

export interface Site {
  version: string;
  summary: GraphSummary;
  shards: { entity: number; claim: number };
  /** Bytes of the graph; null where it is not at hand, so that nothing can be asked of it. */
  graph: number | null;
  /** Kinds of things by kind of parameter. */
  kinds: Record<string, string[]>;
  /** What stands for an identifier that was merged into another. */
  moved: Record<string, string>;
}

/** A question as a site has it: with what the server would do in Python. */
export interface SiteQuestion extends Question {
  answerer: string;
  expects_stated: boolean;
  empty: { sv: string; en: string };
}

/** What the asking part needs of the files. */
export interface Files {
  site: Site;
  read<T>(path: string): Promise<T>;
  names(): Promise<Searchable[]>;
  standing(id: string): string;
  claim(id: string, lang: "sv" | "en"): Promise<ClaimPage>;
}

/** Files that are each read once; one that failed is read anew when it is wanted again. */
export function kept(read: Read): <T>(path: string) => Promise<T> {
  const known = new Map<string, Promise<unknown>>();
  return <T>(path: string) => {
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    found.catch(() => known.delete(path));
    return found as Promise<T>;
  };
}

const own = <T>(object: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A source that reads files.
 *
 * `asking` loads what answers questions; it is not called where the site has no graph. `picture` says where the
 * picture of a page is.
 */
export async function fileSource(
  unkept: Read,
  asking: ((files: Files) => Promise<Asking>) | null,
  picture: Source["picture"],
): Promise<Source> {
  const read = kept(unkept);
  const site = await read<Site>("site.json");
  const standing = (id: string) => own(site.moved, id) ?? id;
  let searched: Promise<Searchable[]> | undefined;
  const names = () => (searched ??= read<Named[]>("names.json").then(searchable));

  async function inShard<T>(kind: "entity" | "claim", given: string, lang: string): Promise<T> {
    const id = standing(given);
    const shards = site.shards[kind];
    if (!shards) throw new ApiError(404);
    const found = own(await read<Record<string, T>>(`${lang}/${kind}/${hash(id) % shards}.json`), id);
    if (found === undefined) throw new ApiError(404);
    return found;
  }

  const files: Files = { site, read, names, standing, claim: (id, lang) => inShard<ClaimPage>("claim", id, lang) };
  const able = asking !== null && site.graph !== null;
  let started: Promise<Asking> | undefined;
  const asker = (): Promise<Asking> => {
    if (!asking || !able) throw new ApiError(404, (w) => w.files.noAsking);
    return (started ??= asking(files));
  };

  return {
    served: false,
    asking: able,
    data: able ? "data/graph.ttl.gz" : null,
    graph: () => Promise.resolve(site.summary),
    questions: () => read<Question[]>("questions.json"),
    ask: async (name, parameters, lang, signal) => (await asker()).ask(name, parameters, lang, signal),
    csv: (name, parameters, lang) => ({ text: async () => (await asker()).csv(name, parameters, lang) }),
    sparql: async (query, signal) => (await asker()).sparql(query, signal),
    // Words of the papers are not looked for: a browser would have to read all of them.
    search: async (q, kind, limit) => ({
      hits: searchIn(await names(), q, kind ? (own(site.kinds, kind) ?? [kind]) : undefined, limit),
      texts: { total: 0, excerpts: [] },
    }),
    picture,
    entity: (id, lang) => inShard<EntityPage>("entity", id, lang),
    claim: files.claim,

    async quality(kind) {
      const first = await read<Quality>("quality.json");
      if (!kind) return first;
      const { code, offset, limit } = kind;
      const own = [...first.findings, ...first.issues].filter((one) => one.code === code);
      if (!own.length) throw new ApiError(404);
      // All of a kind stand in a file of their own where the first file has but some.
      const whole = own.every((one) => one.total === one.items.length);
      const all = whole ? first : await read<Quality>(`quality/${code}.json`);
      const part = <T>(kinds: OfKind<T>[]) =>
        kinds.filter((one) => one.code === code).map((one) => ({ ...one, items: one.items.slice(offset, offset + limit) }));
      return { ...all, findings: part(all.findings), issues: part(all.issues) };
    },

    async hasPapers() {
      return (await read<unknown[]>("papers.json")).length > 0;
    },

    async papers(offset, limit) {
      const all = await read<Papers["papers"]>("papers.json");
      return { total: all.length, papers: all.slice(offset, offset + limit) };
    },

    async paper(given, lang) {
      const name = /^text\/([\w-]+)$/.exec(standing(given))?.[1];
      if (!name) throw new ApiError(404);
      const all = await read<unknown[]>("papers.json");
      if (!all.length) throw new ApiError(404, (w) => w.files.noPapers);
      return read<Paper>(`${lang}/paper/${name}.json`);
    },

    async network(about, depth, wanted) {
      const whole = await read<Network>("network.json");
      return about ? around(whole, standing(about), depth, wanted) : most(whole, wanted);
    },
  };
}
