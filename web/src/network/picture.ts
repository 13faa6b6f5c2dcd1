/** The drawn network: sigma on one graph, places from the worker, colours from the style sheet. */

import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import Sigma from "sigma";
import type { Modality, Network } from "../types";
import { faded, ofCommunity, ofKind, ofModality, palette, type Palette } from "./colours";
import { labels, type Box } from "./labels";
import { layoutWorker } from "./layout";
import type { LayoutTask } from "./layout.worker";
import { bows, type Point } from "./lines";
import { radii, startPlace, stretch } from "./places";
import { pointing, type Meant } from "./pointing";

/** Lines that can all carry their names. */
const FEW = 20;

/** Lines that need not let others shine through. */
const SOLID = 600;

/** Things of which not all can have a name. */
const MANY = 300;

/** Sigma's curve without a bow of its own: each line has its own. */
const Curve = createEdgeCurveProgram({ curvatureAttribute: "bow", defaultCurvature: 0 });

export interface Events {
  node: (id: string) => void;
  edge: (claim: string) => void;
  nothing: () => void;
  laid: () => void;
}

export interface Look {
  /** The part that the filters leave. */
  shown: Network;
  communities: boolean;
  chosen: string | null;
  typeNames: (type: string) => string;
}

export class Picture {
  private readonly graph: MultiDirectedGraph;
  private readonly sigma: Sigma;
  private readonly worker: Worker;
  private colours: Palette = palette();

  constructor(
    private readonly network: Network,
    box: HTMLElement,
    events: Events,
  ) {
    this.graph = graphOf(network, box.clientWidth * box.clientHeight);
    const names = labels(() => this.colours);
    const all = this.graph.order <= MANY;
    this.sigma = new Sigma(this.graph, box, {
      edgeProgramClasses: { curve: Curve },
      // A frame that was asked for may come when the page around the picture is gone, or hidden.
      allowInvalidContainer: true,
      renderEdgeLabels: true,
      // Of few things all names may show, as far as they have room; of many, those of the largest all over.
      labelDensity: all ? 10 : 1,
      labelRenderedSizeThreshold: 0,
      defaultDrawNodeLabel: names.take,
      edgeLabelSize: 11,
      stagePadding: 40,
      defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, this.colours),
    });
    const pointed = pointing(this.graph, this.sigma);
    this.sigma.on("beforeRender", names.begin);
    this.sigma.on("afterRender", () => {
      pointed.forget();
      names.draw(all ? this.dots() : []);
    });
    this.listen(pointed.at, box, events);
    this.worker = this.layOut(events.laid);
  }

  /** Draws with other filters or colours; places stay. */
  show({ shown, communities, chosen, typeNames }: Look): void {
    const nodes = new Set(shown.nodes.map((node) => node.id));
    const lines = new Set(shown.edges.map((edge) => edge.claim + edge.source + edge.target));
    const few = shown.edges.length <= FEW;
    const opacity = Math.min(1, (SOLID / shown.edges.length) ** 0.6);
    const groups = communities ? this.communities() : null;
    this.colours = palette();
    this.graph.updateEachNodeAttributes((node, old) => ({
      ...old,
      hidden: !nodes.has(node),
      highlighted: node === chosen,
      color: this.colours(groups ? ofCommunity(groups[node] ?? 0) : ofKind(old["kind"])),
    }));
    this.graph.updateEachEdgeAttributes((_, old, source, target) => {
      const { claim, type_, modality } = old as { claim: string; type_: string; modality: Modality };
      const near = [claim, source, target].includes(chosen ?? "");
      const colour = this.colours(claim === chosen ? "--accent" : ofModality(modality));
      const thick = (modality === "Stated" ? 2.5 : 1) * (near ? 1 : Math.sqrt(opacity));
      return {
        ...old,
        hidden: !lines.has(claim + source + target),
        color: near ? colour : faded(colour, opacity),
        size: thick + (claim === chosen ? 2 : 0),
        // Named lines are readable only where they are few, or around what was chosen.
        label: few || near ? typeNames(type_) : null,
        forceLabel: claim === chosen,
      };
    });
    this.sigma.setSettings({
      labelColor: { color: this.colours("--ink") }, edgeLabelColor: { color: this.colours("--muted") },
    });
  }

  /** Moves a thing into the middle. */
  find(id: string): void {
    this.sigma.refresh(); // until then, what was just changed stands where the layout has it, not on the canvas
    const place = this.sigma.getNodeDisplayData(id);
    if (place) void this.sigma.getCamera().animate({ x: place.x, y: place.y, ratio: 0.4 });
  }

  zoom(by: "in" | "out" | "all"): void {
    const camera = this.sigma.getCamera();
    void (by === "in" ? camera.animatedZoom() : by === "out" ? camera.animatedUnzoom() : camera.animatedReset());
  }

  end(): void {
    this.worker.terminate();
    this.sigma.kill();
  }

  private listen(meant: (point: Point) => Meant, box: HTMLElement, events: Events): void {
    const choose = (point: Point) => {
      const found = meant(point);
      if (!found) events.nothing();
      else if ("node" in found) events.node(found.node);
      else events.edge(found.claim);
    };
    this.sigma.on("clickNode", ({ event }) => choose(event));
    this.sigma.on("clickStage", ({ event }) => choose(event));
    this.sigma.on("moveBody", ({ event }) => {
      const drags = event.original instanceof MouseEvent && event.original.buttons > 0;
      if (!drags) box.style.cursor = meant(event) ? "pointer" : ""; // each frame of a drag costs enough
    });
  }

  /** What the things that are shown cover. */
  private dots(): Box[] {
    const shown = this.graph.filterNodes((_, { hidden }) => !hidden);
    return shown.map((node) => {
      const data = this.sigma.getNodeDisplayData(node)!;
      const { x, y } = this.sigma.framedGraphToViewport(data);
      const size = this.sigma.scaleSize(data.size);
      return [x - size, y - size, x + size, y + size];
    });
  }

  private layOut(laid: () => void): Worker {
    const index = new Map(this.network.nodes.map((node, at) => [node.id, at]));
    const task: LayoutTask = {
      places: this.network.nodes.map(({ id }) => [startPlace(id).x, startPlace(id).y]),
      lines: this.network.edges.map(({ source, target }) => [index.get(source)!, index.get(target)!]),
    };
    const worker = layoutWorker();
    worker.onmessage = ({ data }: MessageEvent<{ places: Float64Array; done: boolean }>) => {
      const tall = stretch(data.places, this.sigma.getDimensions());
      this.graph.updateEachNodeAttributes(
        (node, attributes) => ({
          ...attributes, x: data.places[index.get(node)! * 2]!, y: tall * data.places[index.get(node)! * 2 + 1]!,
        }),
        { attributes: ["x", "y"] },
      );
      if (data.done) this.sigma.once("afterRender", laid); // a click before that would meet the places before
    };
    worker.postMessage(task);
    return worker;
  }

  /** Communities of the whole network; chance is taken out, so that they are the same each time. */
  private communities(): Record<string, number> {
    return this.graph.size ? louvain(this.graph, { rng: () => 0.5, randomWalk: false }) : {};
  }
}

