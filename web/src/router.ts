/** Addresses of the app: what each page's address looks like, and how the current one is read and changed.
 *
 * Nothing else touches `location` or `history`, so that another scheme (a hash, for pages without a server)
 * only has to replace this file.
 */

import { useEffect, useState } from "preact/hooks";

export interface Place {
  /** First part of the path: the name of the page, empty for the start page. */
  page: string;
  /** The rest of the path: an identifier such as `city/x`. */
  id: string;
  query: URLSearchParams;
}

export type Query = Record<string, string | undefined>;

const MOVED = "stadsgraf:moved";

/** Parts of the path that the server answers itself. */
const SERVED = /^\/(api\/|openapi\.json|health)/;

const path = (id: string) => id.split("/").map(encodeURIComponent).join("/");

function withQuery(base: string, query: Query = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  return given.length ? `${base}?${new URLSearchParams(given)}` : base;
}

/** The address of each page. */
export const address = {
  start: () => "/",
  ask: (name: string, parameters: Query = {}) => withQuery(`/ask/${path(name)}`, parameters),
  entity: (id: string) => `/entity/${path(id)}`,
  claim: (id: string) => `/claim/${path(id)}`,
  paper: (id: string, claim?: string, start?: number) =>
    withQuery(`/paper/${path(id)}`, { mark: claim, at: start?.toString() }),
  network: (query: Query = {}) => withQuery("/network", query),
  search: (q?: string) => withQuery("/search", { q }),
  papers: (offset = 0) => withQuery("/papers", { offset: offset ? String(offset) : undefined }),
  quality: () => "/quality",
  sparql: (query?: string) => withQuery("/sparql", { query }),
  /** Where an identifier leads that may be of a claim, a paper or anything else. */
  thing: (id: string) =>
    id.startsWith("claim/") ? address.claim(id) : id.startsWith("text/") ? address.paper(id) : address.entity(id),
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray % in an address that somebody typed
  }
}

export function here(): Place {
  const [page = "", ...rest] = location.pathname.split("/").filter(Boolean).map(decoded);
  return { page, id: rest.join("/"), query: new URLSearchParams(location.search) };
}

/** Go to an address of the app; `replace` where it is the same view, changed a little. */
export function go(to: string, replace = false): void {
  const samePath = new URL(to, location.href).pathname === location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  dispatchEvent(new Event(MOVED));
  if (!samePath) scrollTo(0, 0);
}

/** The same page with some of its query changed; undefined takes a key away. */
export function change(query: Query, replace = true): void {
  const { query: now } = here();
  for (const [key, value] of Object.entries(query)) {
    if (value) now.set(key, value);
    else now.delete(key);
  }
  const text = now.toString();
  go(location.pathname + (text ? `?${text}` : ""), replace);
}

/** The address of this view, for sending to others. */
export const shared = (): string => location.href;

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const read = () => setPlace(here());
    addEventListener(MOVED, read);
    addEventListener("popstate", read);
    return () => {
      removeEventListener(MOVED, read);
      removeEventListener("popstate", read);
    };
  }, []);
  return place;
}

/** Links are ordinary links; a plain click on one of the app's own is taken without loading the page anew. */
export function followLinks(): void {
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const to = link?.getAttribute("href");
    if (!link || !to?.startsWith("/") || link.target || link.hasAttribute("download") || SERVED.test(to)) return;
    event.preventDefault();
    go(to);
  });
}
