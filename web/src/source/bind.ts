/** What the reader writes to what it means: names, damaged spellings, identifiers, dates, words. */

import { ApiError } from "../api";
import type { Parameter } from "../types";
import type { SiteQuestion } from "./files";
import { damaged, folded, written } from "./fold";
import { BASE, date, literal, node } from "./query";
import type { Named, Searchable } from "./search";

/** A parameter that is given. */
export interface Bound {
  /** As SPARQL writes it. */
  term: string;
  /** What it means, where it is something of the graph. */
  id?: string;
  label: string;
  date?: boolean;
}

/** What names are looked up in. */
export interface Things {
  names: Searchable[];
  kinds: Record<string, string[]>;
  standing: (id: string) => string;
  /** The sentence of a claim; null where there is no such claim. */
  claim: (id: string) => Promise<string | null>;
}

/** Kinds of parameters for which the name of a place may mean its council. */
const COUNCILS = new Set(["city", "organization", "entity"]);

const SHOWN = 8;

/** All parameters of a question that are given, by name.
 *
 * Throws an ApiError that says what is missing, not found or ambiguous.
 */
export async function bind(
  question: SiteQuestion,
  given: Record<string, string | number | undefined>,
  things: Things,
): Promise<Record<string, Bound>> {
  const bound: Record<string, Bound> = {};
  for (const parameter of question.parameters) {
    const text = String(given[parameter.name] ?? "").trim();
    if (text) bound[parameter.name] = await resolve(parameter, text, things);
    else if (!parameter.optional) throw new ApiError(400, (w) => w.files.missing(parameter.name));
  }
  return bound;
}

async function resolve({ kind }: Parameter, text: string, things: Things): Promise<Bound> {
  if (kind === "text") return { term: literal(text), label: text };
  if (kind === "date") {
    if (!isDay(text)) throw new ApiError(400, (w) => w.files.noDate(text));
    return { term: date(text), label: text, date: true };
  }
  if (kind === "claim") return claim(text, things);
  const fitting = things.names.filter(({ of }) => fits(of, kind, things.kinds));
  return asTerm(byIdentifier(text, fitting, things) ?? only(text, find(text, kind, fitting)));
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const fits = (of: Named, kind: string, kinds: Record<string, string[]>) =>
  kind === "document" ? of.kind === "Paper" : (kinds[kind] ?? []).includes(of.kind);

const withoutBase = (text: string) => (text.startsWith(BASE) ? text.slice(BASE.length) : text);

async function claim(text: string, things: Things): Promise<Bound> {
  const id = things.standing(withoutBase(text));
  const term = node(id);
  const sentence = term && id.startsWith("claim/") ? await things.claim(id) : null;
  if (term === null || sentence === null) throw new ApiError(400, (w) => w.files.noClaim(text));
  return { term, id, label: sentence };
}

function byIdentifier(text: string, fitting: Searchable[], things: Things): Named | null {
  const id = things.standing(withoutBase(text));
  return id.includes("/") ? (fitting.find(({ of }) => of.id === id)?.of ?? null) : null;
}

/** The things that a name means: as written, then folded, then with damaged letters. */
function find(text: string, kind: string, fitting: Searchable[]): Named[] {
  const those = (is: (one: Searchable) => boolean) => [...new Set(fitting.filter(is).map(({ of }) => of))];
  const forms = spellings(text, kind);
  const spelled = those(({ name, preferred }) => forms.has(name) && (kind !== "document" || preferred));
  if (spelled.length) return spelled;
  const plain = written(text);
  const councils = kind === "entity" ? councilNames(plain) : new Set<string>();
  const exact = those(({ name }) => written(name) === plain || councils.has(written(name)));
  if (exact.length) return exact;
  const bare = folded(text);
  const alike = those((one) => one.folded === bare);
  if (alike.length) return alike;
  const folds = COUNCILS.has(kind) ? councilNames(bare) : new Set<string>();
  const council = those((one) => folds.has(one.folded));
  if (council.length) return council;
  const worn = damaged(text);
  return those((one) => one.worn === worn);
}

/** A name as it is given, and in the cases that names have. */
function spellings(text: string, kind: string): Set<string> {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const names = kind === "entity" ? [plain, ...councilNames(plain)] : [plain];
  const forms = names.flatMap((name) => [name, name.toLowerCase(), capital(name.toLowerCase()), titled(name)]);
  return new Set(kind === "document" ? forms : [...forms, ...forms.map(capital)]);
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const titled = (name: string) => name.toLowerCase().replace(/\p{L}+/gu, capital);

/** Names that a council of a place can have: `lulea` gives `lulea kommun`, `luleas stad` … */
function councilNames(place: string): Set<string> {
  const owners = [place, place.endsWith("s") ? place : `${place}s`];
  return new Set([...owners.flatMap((owner) => [`${owner} kommun`, `${owner} stad`]), `region ${place}`]);
}

function only(text: string, found: Named[]): Named {
  const one = found[0];
  if (!one) throw new ApiError(400, (w) => w.files.unknownName(text));
  if (found.length === 1) return one;
  const ordered = found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, SHOWN);
  const listed = ordered.map(({ id, label }) => `${label} (${id})`).join("; ");
  throw new ApiError(400, (w) => w.files.several(text, listed));
}

function asTerm(of: Named): Bound {
  const term = node(of.id);
  if (term === null) throw new ApiError(400, (w) => w.files.unknownName(of.label));
  return { term, id: of.id, label: of.label };
}
