import { expect, test } from "vitest";
import { days, filtered, filterOf } from "../src/network/filter";
import type { Edge, Modality, Network } from "../src/types";

const edge = (source: string, target: string, modality: Modality = "Stated", dates: Partial<Edge> = {}): Edge => ({
  source, target, claim: `claim/${source}${target}`, type: "Membership", modality, label: "",
  start: null, end: null, seen: null, over: false, documents: [], ...dates,
});
const network: Network = {
  nodes: ["a", "b", "c", "d"].map((id) => ({ id, label: id, kind: id === "d" ? "Person" : "City" })),
  edges: [edge("a", "b"), edge("b", "c", "Denied"), edge("a", "d", "Stated", { start: "2015", end: "2016-02", seen: "2020-01-01" })],
  total: { nodes: 4, edges: 3 },
};
const claims = (query: string) =>
  filtered(network, filterOf(new URLSearchParams(query)), null).edges.map(({ source, target }) => source + target);

test("what is denied is shown only where it is asked for", () => {
  expect(claims("")).toEqual(["ab", "ad"]);
  expect(claims("modality=Denied")).toEqual(["bc"]);
  expect(claims("modality=,")).toEqual([]);
});

test("a kind that is not asked for takes its lines along", () => {
  expect(claims("kind=City")).toEqual(["ab"]);
});

test("a day is read as what holds then, or as what had been said", () => {
  expect(claims("asof=2016-02-29")).toEqual(["ab", "ad"]);
  expect(claims("asof=2016-03-01")).toEqual(["ab"]);
  expect(claims("asof=2016-02-01&reading=seen")).toEqual(["ab"]);
  expect(claims("asof=2020-01-01&reading=seen")).toEqual(["ab", "ad"]);
  expect(days(network, "valid")).toEqual(["2015-01-01", "2016-02-29"]);
});
