/** How the files below `data/` are read: from the host of a site, or out of the page that carries them. */

import { ApiError } from "../api";
import type { Read } from "./files";

export const ofSite: Read = async (path) => {
  const response = await fetch(new URL(`data/${path}`, document.baseURI)).catch(() => null);
  if (!response) throw new ApiError(0);
  if (!response.ok) throw new ApiError(response.status);
  return response.json().catch(() => {
    throw new ApiError(0);
  });
};

/** Pictures of pages lie beside the other files of a site. */
export const pictureOfSite = (id: string, page: number): string =>
  `data/pages/${encodeURIComponent(id.replace("text/", ""))}/${page}.webp`;

/** The files that the page carries: one JSON object by path, in gzip and base64. */
export function ofPage(): Read {
  const carried = document.getElementById("stadsgraf-data");
  const all = unpacked(carried?.textContent ?? "");
  carried?.remove();
  return async (path) => {
    const files = await all;
    if (!Object.hasOwn(files, path)) throw new ApiError(404);
    return files[path];
  };
}

async function unpacked(text: string): Promise<Record<string, unknown>> {
  const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(plain).json()) as Record<string, unknown>;
}
