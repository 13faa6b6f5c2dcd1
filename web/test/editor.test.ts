import { EditorState, Text } from "@codemirror/state";
import { CompletionContext } from "@codemirror/autocomplete";
import { expect, test } from "vitest";
import { completions, namesIn } from "../src/editor/complete";
import { spanOf } from "../src/editor/fault";

const QUERY = "SELECT ?city {\n  ?city a sg:City ; \n}";
const text = (at: { from: number; to: number } | null) => at && QUERY.slice(at.from, at.to);

test("the word at the place that a message names is the one that is marked", () => {
  const doc = Text.of(QUERY.split("\n"));
  expect(text(spanOf("The query is not valid SPARQL 1.1: error at 2:11: expected …", doc))).toBe("sg:City");
  expect(text(spanOf("error at 1:1: expected SELECT", doc))).toBe("SELECT");
});

test("a place behind the end marks the last letter, and a message without a place marks nothing", () => {
  const doc = Text.of(QUERY.split("\n"));
  expect(text(spanOf("error at 3:2: expected", doc))).toBe("}");
  expect(text(spanOf("error at 99:99: expected", doc))).toBe("}");
  expect(spanOf("This takes longer than 30 seconds: ask for less.", doc)).toBeNull();
});

test("an empty query has nowhere to mark, and nothing breaks", () => {
  expect(spanOf("error at 1:1: expected", Text.empty)).toEqual({ from: 0, to: 0 });
});

test("names of queries are those with a prefix, not addresses, words in quotes or comments", () => {
  const query = '# sg:comment\nSELECT ?x { ?x a sg:City ; rdfs:label "x:y" ; <http://a.b/c> ?y . ?x sg:City ?z }';
  expect(namesIn([query])).toEqual(["rdfs:label", "sg:City"]);
});

test("what is begun is completed from the names, the variables of the query and the words", () => {
  const before = "SELECT ?city { ?city a sg:Ci";
  const state = EditorState.create({ doc: before + " }" });
  const found = completions(() => ["sg:City"])(new CompletionContext(state, before.length, false))!;
  expect(before.slice(found.from)).toBe("sg:Ci");
  expect(found.options.map(({ label }) => label)).toEqual(expect.arrayContaining(["sg:City", "?city", "SELECT"]));
});

test("nothing is offered where nothing is begun", () => {
  const state = EditorState.create({ doc: "SELECT " });
  expect(completions(() => [])(new CompletionContext(state, 7, false))).toBeNull();
});
