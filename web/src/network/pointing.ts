/** What a pointer means. Sigma meets a line only on its one or two pixels; hands and touch are not that exact. */

import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import { nearest, type Line, type Point } from "./lines";

/** How many pixels a pointer may be from a dot's edge or from a line. */
const REACH = 8;

export type Meant = { node: string } | { claim: string } | null;

interface Dot extends Point {
  node: string;
  size: number;
}

interface Targets {
  dots: Map<string, Dot>;
  lines: (Line & { claim: string })[];
}

/** Answers what is meant by a point of the canvas; `forget` what was drawn when something else is. */
export function pointing(graph: MultiDirectedGraph, sigma: Sigma) {
  let drawn: Targets | null = null; // a frame costs nothing until somebody points at it
  return {
    at(point: Point): Meant {
      drawn ??= targets(graph, sigma);
      const node = dotAt(drawn.dots.values(), point);
      const line = node === null ? nearest(drawn.lines, point, REACH) : null;
      return node !== null ? { node } : line && { claim: line.claim };
    },
    forget(): void {
      drawn = null;
    },
  };
}

function dotAt(dots: Iterable<Dot>, point: Point): string | null {
  let [found, least]: [string | null, number] = [null, REACH];
  for (const { node, x, y, size } of dots) {
    const away = Math.hypot(x - point.x, y - point.y) - size;
    if (away < least) [found, least] = [node, away];
  }
  return found;
}

function targets(graph: MultiDirectedGraph, sigma: Sigma): Targets {
  const dots = new Map<string, Dot>();
  graph.forEachNode((node, { hidden }) => {
    const data = hidden ? undefined : sigma.getNodeDisplayData(node);
    if (data) dots.set(node, { node, ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size) });
  });
  const lines: Targets["lines"] = [];
  graph.forEachEdge((_, { claim, bow, hidden }, source, target) => {
    const [from, to] = [dots.get(source), dots.get(target)];
    if (!hidden && from && to) lines.push({ from, to, bow: bow as number, claim: claim as string });
  });
  return { dots, lines };
}
