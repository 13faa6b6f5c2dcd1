import { expect, test } from "vitest";
import { namesIn, namesLike } from "../src/network/names";

const nodes = ["Östra nätverket", "Malmö stad", "Stadsnätet", "Lilla Malmö"].map((label) => ({ id: label, label, kind: "City" }));

const found = (text: string) => namesLike(namesIn(nodes), text).map(({ label }) => label);

test("a part of a name finds it, without case and accents; names that begin so stand first", () => {
  expect(found("malmo")).toEqual(["Malmö stad", "Lilla Malmö"]);
  expect(found("STAD")).toEqual(["Stadsnätet", "Malmö stad"]);
  expect(found("ostra")).toEqual(["Östra nätverket"]);
});

test("nothing written, and what no name holds, find nothing", () => {
  expect(found(" ")).toEqual([]);
  expect(found("Uppsala")).toEqual([]);
});
