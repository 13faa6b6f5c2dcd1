import { expect, test } from "vitest";
import { labels, placed, type Box, type Name } from "../src/network/labels";

const CANVAS: Box = [0, 0, 400, 300];
const name = (text: string, x: number, y: number, size = 5): Name => ({ text, x, y, size, width: 60 });
const boxOf = (names: Name[], text: string, dots: Box[] = []) =>
  placed(names, dots, CANVAS, 14).find(([one]) => one.text === text)?.[1];

test("a name stands right of its dot", () => {
  expect(boxOf([name("a", 100, 100)], "a")).toEqual([108, 93, 168, 107]);
});

test("at the right edge it stands to the left, so that it is whole", () => {
  expect(boxOf([name("a", 380, 100)], "a")).toEqual([312, 93, 372, 107]);
});

test("the larger dot keeps its place, and the smaller one's name goes elsewhere", () => {
  const names = [name("small", 110, 100, 3), name("large", 100, 100, 9)];
  expect(boxOf(names, "large")).toEqual([112, 93, 172, 107]);
  expect(boxOf(names, "small")).not.toEqual([116, 93, 176, 107]);
});

const clash = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

test("no name covers another, or a dot but for the few that must be read, however many there are", () => {
  const names = Array.from({ length: 40 }, (_, i) => name(String(i), (i * 37) % 400, (i * 53) % 300, 40 - i / 4));
  const dots: Box[] = names.map(({ x, y }) => [x - 2, y - 2, x + 2, y + 2]);
  const boxes = placed(names, dots, CANVAS, 14).map(([, box]) => box);
  expect(boxes.length).toBeGreaterThan(10);
  expect(boxes.some((a, i) => boxes.some((b, j) => i !== j && clash(a, b)))).toBe(false);
  expect(boxes.slice(8).some((a) => dots.some((b) => clash(a, b)))).toBe(false);
});

test("a name that must be read is, though small dots lie on all sides", () => {
  const around: Box[] = [[110, 95, 112, 97], [60, 95, 62, 97], [98, 110, 100, 112], [98, 88, 100, 90]];
  expect(boxOf([name("a", 100, 100)], "a", around)).toEqual([108, 93, 168, 107]);
});

test("names stand the same in whatever order they come", () => {
  const names = [name("a", 100, 100), name("b", 120, 104), name("c", 90, 96)];
  expect(placed(names, [], CANVAS, 14)).toEqual(placed([...names].reverse(), [], CANVAS, 14));
});

test("a frame shows its own names, not those of a frame whose end nobody drew", () => {
  const drawn: string[] = [];
  const context = {
    canvas: { clientWidth: 400, clientHeight: 300 },
    measureText: () => ({ width: 60 }),
    strokeText: () => undefined,
    fillText: (text: string) => drawn.push(text),
  } as unknown as CanvasRenderingContext2D;
  const names = labels(() => () => "black");
  for (const label of ["a", "b"]) {
    names.begin();
    names.take(context, { x: 100, y: 100, size: 5, label }, { labelSize: 12, labelFont: "serif" });
  }
  names.draw([]);
  expect(drawn).toEqual(["b"]);
});
