/** Names of a picture by a part of them. */

import { folded } from "../source/fold";
import type { Node } from "../types";

export interface Name {
  node: Node;
  /** Without case and accents. */
  key: string;
}

const MOST = 8;

/** The names by the alphabet. */
export const namesIn = (nodes: readonly Node[]): Name[] =>
  nodes.map((node) => ({ node, key: folded(node.label) })).sort((a, b) => a.key.localeCompare(b.key));

/** Things whose names hold what was written; those where a name, or else a word, begins with it come first. */
export function namesLike(names: readonly Name[], text: string): Node[] {
  const wanted = folded(text);
  if (!wanted) return [];
  const rank = ({ key }: Name) => (key.startsWith(wanted) ? 0 : key.includes(` ${wanted}`) ? 1 : 2);
  const found = names.filter(({ key }) => key.includes(wanted));
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST).map(({ node }) => node);
}
