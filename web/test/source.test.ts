import { beforeAll, expect, test } from "vitest";
import { ApiError } from "../src/api";
import { wordsOf } from "../src/i18n";
import { fill } from "../src/lib/template";
import { hash } from "../src/network/places";
import { around, most } from "../src/source/around";
import { bind, type Things } from "../src/source/bind";
import { fileSource, type SiteQuestion } from "../src/source/files";
import { damaged, folded } from "../src/source/fold";
import { anyHolds, type Run } from "../src/source/holds";
import { shortest } from "../src/source/paths";
import { boundQuery, givesTable, literal, node, prologue, withEach } from "../src/source/query";
import { placed } from "../src/source/runner";
import { searchable, searchIn, type Named } from "../src/source/search";
import type { Edge, Network, Parameter } from "../src/types";

const NAMED: Named[] = [
  { id: "city/habo", label: "Habo", kind: "City", names: [], papers: 1 },
  { id: "city/haabo", label: "Håbo", kind: "City", names: [], papers: 4 },
  { id: "city/umea", label: "Umeå kommun", kind: "City", names: ["Umeå"], papers: 2 },
  { id: "city/lulea", label: "Luleå kommun", kind: "City", names: ["Luleå"], papers: 4 },
  { id: "network/north", label: "North Network", kind: "Network", names: ["NN"], papers: 3 },
  { id: "network/north-sea", label: "North Sea Network", kind: "Network", names: ["NN", "Luleå"], papers: 3 },
  { id: "text/0123", label: "plan.pdf", kind: "Paper", names: ["plan", "Umeå"], papers: 0 },
];

const things: Things = {
  names: searchable(NAMED),
  kinds: { city: ["City"], network: ["Network"], entity: ["City", "Network"] },
  standing: (id) => (id === "city/old" ? "city/umea" : id),
  claim: (id) => Promise.resolve(id === "claim/a/1" ? "It is so." : null),
};

const asking = (kind: string, optional = false): SiteQuestion => ({
  name: "q", order: 1, family: null, query: "", answerer: "", expects_stated: false,
  question: { sv: "", en: "" }, empty: { sv: "", en: "" },
  parameters: [{ name: "x", kind, optional, description: "" } satisfies Parameter],
});

const meant = async (kind: string, text: string) => (await bind(asking(kind), { x: text }, things))["x"]!;

async function refused(kind: string, text: string): Promise<string> {
  const error: unknown = await meant(kind, text).then(() => null, (wrong: unknown) => wrong);
  if (!(error instanceof ApiError) || typeof error.said !== "function") throw new Error("it was taken");
  return error.said(wordsOf("en"));
}

test("a name means a thing as written first, then without accents, then with damaged letters", async () => {
  expect((await meant("city", " habo ")).id).toBe("city/habo");
  expect((await meant("city", "Håbo")).id).toBe("city/haabo");
  expect((await meant("city", "LULEA")).id).toBe("city/lulea");
  expect((await meant("city", "Ume6 kommun")).id).toBe("city/umea");
  expect((await meant("entity", "north network")).term).toBe("<https://w3id.org/stadsgraf/id/network/north>");
  expect((await meant("document", "plan")).id).toBe("text/0123");
});

test("an identifier means what stands for it, where its kind fits", async () => {
  expect((await meant("city", "city/old")).id).toBe("city/umea");
  expect((await meant("entity", "https://w3id.org/stadsgraf/id/city/habo")).id).toBe("city/habo");
  expect(await refused("network", "city/habo")).toContain("city/habo");
  expect((await meant("claim", "claim/a/1")).label).toBe("It is so.");
  expect(await refused("claim", "claim/a/2> <x")).toContain("claim/a/2");
});

test("a name of several things is refused with all of them, one of none with its text", async () => {
  expect(await refused("network", "NN")).toContain("North Network (network/north); North Sea Network (network/north-sea)");
  expect(await refused("city", "Kiruna")).toContain("Kiruna");
  expect(await refused("city", "")).toContain("x");
  expect(await bind(asking("city", true), {}, things)).toEqual({});
});

