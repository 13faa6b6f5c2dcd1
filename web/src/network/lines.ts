/** The lines of the picture: how parallel ones bend apart, and which one a pointer means. */

export interface Point {
  x: number;
  y: number;
}

export interface Line {
  from: Point;
  to: Point;
  /** How far its middle control point stands from the straight line, in lengths of that line; 0 is straight. */
  bow: number;
}

/** Bow between neighbours of a fan, and from the straight line to its outermost. */
const STEP = 0.16;
const MOST = 0.5;

/** Pieces that stand for a bent line: more are not told apart on a screen. */
const PIECES = 12;

/** The bow of each line, so that lines between the same two things make a fan; a single line is straight. */
export function bows(lines: readonly { source: string; target: string }[]): number[] {
  const fans = new Map<string, number[]>();
  lines.forEach(({ source, target }, at) => {
    const key = JSON.stringify([source, target].sort());
    fans.set(key, [...(fans.get(key) ?? []), at]);
  });
  const found = new Array<number>(lines.length).fill(0);
  for (const fan of fans.values()) {
    const step = Math.min(STEP, (2 * MOST) / Math.max(1, fan.length - 1));
    fan.forEach((at, place) => {
      const side = lines[at]!.source < lines[at]!.target ? 1 : -1; // the bow is seen from a line's own source
      const bow = (place - (fan.length - 1) / 2) * step * side;
      found[at] = bow || 0; // not -0
    });
  }
  return found;
}

/** The line that passes nearest to a point and not farther than `within`, or null. */
export function nearest<T extends Line>(lines: Iterable<T>, point: Point, within: number): T | null {
  let [found, least]: [T | null, number] = [null, within];
  for (const line of lines) {
    if (!near(line, point, least)) continue;
    const away = distance(line, point);
    if (away < least) [found, least] = [line, away];
  }
  return found;
}

/** The middle control point of a line's curve, as sigma's curved lines have it. */
function control({ from, to, bow }: Line): Point {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bow,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bow,
  };
}

/** Whether a line's box comes near a point: spares most lines the way along their curve. */
function near(line: Line, { x, y }: Point, within: number): boolean {
  const { from, to } = line;
  const middle = line.bow ? control(line) : from;
  return (
    x >= Math.min(from.x, to.x, middle.x) - within && x <= Math.max(from.x, to.x, middle.x) + within &&
    y >= Math.min(from.y, to.y, middle.y) - within && y <= Math.max(from.y, to.y, middle.y) + within
  );
}

function distance(line: Line, point: Point): number {
  if (!line.bow) return toPiece(line.from, line.to, point);
  const middle = control(line);
  let [least, before] = [Infinity, line.from];
  for (let i = 1; i <= PIECES; i++) {
    const next = along(line.from, middle, line.to, i / PIECES);
    least = Math.min(least, toPiece(before, next, point));
    before = next;
  }
  return least;
}

function along(from: Point, middle: Point, to: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y };
}

function toPiece(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = dx * dx + dy * dy;
  const t = long ? Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / long)) : 0;
  return Math.hypot(from.x + t * dx - point.x, from.y + t * dy - point.y);
}
