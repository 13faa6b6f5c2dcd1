/** All that is asked of the server. No other file fetches. */

import type {
  Answer, ClaimPage, EntityPage, GraphSummary, Hit, Network, Paper, Papers, Quality, Question, Solutions,
} from "./types";

export type Lang = "sv" | "en";

type Given = Record<string, string | number | undefined>;

/** What the server says is wrong, in a sentence; status 0 where there was no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const path = (id: string) => id.split("/").map(encodeURIComponent).join("/");

function url(base: string, given: Given): string {
  const pairs = Object.entries(given).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return pairs.length ? `${base}?${query}` : base;
}

async function answer(request: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await request;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, "");
  }
  if (response.ok) return response;
  const said: unknown = await response.json().catch(() => null);
  const sentence = said && typeof said === "object" && "error" in said ? String(said.error) : "";
  throw new ApiError(response.status, sentence);
}

async function get<T>(base: string, given: Given, signal?: AbortSignal): Promise<T> {
  const request = fetch(url(base, given), { headers: { Accept: "application/json" }, signal: signal ?? null });
  return (await (await answer(request)).json()) as T;
}

export const api = {
  graph: (signal?: AbortSignal) => get<GraphSummary>("/api/graph", {}, signal),

  questions: (signal?: AbortSignal) => get<Question[]>("/api/questions", {}, signal),

  ask: (name: string, parameters: Given, lang: Lang, signal?: AbortSignal) =>
    get<Answer>(`/api/ask/${path(name)}`, { ...parameters, lang }, signal),

  /** The address of an answer as a file for spreadsheets. */
  askCsv: (name: string, parameters: Given, lang: Lang) =>
    url(`/api/ask/${path(name)}`, { ...parameters, lang, format: "csv" }),

  search: (q: string, kind: string | undefined, limit: number, signal?: AbortSignal) =>
    get<{ hits: Hit[] }>("/api/search", { q, kind, limit }, signal),

  entity: (id: string, lang: Lang, signal?: AbortSignal) =>
    get<EntityPage>(`/api/entity/${path(id)}`, { lang }, signal),

  claim: (id: string, lang: Lang, signal?: AbortSignal) =>
    get<ClaimPage>(`/api/claim/${path(id)}`, { lang }, signal),

  papers: (offset: number, limit: number, signal?: AbortSignal) =>
    get<Papers>("/api/papers", { offset, limit }, signal),

  paper: (id: string, lang: Lang, signal?: AbortSignal) => get<Paper>(`/api/paper/${path(id)}`, { lang }, signal),

  network: (about: string | undefined, depth: number, most: number, signal?: AbortSignal) =>
    get<Network>("/api/network", { about, depth: about ? depth : undefined, most }, signal),

  quality: (signal?: AbortSignal) => get<Quality>("/api/quality", {}, signal),

  /** A query of the user's own: a table, a yes or no, or Turtle. */
  async sparql(query: string, signal?: AbortSignal): Promise<Solutions | string> {
    const accept = "application/sparql-results+json, text/turtle;q=0.9";
    const response = await answer(
      fetch("/sparql", {
        method: "POST",
        headers: { Accept: accept, "Content-Type": "application/sparql-query" },
        body: query,
        signal: signal ?? null,
      }),
    );
    const kind = response.headers.get("Content-Type") ?? "";
    return kind.includes("json") ? ((await response.json()) as Solutions) : response.text();
  },
};
