/** Answers questions and SPARQL in the browser, as `stadsgraf.query.ask` does on a server. */

import { ApiError, type Given, type Lang } from "../api";
import { wordsOf } from "../i18n";
import { csv } from "../lib/csv";
import { fill } from "../lib/template";
import type { Answer, ClaimPage, Passage, Solutions } from "../types";
import { bind, type Bound } from "./bind";
import type { Files, SiteQuestion } from "./files";
import { anyHolds } from "./holds";
import { shortest } from "./paths";
import { BASE, boundQuery, givesTable, NAMESPACE, prologue, withEach } from "./query";
import { runnerOn, solutions, TABLE, TRIPLES, type Cell, type Cells } from "./runner";

export interface Asking {
  ask(name: string, given: Given, lang: Lang, signal?: AbortSignal): Promise<Answer>;
  /** All rows of an answer. */
  csv(name: string, given: Given, lang: Lang): Promise<string>;
  sparql(query: string, signal?: AbortSignal): Promise<Solutions | string>;
}

/** Rows that are read, and sentences that are told of them; the file has all. */
const READ = 60;

/** Nodes whose neighbours, and notes whose words, one query looks up. */
const AT_ONCE = 500;

const NOTE = "note";
const VOCABULARIES = [NAMESPACE, "http://www.w3.org/ns/org#", "http://www.w3.org/2004/02/skos/core#"];
const CLAIM = `${BASE}claim/`;

interface Found {
  question: SiteQuestion;
  bound: Record<string, Bound>;
  query: string;
  columns: string[];
  rows: Cells[];
}

export async function askingOf(files: Files): Promise<Asking> {
  const runner = runnerOn(new URL("data/graph.ttl.gz", document.baseURI).href, files.site.graph ?? 0);
  const questions = await files.read<SiteQuestion[]>("questions.json");
  const labels = new Map((await files.names()).map(({ of }) => [of.id, of.label]));
  const run = async (query: string, signal?: AbortSignal) => solutions(await runner(query, TABLE, signal));

  async function find(name: string, given: Given, lang: Lang, signal?: AbortSignal): Promise<Found> {
    const question = questions.find((one) => one.name === name);
    if (!question) throw new ApiError(404);
    const things = {
      names: await files.names(),
      kinds: files.site.kinds,
      standing: files.standing,
      claim: (id: string) => files.claim(id, lang).then((one) => one.sentence, () => null),
    };
    const bound = await bind(question, given, things);
    const terms = Object.fromEntries(Object.entries(bound).map(([key, { term }]) => [key, term]));
    const query = boundQuery(question.query, question.parameters.map((one) => one.name), terms);
    if (question.answerer === "path") return { question, bound, query, ...(await path(question, bound, signal)) };
    return { question, bound, query, ...(await run(query, signal)) };
  }

  /** The claims along a shortest path, one row each. */
  async function path(question: SiteQuestion, bound: Record<string, Bound>, signal?: AbortSignal) {
    const iri = (name: string) => bound[name]!.term.slice(1, -1);
    const nodes = await shortest(iri("start"), iri("goal"), async (front) => {
      const next = new Map<string, string[]>();
      for (let at = 0; at < front.length; at += AT_ONCE) {
        const some = front.slice(at, at + AT_ONCE).map((one) => `<${one}>`);
        for (const { node, next: to } of (await run(withEach(question.query, "node", some), signal)).rows) {
          if (node?.type === "uri" && to?.type === "uri") next.set(node.value, [...(next.get(node.value) ?? []), to.value]);
        }
      }
      return new Map([...next].map(([node, others]) => [node, others.sort()]));
    });
    const claims = (nodes ?? []).filter((one) => one.startsWith(CLAIM));
    const rows = claims.map((value, index): Cells => {
      const claim = { type: "uri", value };
      return { step: { type: "literal", value: String(index + 1) }, statement: claim, claim };
    });
    return { columns: ["step", "statement", "claim"], rows };
  }

  /** The words of the passages that notes mark. */
  async function quotes(rows: Cells[], signal?: AbortSignal): Promise<Map<string, string>> {
    const notes = [...new Set(rows.flatMap((row) => row[NOTE]?.value ?? []))];
    const words = new Map<string, string>();
    for (let at = 0; at < notes.length; at += AT_ONCE) {
      const some = notes.slice(at, at + AT_ONCE).map((one) => `<${one}>`).join(" ");
      const query = `PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?note (MIN(?exact) AS ?words) WHERE {
  VALUES ?note { ${some} } ?note oa:hasTarget ?target . ?target oa:hasSelector ?selector . ?selector oa:exact ?exact } GROUP BY ?note`;
      for (const { note, words: said } of (await run(query, signal)).rows) words.set(note!.value, said?.value ?? "");
    }
    return words;
  }

  /** Cells in words, each row once, with the claims behind it. */
  async function table(found: Found, rows: Cells[], lang: Lang, signal?: AbortSignal) {
    const columns = found.columns.filter((name) => !name.startsWith("claim"));
    const words = columns.includes(NOTE) ? await quotes(rows, signal) : new Map<string, string>();
    const cell = async (name: string, term: Cell | undefined): Promise<string | null> => {
      if (!term) return null;
      if (name === NOTE) return words.get(term.value) ?? "";
      if (term.type !== "uri") return term.value;
      if (!term.value.startsWith(CLAIM)) return called(term.value);
      return (await files.claim(shortId(term.value), lang)).sentence;
    };
    const told = new Map<string, { cells: (string | null)[]; claims: Set<string> }>();
    for (const row of rows) {
      const cells = await Promise.all(columns.map((name) => cell(name, row[name])));
      const key = JSON.stringify(cells);
      const known = told.get(key) ?? { cells, claims: new Set() };
      told.set(key, known);
      for (const claim of claimsOf(row)) known.claims.add(shortId(claim));
    }
    return {
      columns: columns.map((name) => (name === NOTE ? "quote" : name)),
      rows: [...told.values()].map(({ cells }) => cells),
      claims: [...told.values()].map(({ claims }) => [...claims]),
    };
  }

  const called = (iri: string) => labels.get(shortId(iri)) ?? shortId(iri);

  async function ask(name: string, given: Given, lang: Lang, signal?: AbortSignal): Promise<Answer> {
    const w = wordsOf(lang);
    const found = await find(name, given, lang, signal);
    const { question, bound } = found;
    const rows = found.rows.slice(0, READ);
    const shown = await table(found, rows, lang, signal);
    const behind = [...new Set(rows.flatMap(claimsOf))].map(shortId);
    const pages = new Map(await Promise.all(behind.map(async (id) => [id, await files.claim(id, lang)] as const)));
    const stated = await isStated(found, (query) => run(query, signal));
    const asked = Object.fromEntries(Object.entries(bound).map(([key, one]) => [key, inWords(one, lang)]));
    const firsts = rows.flatMap((row) => claimsOf(row).slice(0, 1)).map((claim) => pages.get(shortId(claim))!);
    const told = [...new Set(firsts.map(({ sentence }) => sentence))];
    const left = found.rows.length - rows.length;
    if (left) told.push(w.files.moreFacts(left));
    if (!stated) {
      if (told[0]) told[0] = w.files.however + told[0];
      told.unshift(asSentence(fill(question.empty[lang], asked)));
    }
    return {
      ...shown,
      question: fill(question.question[lang], asked),
      sources: sourcesOf([...pages.values()]),
      stated,
      sentence: told.join(" "),
      asked: Object.values(bound).flatMap(({ id, label }) => (id ? [{ id, label }] : [])),
      ground: stated ? null : { text: w.files.papersRead(files.site.summary.papers), command: "" },
      query: found.query,
    };
  }

  return {
    ask,
    async csv(name, given, lang) {
      const found = await find(name, given, lang);
      const { columns, rows } = await table(found, found.rows, lang);
      return csv(columns, rows.map((row) => row.map((cell) => cell ?? "")));
    },
    async sparql(query, signal) {
      const before = prologue(query);
      if (!givesTable(query)) return runner(query, TRIPLES, signal, before);
      return JSON.parse(await runner(query, TABLE, signal, before)) as Solutions;
    },
  };
}

