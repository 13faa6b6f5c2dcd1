import { expect, test } from "vitest";
import { stretch } from "../src/network/places";

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
