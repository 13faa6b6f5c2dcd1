/** Places for a thing and its neighbours on an ellipse, for a small picture. */

import type { Edge, Modality, Network } from "../types";

export interface Neighbour {
  id: string;
  label: string;
  kind: string;
  x: number;
  y: number;
  /** Types of the facts between it and the centre. */
  types: string[];
  modality: Modality;
}

const MOST = 12;

/** The neighbours with most facts, around the centre; and how many are left out. */
export function neighbours(network: Network, centre: string, width: number, height: number) {
  const between = edgesByNeighbour(network.edges, centre);
  const ranked = [...between].sort(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b));
  const labels = new Map(network.nodes.map((node) => [node.id, node]));
  const shown = ranked.slice(0, MOST).map(([id, edges], index, all): Neighbour => {
    const turn = (index / all.length) * 2 * Math.PI - Math.PI / 2;
    return {
      id,
      label: labels.get(id)?.label ?? id,
      kind: labels.get(id)?.kind ?? "",
      x: width / 2 + Math.cos(turn) * width * 0.32,
      y: height / 2 + Math.sin(turn) * height * 0.38,
      types: [...new Set(edges.map((edge) => edge.type))],
      modality: edges.find((edge) => edge.modality === "Stated")?.modality ?? edges[0]!.modality,
    };
  });
  return { shown, left: ranked.length - shown.length };
}

function edgesByNeighbour(edges: Edge[], centre: string): Map<string, Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    const other = edge.source === centre ? edge.target : edge.target === centre ? edge.source : null;
    if (other === null || other === centre) continue;
    found.set(other, [...(found.get(other) ?? []), edge]);
  }
  return found;
}
