/** The explorer on a server, or on a published site where `<meta name="stadsgraf-source">` says so. */

import { lazy } from "preact/compat";
import type { Source } from "./api";
import { layOutIn } from "./network/layout";
import { addressInHash } from "./router";
import { fileSource } from "./source/files";
import { ofSite, pictureOfSite } from "./source/read";
import { server } from "./source/server";
import { show } from "./show";

const published = document.querySelector<HTMLMetaElement>('meta[name="stadsgraf-source"]')?.content === "site";

layOutIn(() => new Worker(new URL("./network/layout.worker.ts", import.meta.url), { type: "module" }));

function source(): Promise<Source> {
  if (!published) return Promise.resolve(server);
  addressInHash();
  return fileSource(ofSite, async (files) => (await import("./source/asking")).askingOf(files), pictureOfSite);
}

/** The editor is large, too, and of no use in a file that has no graph to ask. */
const SparqlPage = lazy(() => import("./pages/SparqlPage"));

void show(source(), { sparql: SparqlPage });
