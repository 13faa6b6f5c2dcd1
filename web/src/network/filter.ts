/** Which things and lines of a network are shown, and how that stands in the address. */

import { firstDay, lastDay } from "../lib/dates";
import type { Query } from "../router";
import type { Edge, Modality, Network } from "../types";

export const MODALITIES: Modality[] = [
  "Stated", "Planned", "Proposed", "Requested", "Conditional", "Denied", "Opinion",
];

/** What is denied, and what is only somebody's view, is no connection until somebody asks to see it. */
const USUAL: Modality[] = MODALITIES.filter((one) => one !== "Denied" && one !== "Opinion");

/** A day is read in two ways: what holds then, or what had been said by then. */
export type Reading = "valid" | "seen";

/** Null stands for all. */
export interface Filter {
  kinds: Set<string> | null;
  types: Set<string> | null;
  modalities: Set<string>;
  asof: string | null;
  reading: Reading;
}

const listed = (text: string | null): Set<string> | null => (text === null ? null : new Set(text.split(",").filter(Boolean)));

export function filterOf(query: URLSearchParams): Filter {
  const asof = query.get("asof");
  return {
    kinds: listed(query.get("kind")),
    types: listed(query.get("type")),
    modalities: listed(query.get("modality")) ?? new Set(USUAL),
    asof: asof && /^\d{4}-\d{2}-\d{2}$/.test(asof) ? asof : null,
    reading: query.get("reading") === "seen" ? "seen" : "valid",
  };
}

/** What undoes all filters in the address. */
export const NO_FILTER: Query = {
  kind: undefined, type: undefined, modality: undefined, asof: undefined, reading: undefined,
};

/** The part of a network that a filter leaves; a thing without a line stays only where its kind was asked for. */
export function filtered(network: Network, filter: Filter, about: string | null): Network {
  const asked = new Set(network.nodes.filter((node) => filter.kinds?.has(node.kind) ?? true).map((node) => node.id));
  if (about) asked.add(about);
  const edges = network.edges.filter(
    (edge) => asked.has(edge.source) && asked.has(edge.target) && passes(edge, filter),
  );
  const tied = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = network.nodes.filter(
    ({ id }) => asked.has(id) && (tied.has(id) || id === about || filter.kinds !== null),
  );
  return { nodes, edges, total: network.total };
}

function passes(edge: Edge, filter: Filter): boolean {
  if (filter.types && !filter.types.has(edge.type)) return false;
  return filter.modalities.has(edge.modality) && (!filter.asof || heldOn(edge, filter.asof, filter.reading));
}

/** Whether a line belongs to a day; one without a date belongs to all. */
function heldOn(edge: Edge, day: string, reading: Reading): boolean {
  if (reading === "seen") return !edge.seen || firstDay(edge.seen) <= day;
  return (!edge.start || firstDay(edge.start) <= day) && (!edge.end || lastDay(edge.end) >= day);
}

/** Whether a date says anything of a line in this reading. */
export const isDated = (edge: Edge, reading: Reading): boolean =>
  reading === "seen" ? edge.seen !== null : edge.start !== null || edge.end !== null;

/** The first and the last day that a network speaks of; null where it gives none. */
export function days(network: Network, reading: Reading): [string, string] | null {
  const found = network.edges.flatMap((edge) => {
    const dates = reading === "seen" ? [edge.seen] : [edge.start, edge.end];
    return dates.filter((date) => date !== null).flatMap((date) => [firstDay(date), lastDay(date)]);
  });
  found.sort();
  return found.length ? [found[0]!, found.at(-1)!] : null;
}
