/** Where the passages of a paper stand on its pages, for drawing them over a page's picture. */

import type { Mark, OnSheet, Region, Sheet } from "../types";

/** A passage on one page; several claims can rest on it. */
export interface Spot {
  start: number;
  end: number;
  quote: string;
  marks: Mark[];
  lines: Region[];
}

/** The passages on a page in the order of the text, longer ones first: what lies on another is drawn over it. */
export function spotsOn(sheet: Sheet, marks: Mark[]): Spot[] {
  const found = new Map<string, Spot>();
  for (const mark of marks) {
    const lines = mark.regions.filter((region) => region.page === sheet.page);
    if (lines.length === 0) continue;
    const key = `${mark.start}-${mark.end}`;
    const spot = found.get(key);
    if (spot) spot.marks.push(mark);
    else found.set(key, { start: mark.start, end: mark.end, quote: mark.quote, marks: [mark], lines });
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What of a page's width a cut shows at least, so that a single word is not blown up. */
const LEAST = 0.55;

/** What of a page is shown around a passage: its lines, and the next above and below, within the page. */
export function cutAround({ sheet, lines }: OnSheet): Box {
  const margin = Math.max(...lines.map((line) => line.bottom - line.top));
  const least = Math.min(...lines.map((line) => line.left)) - margin;
  const most = Math.max(...lines.map((line) => line.right)) + margin;
  const width = Math.min(sheet.width, Math.max(most - least, LEAST * sheet.width));
  const left = Math.min(Math.max(0, (least + most - width) / 2), sheet.width - width);
  const top = Math.max(0, Math.min(...lines.map((line) => line.top)) - 2 * margin);
  const bottom = Math.min(sheet.height, Math.max(...lines.map((line) => line.bottom)) + 2 * margin);
  return { left, top, width, height: bottom - top };
}
