/** The graph, held beside the page by Oxigraph in WebAssembly: queries come one after the other. */

import init, { Store } from "oxigraph/web.js";

export type GraphTask =
  /** Where the graph is; it is read once, before the first query. */
  | { load: string }
  /** A query, and the media type of its answer. */
  | { query: string; form: string };

export type GraphReply =
  | { loaded: number }
  | { ready: true }
  | { result: string }
  /** `fatal` where this worker can answer no more. */
  | { error: string; fatal: boolean };

let store: Store | undefined;

addEventListener("message", ({ data }: MessageEvent<GraphTask>) => {
  if ("load" in data) load(data.load).then(() => reply({ ready: true }), fail);
  else {
    try {
      reply({ result: String(store!.query(data.query, { results_format: data.form })) });
    } catch (error) {
      fail(error);
    }
  }
});

const reply = (message: GraphReply) => postMessage(message);

function fail(error: unknown): void {
  const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError || !store;
  reply({ error: error instanceof Error ? error.message : String(error), fatal });
}

async function load(from: string): Promise<void> {
  const [turtle] = await Promise.all([fetched(from), init()]);
  const made = new Store();
  made.load(turtle, { format: "text/turtle", no_transaction: true, lenient: true });
  store = made;
}

/** The Turtle; a host may have unpacked it on the way. */
async function fetched(from: string): Promise<Uint8Array> {
  const response = await fetch(from);
  if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
  const bytes = await told(response.body);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** All bytes of a body; how many have come is told as they come. */
async function told(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    parts.push(new Uint8Array(value!));
    loaded += value!.length;
    reply({ loaded });
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
