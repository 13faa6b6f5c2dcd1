import { useState } from "preact/hooks";
import { useWords } from "../i18n";
import { address, go } from "../router";
import { Suggest } from "./Suggest";

/** The search for a name: Enter lists hits, a suggestion leads straight to its page. */
export function SearchForm({ initial = "" }: { initial?: string }) {
  const w = useWords();
  const [text, setText] = useState(initial);
  return (
    <form
      role="search" class="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) go(address.search(text.trim()));
      }}
    >
      <Suggest
        label={w.search.label} value={text} onInput={setText}
        onChoose={(hit) => {
          setText("");
          go(address.thing(hit.id));
        }}
      />
      <button type="submit">{w.search.button}</button>
    </form>
  );
}
