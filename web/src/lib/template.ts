/** The sentence of a question: words, blanks, and parts in [brackets] that are said only with their blank. */

export type Piece = { words: string; optional: boolean } | { blank: string; optional: boolean };

/** The pieces of a sentence in their order; brackets are not among them. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = [];
  let optional = false;
  for (const token of sentence.split(/(\[|\]|\{\w+\})/)) {
    if (token === "[") optional = true;
    else if (token === "]") optional = false;
    else if (/^\{\w+\}$/.test(token)) found.push({ blank: token.slice(1, -1), optional });
    else if (token) found.push({ words: token, optional });
  }
  return found;
}

/** The sentence without its optional parts, blanks as …, to name a question that is not asked yet. */
export function bare(sentence: string): string {
  return sentence.replace(/\[[^\]]*\]/g, "").replace(/\{\w+\}/g, "…");
}

const PART = /\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]|\{(\w+)\}/g;

/** The sentence with its blanks filled; a part in brackets is left out unless each of its own is. */
export function fill(sentence: string, values: Record<string, string | undefined>): string {
  return sentence.replace(PART, (_, inner: string | undefined, blank: string | undefined) => {
    if (blank !== undefined) return values[blank] || "…";
    const outer = inner!.replace(PART, (part, deeper: string | undefined) => (deeper === undefined ? part : ""));
    const needed = [...outer.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!);
    return needed.every((name) => values[name]) ? fill(inner!, values) : "";
  });
}
