/** Names in the picture, so that none lies on another: sigma itself only spreads them over a grid. */

import type { Palette } from "./colours";

/** A box on the canvas: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export interface Name {
  x: number;
  y: number;
  /** Radius of the dot that it names. */
  size: number;
  text: string;
  width: number;
}

const GAP = 3;

/** How many names may lie on small dots rather than be left out. */
const NEEDED = 8;

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const free = (box: Box, others: Box[]) => !others.some((other) => overlap(box, other));

const within = (box: Box, canvas: Box) =>
  box[0] >= canvas[0] && box[1] >= canvas[1] && box[2] <= canvas[2] && box[3] <= canvas[3];

/** The boxes that a name may have: right of its dot, left of it, under it, over it. */
function places({ x, y, size, width }: Name, height: number): Box[] {
  const [away, half] = [size + GAP, height / 2];
  return [
    [x + away, y - half, x + away + width, y + half],
    [x - away - width, y - half, x - away, y + half],
    [x - width / 2, y + away, x + width / 2, y + away + height],
    [x - width / 2, y - away - height, x + width / 2, y - away],
  ];
}

/** Where names stand: those of large dots first; one that has no room anywhere is left out.
 *
 * `dots` are boxes that no name covers but those of the largest dots, which a picture cannot do without.
 */
export function placed(names: Name[], dots: Box[], canvas: Box, height: number): [Name, Box][] {
  const taken: Box[] = [];
  const found: [Name, Box][] = [];
  const ordered = [...names].sort((a, b) => b.size - a.size || (a.text < b.text ? -1 : 1));
  ordered.forEach((name, rank) => {
    const open = places(name, height).filter((one) => within(one, canvas) && free(one, taken));
    const box = open.find((one) => free(one, dots)) ?? (rank < NEEDED ? open[0] : undefined);
    if (!box) return;
    taken.push(box);
    found.push([name, box]);
  });
  return found;
}

/** Names of one frame, which `begin`s: sigma hands them over one by one (`take`), all are drawn at its end (`draw`). */
export function labels(colour: () => Palette) {
  let waiting: Name[] = [];
  let on: { context: CanvasRenderingContext2D; fontSize: number } | null = null;

  function begin(): void {
    [waiting, on] = [[], null]; // a frame that nobody saw the end of leaves its names here
  }

  function take(
    context: CanvasRenderingContext2D,
    data: { x: number; y: number; size: number; label: string | null },
    settings: { labelSize: number; labelFont: string },
  ): void {
    if (!data.label) return;
    context.font = `${settings.labelSize}px ${settings.labelFont}`;
    on = { context, fontSize: settings.labelSize };
    waiting.push({ ...data, text: data.label, width: context.measureText(data.label).width });
  }

  function draw(dots: Box[]): void {
    if (!on) return;
    const { context, fontSize } = on;
    const { clientWidth, clientHeight } = context.canvas;
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = colour()("--raised"); // so that lines under a name do not cross it out
    context.fillStyle = colour()("--ink");
    for (const [{ text }, [left, top]] of placed(waiting, dots, [0, 0, clientWidth, clientHeight], fontSize + 2)) {
      context.strokeText(text, left, top + fontSize);
      context.fillText(text, left, top + fontSize);
    }
  }

  return { begin, take, draw };
}
