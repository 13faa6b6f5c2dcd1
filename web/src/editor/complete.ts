/** What may follow while a query is written: names of the model, variables of the query, words of SPARQL. */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";

const WORDS = [
  "SELECT", "DISTINCT", "WHERE", "OPTIONAL", "FILTER", "UNION", "MINUS", "VALUES", "BIND", "GROUP BY", "ORDER BY", "HAVING",
  "LIMIT", "OFFSET", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "COUNT", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT", "EXISTS",
  "NOT EXISTS", "CONTAINS", "LCASE", "REGEX", "STRSTARTS", "BOUND", "COALESCE", "LANG", "STR",
];

/** A variable, a name with its prefix, or a word, as far as it is written. */
const BEGUN = /[?$]\w*|[\w-]*:[\w-]*|\w+/u;

/** Completes what stands before the cursor; `names` gives those of the model as they are known by then. */
export const completions = (names: () => readonly string[]) => (context: CompletionContext): CompletionResult | null => {
  const begun = context.matchBefore(BEGUN);
  if (!begun && !context.explicit) return null;
  const { from, to } = begun ?? { from: context.pos, to: context.pos };
  const text = context.state.doc.toString();
  const options: Completion[] = [
    ...variables(text.slice(0, from) + text.slice(to)).map((label) => ({ label, type: "variable" })),
    ...names().map((label) => ({ label, type: "property" })),
    ...WORDS.map((label) => ({ label, type: "keyword" })),
  ];
  return { from, options, validFor: new RegExp(`^(?:${BEGUN.source})?$`, "u") };
};

export function variables(text: string): string[] {
  return [...new Set(text.match(/[?$]\w+/gu) ?? [])].sort();
}

/** Names with a prefix that occur in queries: what their writers needed is what others will. */
export function namesIn(queries: readonly string[]): string[] {
  const bare = queries.map((query) => query.replace(/#[^\n]*|<[^>\s]*>|"(?:\\.|[^"\\])*"/gu, " "));
  return [...new Set(bare.flatMap((query) => query.match(/(?<![\w:?$-])[a-z]+:[A-Za-z]\w*/gu) ?? []))].sort();
}
