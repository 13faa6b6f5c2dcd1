import { useMemo, useState } from "preact/hooks";
import { Combobox } from "../components/Combobox";
import { named, useWords } from "../i18n";
import { change } from "../router";
import type { Network } from "../types";
import { namesIn, namesLike } from "./names";

/** Finds a thing of the picture by a part of its name. */
export function Find({ network }: { network: Network }) {
  const w = useWords();
  const [text, setText] = useState("");
  const names = useMemo(() => namesIn(network.nodes), [network]);
  const options = namesLike(names, text).map((node) => ({ ...node, note: named(w.kind, node.kind) }));
  return (
    <div class="find">
      <span class="label" aria-hidden="true">{w.network.find}</span>
      <Combobox
        label={w.network.find} value={text} options={options} onInput={setText}
        onChoose={({ id }) => {
          setText("");
          change({ node: id, claim: undefined });
        }}
      />
      <p class="muted small" role="status">{text.trim() && !options.length && w.network.findNone}</p>
    </div>
  );
}
