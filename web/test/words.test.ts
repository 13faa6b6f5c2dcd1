/** Whatever an answer may name has words in both languages: the sources say what there is. */

import { expect, test } from "vitest";
import vocabulary from "../../src/stadsgraf/vocabulary.py?raw";
import { wordsOf } from "../src/i18n";

const queries = import.meta.glob<string>("../../queries/ask/*.rq", { query: "?raw", import: "default", eager: true });

/** Values of an enumeration of the vocabulary. */
function members(name: string): string[] {
  const body = new RegExp(`^class ${name}\\(StrEnum\\):\\n(.*?)^\\S`, "ms").exec(vocabulary)?.[1] ?? "";
  return [...body.matchAll(/^ {4}[A-Z_]+ = "(\w+)"/gm)].map((found) => found[1]!);
}

/** Columns of the answers: a claim stands as a link, and a passage as its words. */
function columns(): string[] {
  const found = Object.values(queries).flatMap((query) => {
    const shown = /^SELECT (?:DISTINCT )?(.*?) WHERE/ms.exec(query)?.[1] ?? "";
    return [...shown.replace(/\(.*? AS (\?\w+)\)/g, "$1").matchAll(/\?(\w+)/g)].map(([, name]) => name!);
  });
  const chain = new Set(["node", "next"]);
  const kept = found.filter((name) => !name.startsWith("claim") && !chain.has(name) && name !== "note");
  return [...new Set([...kept, "quote", "step", "statement"])];
}

const wanted: [string, string[]][] = [
  ["kind", [...members("EntityType"), "Paper"]],
  ["kinds", [...members("EntityType"), "Paper"]],
  ["claimType", members("ClaimType")],
  ["modality", members("Modality")],
  ["modalityMeans", members("Modality")],
  ["property", members("Property")],
  ["derivation", members("Derivation")],
  ["reading", members("Derivation")],
  ["column", columns()],
];

test.each(wanted)("each %s has words in both languages, and none has words for nothing", (group, names) => {
  expect(names.length).toBeGreaterThan(3);
  for (const lang of ["sv", "en"] as const) {
    const words = wordsOf(lang)[group as "kind"];
    expect(Object.keys(words).sort(), lang).toEqual([...names].sort());
    expect(Object.values(words).every(Boolean)).toBe(true);
  }
});
