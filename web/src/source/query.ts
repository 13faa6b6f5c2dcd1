/** Queries of questions with their parameters put in: the same as in `stadsgraf.query.parameters`. */

/** Where the identifiers of the graph and the terms of its model begin. */
export const BASE = "https://w3id.org/stadsgraf/id/";
export const NAMESPACE = "https://w3id.org/stadsgraf/ns#";

const PREFIXES: Record<string, string> = {
  sg: NAMESPACE,
  id: BASE,
  org: "http://www.w3.org/ns/org#",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  foaf: "http://xmlns.com/foaf/0.1/",
  dct: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
};

/** What no IRI may hold. */
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|\\^`]/;

const ESCAPES: Record<string, string> = {
  "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f",
};

/** A node of the graph as SPARQL writes it; null where the text is no identifier. */
export const node = (id: string): string | null => (NOT_IN_IRI.test(id) ? null : `<${BASE}${id}>`);

/** A text as a literal: nothing in it can end the literal. */
export const literal = (text: string): string => `"${text.replace(/[\\"\n\r\t\b\f]/g, (char) => ESCAPES[char]!)}"`;

export const date = (day: string): string => `${literal(day)}^^<${PREFIXES["xsd"]}date>`;

/** The lines that a parameter is bound in. */
const valuesLine = (name: string) => new RegExp(`VALUES\\s+\\?${name}\\s*\\{\\s*UNDEF\\s*\\}`);

/** The query with each given parameter as a term in its VALUES line, the other lines gone.
 *
 * Lines that end with `# with name` or `# without name` stay where that parameter is given, or is not; in the
 * former the parameter is the term itself.
 */
export function boundQuery(query: string, parameters: string[], terms: Record<string, string>): string {
  const chosen = query.replace(
    /^([^\n]*?) *# (with|without) (\w+)\n/gm,
    (_, text: string, when: string, name: string) => {
      const term = Object.hasOwn(terms, name) ? terms[name] : undefined;
      if ((term === undefined) === (when === "with")) return "";
      if (term === undefined) return `${text}\n`;
      return `${text.replace(new RegExp(`\\?${name}\\b`, "g"), () => term)}\n`;
    },
  );
  return [...new Set([...parameters, ...Object.keys(terms)])].sort().reduce((now, name) => {
    const line = Object.hasOwn(terms, name) ? `VALUES ?${name} { ${terms[name]} }` : "";
    return now.split(valuesLine(name)).join(line);
  }, chosen);
}

/** The query with some terms in the VALUES lines of one name: it is asked of each of them at once. */
export const withEach = (query: string, name: string, terms: string[]): string =>
  query.split(valuesLine(name)).join(`VALUES ?${name} { ${terms.join(" ")} }`);

/** What is no code: IRIs, strings and comments. */
const NO_CODE =
  /<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g;

/** Whether a query gives a table or a yes or no, or else triples. */
export function givesTable(query: string): boolean {
  const form = /(?<![\w?$:.-])(SELECT|ASK|CONSTRUCT|DESCRIBE)(?![\w:.-])/i.exec(query.replace(NO_CODE, " "));
  return !form || /^(SELECT|ASK)$/i.test(form[1]!);
}

/** Declarations of the model's prefixes, but for those that a query makes itself: they stand in its first line. */
export function prologue(query: string): string {
  const own = new Set([...query.replace(NO_CODE, " ").matchAll(/PREFIX\s+([\w.-]*):/gi)].map((found) => found[1]));
  const lines = Object.entries(PREFIXES).filter(([prefix]) => !own.has(prefix));
  return lines.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}> `).join("");
}
