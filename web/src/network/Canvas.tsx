import { useEffect, useRef, useState } from "preact/hooks";
import { named, useWords } from "../i18n";
import { change } from "../router";
import type { Network } from "../types";
import { Picture, type Look } from "./picture";

interface Props {
  network: Network;
  shown: Network;
  communities: boolean;
  /** Identifier of the thing or the claim that is looked at. */
  chosen: string | null;
}

const choose = (query: { node?: string; claim?: string }) =>
  change({ node: undefined, claim: undefined, ...query });

/** The picture of a network, with the buttons that move it for those who have no wheel to turn. */
export function Canvas({ network, shown, communities, chosen }: Props) {
  const w = useWords();
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const [state, setState] = useState<"laying" | "laid" | "failed">("laying");
  const look: Look = { shown, communities, chosen, typeNames: (type) => named(w.claimType, type) };

  useEffect(() => {
    setState("laying");
    let drawn: Picture;
    try {
      drawn = picture.current = new Picture(network, box.current!, {
        node: (node) => choose({ node }),
        edge: (claim) => choose({ claim }),
        nothing: () => choose({}),
        laid: () => setState("laid"),
      });
    } catch {
      setState("failed"); // no WebGL
      return;
    }
    return () => {
      drawn.end();
      if (picture.current === drawn) picture.current = null;
    };
  }, [network]);

  useEffect(() => {
    const draw = () => picture.current?.show(look);
    draw();
    addEventListener("stadsgraf:theme", draw);
    return () => removeEventListener("stadsgraf:theme", draw);
  }, [network, shown, communities, chosen, w]);

  useEffect(() => {
    if (chosen && state === "laid") picture.current?.find(chosen);
  }, [chosen, state]);

  if (state === "failed") return <p class="notice">{w.network.noWebgl}</p>;
  return (
    <div class="canvas">
      <div ref={box} class="canvas-box" role="img" aria-label={w.network.shown(shown.nodes.length, shown.edges.length)} />
      <div class="canvas-buttons row">
        <button type="button" onClick={() => picture.current?.zoom("in")}>{w.network.zoomIn}</button>
        <button type="button" onClick={() => picture.current?.zoom("out")}>{w.network.zoomOut}</button>
        <button type="button" onClick={() => picture.current?.zoom("all")}>{w.network.fit}</button>
        <span class="muted small">{state === "laying" ? w.network.laying : w.network.help}</span>
      </div>
    </div>
  );
}