test("dates and words become literals that nothing ends", async () => {
  expect((await meant("date", "2020-02-29")).term).toBe('"2020-02-29"^^<http://www.w3.org/2001/XMLSchema#date>');
  for (const wrong of ["2021-02-29", "2020", "2020-01-01T00:00"]) expect(await refused("date", wrong)).toContain(wrong);
  expect(literal('a" . ?s ?p "\\\n')).toBe('"a\\" . ?s ?p \\"\\\\\\n"');
  expect(node("city/a> . <b")).toBeNull();
});

const QUERY = `SELECT ?a WHERE {
  VALUES ?x { UNDEF }
  VALUES ?y {UNDEF}
  ?a sg:p ?x .    # with x
  ?a sg:q ?xy , ?x .  # with x
  ?a sg:r ?y .  # without y
}
`;

test("a query keeps the lines for what is given, with the terms in them", () => {
  const bound = boundQuery(QUERY, ["x", "y"], { x: '"$& $1"' });
  expect(bound).toBe(`SELECT ?a WHERE {
  VALUES ?x { "$& $1" }
${"  "}
  ?a sg:p "$& $1" .
  ?a sg:q ?xy , "$& $1" .
  ?a sg:r ?y .
}
`);
  expect(boundQuery(QUERY, ["x", "y"], { y: "<b>" })).toBe("SELECT ?a WHERE {\n  \n  VALUES ?y { <b> }\n}\n");
  expect(withEach(QUERY, "x", ["<a>", "<b>"])).toContain("VALUES ?x { <a> <b> }");
});

test("a query is a table or triples by its form, not by its words", () => {
  expect(givesTable('PREFIX a: <http://CONSTRUCT#> # DESCRIBE\nSELECT ?construct { ?s ?p "CONSTRUCT" }')).toBe(true);
  expect(givesTable("# SELECT\nconstruct where { ?s ?p ?o }")).toBe(false);
  expect(prologue("PREFIX sg: <x>\nASK {}")).not.toContain("PREFIX sg:");
  expect(prologue("# PREFIX sg: <x>\nASK {}")).toContain("PREFIX sg: <https");
  expect(prologue("ASK {}")).not.toContain("\n");
  expect(placed("error at 1:14: x", 10)).toBe("error at 1:4: x");
  expect(placed("error at 2:14: x", 10)).toBe("error at 2:14: x");
  const long = `error at 1:14: expected one of ".", ":", ['A' ..= 'Z' | '\\u{00C0}'..='\\u{00D6}'], ['_']`;
  expect(placed(long, 10)).toBe('error at 1:4: expected "." or ":"');
  expect(placed("error at 1:14: expected one of Prefix not found, ['%'], [':']", 10)).toBe(
    "error at 1:4: the prefix is not declared",
  );
});

test("blanks are filled, and brackets stay only with all of theirs", () => {
  expect(fill("Who[ in {body}[ on {day}]]?", { body: "B", day: undefined })).toBe("Who in B?");
  expect(fill("Who[ in {body}[ on {day}]] {x}", { day: "D" })).toBe("Who …");
});

test("without words, those come first that most papers name", () => {
  expect(searchIn(searchable(NAMED), "", ["City"], 3).map(({ id }) => id)).toEqual([
    "city/haabo", "city/lulea", "city/umea",
  ]);
});