/** The claims of a row: `?claim` is what it says, `?claimMention` and the like only support it. */
function claimsOf(row: Cells): string[] {
  const names = Object.keys(row).filter((name) => name.startsWith("claim")).sort();
  return names.flatMap((name) => (row[name]?.type === "uri" ? [row[name].value] : []));
}

function shortId(iri: string): string {
  const base = [BASE, ...VOCABULARIES].find((one) => iri.startsWith(one)) ?? "";
  return iri.slice(base.length);
}

async function isStated({ question, rows }: Found, run: Parameters<typeof anyHolds>[0]): Promise<boolean> {
  if (!question.expects_stated) return rows.length > 0;
  const fact = `${NAMESPACE}Stated`;
  const facts = rows.filter((row) => (row["modality"]?.value ?? fact) === fact);
  return anyHolds(run, [...new Set(facts.flatMap((row) => claimsOf(row).slice(0, 1)))]);
}

/** A parameter in running text. */
function inWords({ id, label, date }: Bound, lang: Lang): string {
  if (id?.startsWith("claim/")) {
    const words = label.replace(/\.$/, "");
    return lang === "sv" ? `”${words}”` : `“${words}”`;
  }
  if (!date) return label;
  const day = new Date(`${label}T00:00:00Z`);
  const locale = lang === "sv" ? "sv-SE" : "en-GB";
  return day.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** A text as a sentence: a capital first, a full stop last. */
function asSentence(text: string): string {
  const plain = text.replace(/ +/g, " ").trim();
  const ended = /[.?!]$/.test(plain) ? plain : `${plain}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** The passages of some claims, by document and place. */
function sourcesOf(pages: ClaimPage[]): Passage[] {
  const key = ({ document, text }: Passage) => `${document}\n${text}`;
  return pages
    .flatMap(({ evidence }) => evidence.map(({ passage }) => passage))
    .sort((a, b) => {
      if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
      return a.start - b.start || a.end - b.end || (a.claim < b.claim ? -1 : 1);
    });
}
