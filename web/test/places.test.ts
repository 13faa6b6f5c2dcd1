import { expect, test } from "vitest";
import { radii, stretch } from "../src/network/places";

const SQUARE = { width: 100, height: 100 };

test("a flat layout is made taller, a tall one flatter", () => {
  expect(stretch([0, 0, 30, 20], SQUARE)).toBeCloseTo(1.5);
  expect(stretch([0, 0, 20, 30], SQUARE)).toBeCloseTo(2 / 3);
});

test("never by more than twice, and things on one line stay as they are", () => {
  expect(stretch([0, 0, 90, 1], SQUARE)).toBe(2);
  expect(stretch([0, 5, 90, 5], SQUARE)).toBe(1);
  expect(stretch([], SQUARE)).toBe(1);
});

test("few dots are as large as they may be, the better connected the larger", () => {
  expect(radii([0, 1, 9, 100], 400_000)).toEqual([4, 6, 10, 16]);
});

test("many dots leave most of the canvas to the lines, and none is too small to be seen", () => {
  const many = radii(Array.from({ length: 3000 }, (_, at) => at % 40), 400_000);
  expect(many.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0)).toBeLessThan(40_000);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(1);
  expect(many[39]!).toBeGreaterThan(many[0]!);
});

test("a canvas that is hidden, and nothing at all, are no fault", () => {
  expect(radii([1], 0)).toEqual([6]);
  expect(radii([], 400_000)).toEqual([]);
});
