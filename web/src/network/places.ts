/** Where things stand before the layout moves them, by their identifiers, so that a picture is the same each time;
 * and how large they are. */

/** FNV-1a, a hash of 32 bits; the files of a published site are named by it, too. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

export function startPlace(id: string): { x: number; y: number } {
  const turn = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const distance = Math.sqrt(hash(`${id} `) / 2 ** 32) * 100;
  return { x: Math.cos(turn) * distance, y: Math.sin(turn) * distance };
}

/** By how much a flat layout is made taller, or a tall one flatter, so that it fills a box; at most twice. */
export function stretch(places: ArrayLike<number>, box: { width: number; height: number }): number {
  const extent = (from: 0 | 1): number => {
    let [least, most] = [Infinity, -Infinity];
    for (let i = from; i < places.length; i += 2) [least, most] = [Math.min(least, places[i]!), Math.max(most, places[i]!)];
    return most - least;
  };
  const wanted = (extent(0) * box.height) / (extent(1) * box.width);
  return Number.isFinite(wanted) && wanted > 0 ? Math.min(2, Math.max(0.5, wanted)) : 1;
}

/** How much of the canvas dots may cover. */
const COVERED = 0.08;

/** Radii of dots in pixels, larger where more lines end; of many things all are smaller, so that lines are seen.
 *
 * `degrees` are the numbers of lines, `area` is that of the canvas in square pixels.
 */
export function radii(degrees: number[], area: number): number[] {
  const wanted = degrees.map((degree) => 4 + Math.min(12, 2 * Math.sqrt(degree)));
  const covered = wanted.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const scale = Math.min(1, Math.sqrt((COVERED * area) / covered) || 1); // a canvas that is hidden has no area
  return wanted.map((radius) => Math.max(1, scale * radius));
}
