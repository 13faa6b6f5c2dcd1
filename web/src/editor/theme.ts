/** How the editor looks: in the colours of the pages, which reach into its shadow root as variables. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--strong-line)", borderRadius: "4px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { font: "0.9rem/1.5 var(--mono)", minHeight: "14em", maxHeight: "70vh" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.6rem 0" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--sunk)", border: "0" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--wash)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--raised)", border: "1px solid var(--strong-line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--on-accent)", backgroundColor: "var(--accent)" },
  ".cm-fault": { textDecoration: "underline wavy var(--denied)", backgroundColor: "var(--mark)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--organisation)", fontWeight: "600" },
  { tag: tags.variableName, color: "var(--place)" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--person)" },
  { tag: [tags.url, tags.namespace, tags.propertyName, tags.typeName], color: "var(--network)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);

export const theme = [look, syntaxHighlighting(colours)];
