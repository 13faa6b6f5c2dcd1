import { useEffect, useId, useRef, useState } from "preact/hooks";
import { api } from "../api";
import { named, useWords } from "../i18n";
import type { Hit } from "../types";

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

/** A field that suggests names of the graph: the combobox pattern of ARIA. */
export function Suggest(props: Props) {
  const w = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const hits = useHits(props.value, props.kind, open);
  const shown = open && hits.length > 0;

  const choose = (hit: Hit) => {
    setOpen(false);
    props.onChoose(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (!shown) return;
    if (event.key === "Enter" && hits[at]) {
      event.preventDefault();
      choose(hits[at]);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    setAt((at + step + hits.length) % hits.length);
  };

  return (
    <span class="suggest">
      <input
        ref={input} type="text" role="combobox" autocomplete="off" spellcheck={false}
        aria-label={props.label} aria-expanded={shown} aria-controls={id} aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={props.placeholder ?? props.label} required={props.required} class={props.look}
        value={props.value}
        onInput={(event) => {
          setOpen(true);
          setAt(-1);
          props.onInput(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown} onBlur={() => setOpen(false)}
      />
      <ul id={id} role="listbox" aria-label={w.search.suggestions} class="options" hidden={!shown}>
        {hits.map((hit, index) => (
          <li
            key={hit.id} id={`${id}-${index}`} role="option" aria-selected={index === at}
            // The field would lose the focus, and close the list, before the click arrives.
            onMouseDown={(event) => event.preventDefault()} onClick={() => choose(hit)}
          >
            <bdi>{hit.label}</bdi> <small>{named(w.kind, hit.kind)}</small>
          </li>
        ))}
      </ul>
    </span>
  );
}