test("a search gives the best fit first: whole, beginning, word, part, damaged", () => {
  const names = searchable(
    ["Old Lund", "Xlund", "Lunda", "Lund", "Lumd"].map((label) => ({ id: label, label, kind: "City", names: [], papers: 0 })),
  );
  expect(searchIn(names, "lund", undefined, 9).map(({ label }) => label)).toEqual(["Lund", "Lunda", "Old Lund", "Xlund"]);
  expect(searchIn(searchable(NAMED), "Ume&", undefined, 9).map(({ id }) => id)).toEqual(["city/umea", "text/0123"]);
  expect(searchIn(searchable(NAMED), "lul", ["Network"], 9)).toEqual([
    { id: "network/north-sea", label: "North Sea Network", kind: "Network", papers: 3, also: ["Luleå"] },
  ]);
  expect(searchIn(searchable(NAMED), "n", undefined, 1)).toHaveLength(1);
  expect(searchIn(searchable(NAMED), "“north sea”", undefined, 9)).toHaveLength(1);
  expect(searchIn(searchable(NAMED), "abo", undefined, 9)).toHaveLength(2);
  expect(searchIn(searchable(NAMED), "bo", undefined, 9)).toHaveLength(0);
  expect([folded("Ærø É"), damaged("Väd1")]).toEqual(["aero e", "v**l"]);
});

const edge = (source: string, target: string, claim: string): Edge => ({
  source, target, claim, type: "Membership", modality: "Stated", label: "", start: null, end: null, seen: null,
  over: false, documents: [],
});

const NETWORK: Network = {
  nodes: ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id, kind: "City" })),
  edges: [edge("a", "b", "1"), edge("b", "c", "2"), edge("b", "d", "2"), edge("c", "e", "3"), edge("d", "e", "4")],
  total: { nodes: 5, edges: 5 },
};

test("the surroundings of a thing are the lines of the facts that touch it, step by step", () => {
  expect(around(NETWORK, "a", 1, 99).nodes.map(({ id }) => id)).toEqual(["a", "b"]);
  // The fact between b, c and d is taken whole.
  expect(around(NETWORK, "c", 1, 99).edges.map(({ claim }) => claim)).toEqual(["2", "2", "3"]);
  expect(around(NETWORK, "a", 2, 99).total).toEqual({ nodes: 4, edges: 3 });
  expect(around(NETWORK, "a", 4, 99).total).toEqual({ nodes: 5, edges: 5 });
  expect(around(NETWORK, "z", 1, 99).total).toEqual({ nodes: 0, edges: 0 });
  expect(() => around({ ...NETWORK, total: { nodes: 9, edges: 9 } }, "z", 1, 99)).toThrow(ApiError);
});

