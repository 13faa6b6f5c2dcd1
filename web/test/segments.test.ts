import { expect, test } from "vitest";
import { printed, segments } from "../src/lib/segments";

const mark = (start: number, end: number, repaired = "") => ({ start, end, repaired });
const shape = (found: { text: string; marks: unknown[] }[]) => found.map(({ text, marks }) => [text, marks.length]);

test("marks that overlap are cut where one begins or ends", () => {
  expect(shape(segments("abcdef", [mark(1, 4), mark(2, 6)]))).toEqual([["a", 0], ["b", 1], ["cd", 2], ["ef", 1]]);
});

test("offsets count code points, not halves of them", () => {
  expect(shape(segments("😀ab", [mark(1, 2)]))).toEqual([["😀", 0], ["a", 1], ["b", 0]]);
});

test("segments together are the text, and marks outside it are left out", () => {
  const found = segments("abc", [mark(1, 9), mark(2, 2)]);
  expect(found.map(({ text }) => text).join("")).toBe("abc");
  expect(found.every(({ marks }) => marks.length === 0)).toBe(true);
});

test("the longest repaired passage replaces what it covers and keeps all marks", () => {
  const found = printed("xx abc yy", [mark(3, 6, "ÅBC"), mark(4, 5, "B")]);
  expect(shape(found)).toEqual([["xx ", 0], ["ÅBC", 2], [" yy", 0]]);
});
