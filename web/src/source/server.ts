/** Answers of `stadsgraf serve`. */

import { ApiError, type Given, type Source } from "../api";
import type { Solutions } from "../types";

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
    throw new ApiError(0);
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

export const server: Source = {
  served: true,
  asking: true,
  data: "/openapi.json",
  graph: (signal) => get("/api/graph", {}, signal),
  questions: (signal) => get("/api/questions", {}, signal),
  ask: (name, parameters, lang, signal) => get(`/api/ask/${path(name)}`, { ...parameters, lang }, signal),
  csv: (name, parameters, lang) => ({ href: url(`/api/ask/${path(name)}`, { ...parameters, lang, format: "csv" }) }),
  search: (q, kind, limit, excerpts, signal) => get("/api/search", { q, kind, limit, excerpts }, signal),
  entity: (id, lang, signal) => get(`/api/entity/${path(id)}`, { lang }, signal),
  claim: (id, lang, signal) => get(`/api/claim/${path(id)}`, { lang }, signal),
  hasPapers: () => Promise.resolve(true),
  papers: (offset, limit, signal) => get("/api/papers", { offset, limit }, signal),
  paper: (id, lang, signal) => get(`/api/paper/${path(id)}`, { lang }, signal),
  picture: (id, page) => `/api/picture/${path(id)}?page=${page}`,
  network: (about, depth, most, signal) =>
    get("/api/network", { about, depth: about ? depth : undefined, most }, signal),
  quality: (kind, signal) => get("/api/quality", { ...kind }, signal),

  async sparql(query, signal) {
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