test("of a large network, the things with most lines are shown, and the one in the centre", () => {
  expect(most(NETWORK, 2).nodes.map(({ id }) => id)).toEqual(["b", "c"]);
  expect(most(NETWORK, 2, "a").nodes.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(most(NETWORK, 2).total).toEqual({ nodes: 5, edges: 5 });
});

test("a path is a shortest one, and the first of those by name", async () => {
  const next: Record<string, string[]> = { a: ["p", "q"], p: ["a", "z"], q: ["a", "z"], z: ["p", "q", "x"], x: ["z"] };
  const neighbours = (front: string[]) =>
    Promise.resolve(new Map(front.flatMap((one) => (next[one] ? [[one, next[one]]] : []))));
  expect(await shortest("a", "x", neighbours)).toEqual(["a", "p", "z", "x"]);
  expect(await shortest("a", "nowhere", neighbours)).toBeNull();
  expect(await shortest("a", "a", neighbours)).toEqual(["a"]);
});

const SG = "https://w3id.org/stadsgraf/ns#";
const ORG = "http://www.w3.org/ns/org#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** A graph of one claim, and who has decided to leave what. */
const graph = (said: [string, string][], left: [string, string, string][] = []): Run => {
  const cell = (value: string) => ({ type: "uri", value });
  return (query) =>
    Promise.resolve({
      columns: [],
      rows: query.includes("?exit")
        ? left.map(([member, organization, outcome], index) => ({
          member: cell(member), organization: cell(organization), outcome: cell(outcome), decision: cell(String(index)),
        }))
        : said.map(([property, value]) => ({ claim: cell("c"), property: cell(property), value: cell(value) })),
    });
};

test("a fact holds where it is stated, has no end, and nobody has decided to leave", async () => {
  const membership: [string, string][] = [
    [TYPE, `${SG}Membership`], [`${SG}modality`, `${SG}Stated`], [`${ORG}member`, "m"], [`${ORG}organization`, "o"],
  ];
  expect(await anyHolds(graph(membership), ["c"])).toBe(true);
  expect(await anyHolds(graph(membership, [["m", "o", "bifall"]]), ["c"])).toBe(false);
  expect(await anyHolds(graph(membership, [["m", "o", "avslag"], ["m", "p", "bifall"]]), ["c"])).toBe(true);
  expect(await anyHolds(graph([...membership, [`${SG}notStated`, `${SG}validUntil`]]), ["c"])).toBe(false);
  expect(await anyHolds(graph([...membership, [`${SG}kind`, "utträde"]]), ["c"])).toBe(false);
  expect(await anyHolds(graph([[TYPE, `${SG}Event`], [`${SG}validUntil`, "2020-01-01"]]), ["c"])).toBe(true);
  expect(await anyHolds(graph([[TYPE, `${SG}Event`], [`${SG}modality`, `${SG}Proposed`]]), ["c"])).toBe(false);
});

const files: Record<string, unknown> = {};
const reads: string[] = [];
const read = (path: string) => {
  reads.push(path);
  return Object.hasOwn(files, path) ? Promise.resolve(files[path]) : Promise.reject(new ApiError(404));
};

beforeAll(() => {
  files["site.json"] = {
    version: "1", summary: { papers: 1 }, shards: { entity: 7, claim: 0 }, graph: null, kinds: things.kinds,
    moved: { "city/old": "city/umea" },
  };
  files["papers.json"] = [{ id: "text/a", file: "a", characters: 1 }, { id: "text/b", file: "b", characters: 1 }];
  files[`sv/entity/${hash("city/umea") % 7}.json`] = { "city/umea": { id: "city/umea" } };
});

test("files are found by the hash of an identifier, or of what stands for it, and read once", async () => {
  const source = await fileSource(read, null, null);
  expect(await source.entity("city/old", "sv")).toEqual({ id: "city/umea" });
  await source.entity("city/umea", "sv");
  expect(reads.filter((path) => path.includes("entity"))).toHaveLength(1);
  await expect(source.entity("city/none", "sv")).rejects.toThrow(ApiError);
  await expect(source.entity("toString", "sv")).rejects.toThrow(ApiError);
  await expect(source.paper("text/../../x", "sv")).rejects.toMatchObject({ status: 404 });
  expect(reads.some((path) => path.includes(".."))).toBe(false);
  expect(await source.papers(1, 5)).toEqual({ total: 2, papers: [{ id: "text/b", file: "b", characters: 1 }] });
  expect(source.asking).toBe(false);
  await expect(source.sparql("ASK {}")).rejects.toThrow(ApiError);
});

test("of a kind the first are shown, and of its own file the part that is asked for", async () => {
  const kind = (code: string, total: number, items: string[]) => ({ severity: "info", code, total, items });
  const few = kind("few", 2, ["x", "y"]);
  files["quality.json"] = { coverage: {}, findings: [kind("many", 5, ["a", "b"]), few], issues: [] };
  files["quality/many.json"] = { coverage: {}, findings: [kind("many", 5, ["a", "b", "c", "d", "e"])], issues: [] };
  const source = await fileSource(read, null, null);
  expect(await source.quality()).toEqual(files["quality.json"]);
  expect(reads).not.toContain("quality/many.json");
  const asked = async (code: string, offset: number) => source.quality({ code, offset, limit: 2 });
  expect(await asked("many", 2)).toEqual({ coverage: {}, findings: [kind("many", 5, ["c", "d"])], issues: [] });
  expect(await asked("few", 0)).toEqual({ coverage: {}, findings: [few], issues: [] });
  expect(reads).not.toContain("quality/few.json");
  await expect(asked("../none", 0)).rejects.toMatchObject({ status: 404 });
});

test("the hash is the one that Python names the files by", () => {
  expect(hash("")).toBe(0x811c9dc5);
  expect(hash("a")).toBe(0xe40c292c);
});
