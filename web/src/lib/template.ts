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
