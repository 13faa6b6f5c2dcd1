/** A search among names: as written, without accents, in part, or with letters that scanning damaged. */

import type { Hit } from "../types";
import { damaged, folded } from "./fold";

/** A thing or a paper, and what it is called. */
export interface Named {
  id: string;
  label: string;
  kind: string;
  names: string[];
  /** How many papers name it. */
  papers: number;
}

/** One name of a thing in the forms that are compared. */
export interface Searchable {
  of: Named;
  name: string;
  preferred: boolean;
  folded: string;
  worn: string;
}

/** Letters from which on a part of a name is looked for. */
const LEAST = 3;

export function searchable(all: Named[]): Searchable[] {
  return all.flatMap((of) =>
    [of.label, ...of.names].map((name, index) => ({
      of, name, preferred: index === 0, folded: folded(name), worn: damaged(name),
    })),
  );
}

/** Quotes are for words that stand together, which those of a name do. */
const QUOTES = /["“”„«»]/g;

/** How well a name fits, 0 is best. */
function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 4;
}

type Key = [rank: number, other: number, length: number, name: string];

function compared(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return 0;
}

/** Things that most papers name. */
function mostNamed(names: Searchable[], kinds: string[], most: number): Hit[] {
  const of = new Set(names.map((one) => one.of).filter((one) => kinds.includes(one.kind)));
  return [...of]
    .sort((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, label, kind, papers }) => ({ id, label, kind, papers, also: [] }));
}

/** Things by name, the best first, or without one those that most papers name.
 *
 * `kinds` are those that a hit may be of; undefined takes all.
 */
export function searchIn(names: Searchable[], text: string, kinds: string[] | undefined, most: number): Hit[] {
  const plain = text.replace(QUOTES, " ");
  const [wanted, worn] = [folded(plain), damaged(plain)];
  if (!wanted) return mostNamed(names, kinds ?? [], most);
  const part = wanted.length >= LEAST;
  const best = new Map<string, { of: Named; key: Key; found: Set<string> }>();
  for (const one of names) {
    const fits = one.folded.startsWith(wanted) || (part && (one.folded.includes(wanted) || one.worn.includes(worn)));
    if (!fits || (kinds && !kinds.includes(one.of.kind))) continue;
    const key: Key = [rank(one.folded, wanted), Number(!one.preferred), one.name.length, one.name];
    const known = best.get(one.of.id);
    if (!known) best.set(one.of.id, { of: one.of, key, found: new Set([one.name]) });
    else {
      known.found.add(one.name);
      if (compared(key, known.key) < 0) known.key = key;
    }
  }
  return [...best.values()]
    .sort((a, b) => compared(a.key, b.key) || (a.of.id < b.of.id ? -1 : 1))
    .slice(0, most)
    .map(({ of, found }) => ({
      id: of.id, label: of.label, kind: of.kind, papers: of.papers, also: [...found].filter((name) => name !== of.label).sort(),
    }));
}
