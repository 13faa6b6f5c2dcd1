import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { useEffect, useRef } from "preact/hooks";
import { completions } from "./complete";
import { faultMark, markFault } from "./fault";
import { theme } from "./theme";

interface Props {
  label: string;
  /** What the editor holds until somebody writes in it; another object replaces what was written. */
  given: { text: string };
  /** Names of the vocabulary that may be completed, with their prefixes. */
  names: readonly string[];
  /** What the endpoint said of this text, where it could not be read. */
  fault: string | null;
  onInput: (text: string) => void;
  onRun: () => void;
}

/** An editor for SPARQL. Tab leaves it, as it leaves all fields; Ctrl+Enter runs what it holds.
 *
 * It stands in a shadow root: only there does CodeMirror style itself without a `<style>` element, which the policy of
 * the pages forbids.
 */
export function Editor(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { label, given, fault } = props;

  useEffect(() => {
    const root = box.current!.shadowRoot ?? box.current!.attachShadow({ mode: "open" });
    const made = new EditorView({ root, parent: root, doc: latest.current.given.text, extensions: extensions(latest) });
    view.current = made;
    return () => made.destroy();
  }, [label]);

  useEffect(() => {
    const now = view.current!;
    const old = now.state.doc.toString();
    if (old !== given.text) now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: given.text } });
  }, [given]);

  useEffect(() => {
    view.current!.dispatch({ effects: markFault.of(fault) });
  }, [fault]);

  return <div ref={box} class="code" />;
}

function extensions(latest: { readonly current: Props }) {
  return [
    lineNumbers(),
    history(),
    bracketMatching(),
    sparql(),
    faultMark,
    theme,
    autocompletion({ override: [completions(() => latest.current.names)], icons: false }),
    keymap.of([
      { key: "Mod-Enter", run: () => (latest.current.onRun(), true) },
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
    ]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": latest.current.label, autocapitalize: "off", spellcheck: "false" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onInput(update.state.doc.toString());
    }),
    EditorState.tabSize.of(2),
  ];
}
