import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { named, useWords } from "../i18n";
import type { Hit } from "../types";
import { Combobox } from "./Combobox";

interface Props {
  label: string;
  placeholder?: string;
  /** What the server's search is narrowed to. */
  kind?: string | undefined;
  value: string;
  required?: boolean;
  look?: string;
  onInput: (text: string) => void;
  onChoose: (hit: Hit) => void;
}

const MOST = 8;
const PAUSE = 150;

/** Hits for what is being written, a moment after the last letter. */
function useHits(text: string, kind: string | undefined, wanted: boolean): Hit[] {
  const [hits, setHits] = useState<Hit[]>([]);
  useEffect(() => {
    if (!wanted || !text.trim()) {
      setHits([]);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      // A search that fails gives no suggestions; what is written can be sent all the same.
      api.search(text, kind, MOST, 0, control.signal).then(({ hits: found }) => setHits(found), () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, kind, wanted]);
  return hits;
}

/** A field that suggests names of the graph. */
export function Suggest({ kind, placeholder, ...props }: Props) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  const hits = useHits(props.value, kind, open);
  const options = hits.map((hit) => ({ ...hit, note: named(w.kind, hit.kind) }));
  return <Combobox {...props} placeholder={placeholder ?? props.label} options={options} onOpen={setOpen} />;
}
