/** Places the things of a network beside the page, a few steps at a time, and tells each time where they are. */

import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface LayoutTask {
  places: [number, number][];
  /** Pairs of indexes into `places`. */
  lines: [number, number][];
}

const STEPS = 300;
const AT_ONCE = 20;

addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new UndirectedGraph();
  data.places.forEach(([x, y], index) => graph.addNode(index, { x, y }));
  for (const [source, target] of data.lines) if (source !== target) graph.mergeEdge(source, target);
  // Strong, but little: parts that no line connects stay near each other, and hubs do not draw all into one spot.
  const settings = { ...forceAtlas2.inferSettings(graph), strongGravityMode: true, gravity: 0.3, scalingRatio: 10 };
  for (let step = 0; step < STEPS; step += AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: AT_ONCE, settings });
    postMessage({ places: placesOf(graph), done: step + AT_ONCE >= STEPS });
  }
});

function placesOf(graph: UndirectedGraph): Float64Array {
  const places = new Float64Array(graph.order * 2);
  graph.forEachNode((node, { x, y }) => places.set([x, y], Number(node) * 2));
  return places;
}
