/** Parts of a network: what is near one thing, or the things with most lines. */

import { ApiError } from "../api";
import type { Edge, Network } from "../types";

/** The things with most lines, as many as are wanted; the one in the centre is always among them. */
export function most(network: Network, wanted: number, centre = ""): Network {
  if (network.nodes.length <= wanted) return network;
  const lines = new Map<string, number>();
  for (const { source, target } of network.edges) {
    for (const end of [source, target]) lines.set(end, (lines.get(end) ?? 0) + 1);
  }
  const rank = (id: string) => (id === centre ? Infinity : (lines.get(id) ?? 0));
  const ranked = network.nodes.map(({ id }) => id).sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  const shown = new Set(ranked.slice(0, wanted));
  return {
    nodes: network.nodes.filter(({ id }) => shown.has(id)),
    edges: network.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    total: network.total,
  };
}

/** The surroundings of a thing: all lines of the facts that touch it, then of those that touch what they lead to. */
export function around(whole: Network, about: string, depth: number, wanted: number): Network {
  const { ofThing, ofClaim } = byEnd(whole.edges);
  if (!ofThing.has(about) && whole.total.nodes > whole.nodes.length) {
    throw new ApiError(404, (w) => w.files.notInPicture(whole.nodes.length));
  }
  const reached = new Set([about]);
  const claims = new Set<string>();
  let front = [about];
  for (let step = 0; step < depth; step++) {
    const next = new Set<string>();
    for (const claim of new Set(front.flatMap((one) => ofThing.get(one) ?? []))) {
      if (claims.has(claim)) continue;
      claims.add(claim);
      for (const { source, target } of ofClaim.get(claim)!) next.add(source).add(target);
    }
    front = [...next].filter((one) => !reached.has(one));
    for (const one of front) reached.add(one);
  }
  const edges = whole.edges.filter(({ claim }) => claims.has(claim));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = whole.nodes.filter(({ id }) => ends.has(id));
  return most({ nodes, edges, total: { nodes: nodes.length, edges: edges.length } }, wanted, about);
}

/** Facts by the things that their lines touch, and lines by fact. */
function byEnd(edges: Edge[]): { ofThing: Map<string, string[]>; ofClaim: Map<string, Edge[]> } {
  const ofThing = new Map<string, string[]>();
  const ofClaim = new Map<string, Edge[]>();
  const put = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const edge of edges) {
    put(ofThing, edge.source, edge.claim);
    put(ofThing, edge.target, edge.claim);
    put(ofClaim, edge.claim, edge);
  }
  return { ofThing, ofClaim };
}
