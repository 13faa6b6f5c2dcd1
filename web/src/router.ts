/** Addresses of the app: what each page's address looks like, and how the current one is read and changed.
 *
 * On a server they are paths; where there is none they stand in the hash (`#/entity/city/x`), which no host has
 * to know.  Nothing else touches `location` or `history`.
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

/** The first address where it is in the hash and there is none yet; null where addresses are paths. */
let opening: string | null = null;

/** Put addresses into the hash from now on; `first` is the address of the page that is shown without one. */
export function addressInHash(first = "/"): void {
  opening = first;
}

const path = (id: string) => id.split("/").map(encodeURIComponent).join("/");

function withQuery(base: string, query: Query = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  const root = opening === null ? "" : "#";
  return root + (given.length ? `${base}?${new URLSearchParams(given)}` : base);
}

/** The address of each page. */
export const address = {
  start: () => withQuery("/"),
  ask: (name: string, parameters: Query = {}) => withQuery(`/ask/${path(name)}`, parameters),
  entity: (id: string) => withQuery(`/entity/${path(id)}`),
  claim: (id: string) => withQuery(`/claim/${path(id)}`),
  paper: (id: string, claim?: string, start?: number, end?: number) =>
    withQuery(`/paper/${path(id)}`, { mark: claim, at: start?.toString(), to: end?.toString() }),
  /** The same paper as its pages look. */
  sheets: (id: string, claim?: string, start?: number) =>
    withQuery(`/paper/${path(id)}`, { view: "pages", mark: claim, at: start?.toString() }),
  network: (query: Query = {}) => withQuery("/network", query),
  search: (q?: string, kind?: string) => withQuery("/search", { q, kind }),
  papers: (offset = 0) => withQuery("/papers", { offset: offset ? String(offset) : undefined }),
  quality: (code?: string, offset = 0) => withQuery("/quality", { code, offset: offset ? String(offset) : undefined }),
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

/** Path and query of the current address, as they stand. */
function current(): { path: string; search: string } {
  if (opening === null) return { path: location.pathname, search: location.search };
  const hash = location.hash.slice(1) || opening;
  const at = hash.indexOf("?");
  return at < 0 ? { path: hash, search: "" } : { path: hash.slice(0, at), search: hash.slice(at) };
}

export function here(): Place {
  const { path: now, search } = current();
  const [page = "", ...rest] = now.split("/").filter(Boolean).map(decoded);
  return { page, id: rest.join("/"), query: new URLSearchParams(search) };
}

/** Go to an address of the app; `replace` where it is the same view, changed a little. */
export function go(to: string, replace = false): void {
  const before = current().path;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  dispatchEvent(new Event(MOVED));
  if (current().path !== before) scrollTo(0, 0);
}

/** The same page with some of its query changed; undefined takes a key away. */
export function change(query: Query, replace = true): void {
  const { path: now, search } = current();
  const changed = new URLSearchParams(search);
  for (const [key, value] of Object.entries(query)) {
    if (value) changed.set(key, value);
    else changed.delete(key);
  }
  go(withQuery(now, Object.fromEntries(changed)), replace);
}

/** The address of this view, for sending to others. */
export const shared = (): string => location.href;

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const read = () => setPlace(here());
    const events = [MOVED, "popstate", "hashchange"];
    for (const event of events) addEventListener(event, read);
    return () => {
      for (const event of events) removeEventListener(event, read);
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
    if (!link || !to || link.target || link.hasAttribute("download") || SERVED.test(to)) return;
    if (to.startsWith(opening === null ? "/" : "#/")) go(to);
    else if (to.startsWith("#")) jump(to.slice(1));
    else return;
    event.preventDefault();
  });
}

/** Go to a part of this page. The hash is not for that: it may hold the address, or be of another base. */
function jump(id: string): void {
  const part = document.getElementById(id);
  if (!part) return;
  if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView();
}
