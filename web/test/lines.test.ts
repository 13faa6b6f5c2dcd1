import { expect, test } from "vitest";
import { bows, nearest, type Line } from "../src/network/lines";

const line = (x1: number, y1: number, x2: number, y2: number, bow = 0): Line => ({
  from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, bow,
});

test("a line that is alone between two things is straight", () => {
  expect(bows([{ source: "a", target: "b" }, { source: "b", target: "c" }])).toEqual([0, 0]);
});

test("lines between the same two things lie apart, whichever way they go", () => {
  const lines = [{ source: "a", target: "b" }, { source: "b", target: "a" }, { source: "a", target: "b" }];
  const places = bows(lines).map((bow, at) => (lines[at]!.source === "a" ? bow : -bow) || 0);
  expect(new Set(places).size).toBe(3);
  expect(Math.min(...places)).toBeCloseTo(-Math.max(...places));
});

test("a fan of many lines stays within its bounds", () => {
  const fan = bows(Array.from({ length: 40 }, () => ({ source: "a", target: "b" })));
  expect(new Set(fan).size).toBe(40);
  expect(Math.max(...fan.map(Math.abs))).toBeLessThanOrEqual(0.5);
});

test("a pointer beside a line means it, and one farther off means none", () => {
  const lines = [line(0, 0, 100, 100), line(0, 40, 100, 40)];
  expect(nearest(lines, { x: 72, y: 70 }, 8)).toBe(lines[0]);
  expect(nearest(lines, { x: 80, y: 45 }, 8)).toBe(lines[1]);
  expect(nearest(lines, { x: 80, y: 55 }, 8)).toBeNull();
  expect(nearest(lines, { x: 110, y: 40 }, 8)).toBeNull();
});

test("a bent line is met where it is drawn, not on the straight way between its ends", () => {
  const bent = line(0, 100, 100, 100, 0.4); // from left to right it bends upwards: its top is at 80
  expect(nearest([bent], { x: 50, y: 81 }, 4)).toBe(bent);
  expect(nearest([bent], { x: 50, y: 100 }, 4)).toBeNull();
  expect(nearest([line(100, 100, 0, 100, 0.4)], { x: 50, y: 119 }, 4)).not.toBeNull();
});

test("things in one place do not break the search", () => {
  expect(nearest([line(10, 10, 10, 10)], { x: 12, y: 10 }, 4)).not.toBeNull();
});