function graphOf(network: Network, area: number): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const known = new Set(network.nodes.map((node) => node.id));
  for (const { id, label, kind } of network.nodes) graph.addNode(id, { ...startPlace(id), label, kind, size: 4 });
  const lines = network.edges.filter(({ source, target }) => known.has(source) && known.has(target));
  const bent = bows(lines);
  lines.forEach(({ source, target, claim, type, modality }, at) => {
    const bow = bent[at]!;
    graph.addEdge(source, target, { claim, type_: type, modality, bow, type: bow ? "curve" : "line" });
  });
  const sizes = radii(graph.mapNodes((node) => graph.degree(node)), area);
  graph.nodes().forEach((node, at) => graph.setNodeAttribute(node, "size", sizes[at]));
  return graph;
}

/** Sigma's own hover is black on white in every scheme. */
function drawHover(
  context: CanvasRenderingContext2D,
  data: { x: number; y: number; size: number; label: string | null; color: string },
  settings: { labelSize: number; labelFont: string },
  colour: Palette,
): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.strokeStyle = colour("--accent");
  context.lineWidth = 2;
  context.stroke();
  if (!data.label) return;
  context.font = `${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width;
  context.fillStyle = colour("--raised");
  context.fillRect(data.x + data.size + 4, data.y - settings.labelSize, width + 10, settings.labelSize * 2);
  context.fillStyle = colour("--ink");
  context.fillText(data.label, data.x + data.size + 9, data.y + settings.labelSize / 3);
}
