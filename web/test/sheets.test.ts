import { expect, test } from "vitest";
import { cutAround, spotsOn } from "../src/lib/sheets";
import type { Mark, Region } from "../src/types";

const sheet = { page: 2, width: 600, height: 800 };
const line = (left: number, top: number, right: number, bottom: number, page = 2): Region =>
  ({ page, left, top, right, bottom });
const mark = (claim: string, start: number, end: number, regions: Region[]) => ({ claim, start, end, regions, quote: "" }) as Mark;

test("a page has the passages that stand on it, and of those the lines on it", () => {
  const here = line(10, 10, 90, 20);
  const across = mark("a", 0, 9, [line(10, 780, 90, 790, 1), here]);
  const spots = spotsOn(sheet, [across, mark("b", 20, 30, [line(0, 0, 1, 1, 3)]), mark("c", 5, 6, [])]);
  expect(spots.map((spot) => [spot.start, spot.lines])).toEqual([[0, [here]]]);
});

test("claims on one passage share a place, and what lies within another is drawn over it", () => {
  const marks = [mark("a", 5, 8, [line(1, 1, 2, 2)]), mark("b", 0, 9, [line(0, 1, 3, 2)]), mark("c", 5, 8, [line(1, 1, 2, 2)])];
  expect(spotsOn(sheet, marks).map((spot) => spot.marks.map((one) => one.claim))).toEqual([["b"], ["a", "c"]]);
});

test("a cut has the lines with a margin", () => {
  const cut = cutAround({ sheet, lines: [line(50, 100, 540, 110), line(50, 112, 300, 122)] });
  expect(cut).toEqual({ left: 40, top: 80, width: 510, height: 62 });
});

test("a cut of a single word is wide enough to be read, and stays on the page", () => {
  for (const word of [line(0, 0, 20, 10), line(580, 790, 600, 800), line(300, 400, 320, 410)]) {
    const { left, top, width, height } = cutAround({ sheet, lines: [word] });
    expect(width).toBeCloseTo(330);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(word.left);
    expect(left + width).toBeLessThanOrEqual(600);
    expect(left + width).toBeGreaterThanOrEqual(word.right);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + height).toBeLessThanOrEqual(800);
  }
});
