/** Runs queries in the worker that holds the graph, one after the other, none longer than half a minute. */

import { ApiError } from "../api";
import { tellProgress } from "../lib/progress";
import type { Solutions } from "../types";
import type { GraphReply, GraphTask } from "./graph.worker";

export interface Cell {
  type: string;
  value: string;
  datatype?: string;
}

/** Bound variables of one solution. */
export type Cells = Record<string, Cell | undefined>;

export const TABLE = "application/sparql-results+json";
export const TRIPLES = "text/turtle";

const SECONDS = 30;

/** Runs a query: the answer as text in the wanted form. `before` is put before its first line. */
export type Runner = (query: string, form: string, signal?: AbortSignal, before?: string) => Promise<string>;

/** A runner on the graph at an address; `bytes` are its size, to tell how far it has come. */
export function runnerOn(graph: string, bytes: number): Runner {
  let worker: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const one: Runner = async (query, form, signal, before = "") => {
    signal?.throwIfAborted();
    const ready = await (worker ??= started(graph, bytes).catch((error: unknown) => {
      worker = undefined;
      throw error;
    }));
    signal?.throwIfAborted();
    const end = () => {
      ready.terminate();
      worker = undefined;
    };
    return answered(ready, { query: before + query, form }, before.length, end);
  };

  return (...task) => {
    const next = last.then(() => one(...task));
    last = next.catch(() => undefined);
    return next;
  };
}

/** A worker that has read the graph. */
function started(graph: string, bytes: number): Promise<Worker> {
  const worker = new Worker(new URL("./graph.worker.ts", import.meta.url), { type: "module" });
  const failed = () => {
    worker.terminate();
    return new ApiError(0);
  };
  tellProgress({ loaded: 0, total: bytes });
  return new Promise<Worker>((resolve, reject) => {
    worker.onerror = () => reject(failed());
    worker.onmessage = ({ data }: MessageEvent<GraphReply>) => {
      if ("loaded" in data) tellProgress({ loaded: data.loaded, total: bytes });
      else if ("ready" in data) resolve(worker);
      else reject(failed());
    };
    worker.postMessage({ load: graph } satisfies GraphTask);
  }).finally(() => tellProgress(null));
}

/** The answer to one query, of which so much of the first line is not the reader's; `end` gives the worker up. */
function answered(worker: Worker, task: GraphTask, before: number, end: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end();
      reject(new ApiError(503, (w) => w.files.tooSlow(SECONDS)));
    }, SECONDS * 1000);
    const tooLarge = () => {
      clearTimeout(timer);
      end();
      reject(new ApiError(503, (w) => w.files.tooLarge));
    };
    worker.onerror = tooLarge;
    worker.onmessage = ({ data }: MessageEvent<GraphReply>) => {
      if ("error" in data && data.fatal) return tooLarge();
      clearTimeout(timer);
      if ("result" in data) resolve(data.result);
      else if ("error" in data) reject(new ApiError(400, (w) => w.files.badQuery(placed(data.error, before))));
    };
    worker.postMessage(task);
  });
}

/** Words that a query could have gone on with are told, as many as this. */
const TOLD = 6;

/** What is wrong, at the place where the reader sees it. */
export const placed = (error: string, before: number): string =>
  short(error).replace(/\bat 1:(\d+)/, (_, column: string) => `at 1:${Number(column) - before}`);

/** A message without the ranges of letters that the store's grammar is made of. */
function short(error: string): string {
  const found = /(error at \d+:\d+): expected (?:one of )?(.*)/s.exec(error);
  if (!found) return error;
  const rest = found[2]!.replace(/\[(?:'(?:\\.[^']*|[^'\\])'|[^\]'])*\]/g, "");
  const words: string[] = rest.match(/"[^"]+"|[A-Za-z][A-Za-z ]+/g) ?? [];
  if (words.includes("Prefix not found")) return `${found[1]}: the prefix is not declared`;
  const told = words.slice(0, TOLD).join(" or ") + (words.length > TOLD ? " …" : "");
  return words.length ? `${found[1]}: expected ${told}` : found[1]!;
}

/** Columns and rows of a table. */
export function solutions(text: string): { columns: string[]; rows: Cells[] } {
  const found = JSON.parse(text) as Solutions;
  return { columns: found.head.vars ?? [], rows: found.results?.bindings ?? [] };
}
