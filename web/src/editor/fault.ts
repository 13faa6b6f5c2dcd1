/** Where a query could not be read, as endpoints tell it: "at LINE:COLUMN", both from 1. */

import { StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** Marks what a message names; null takes the mark away. */
export const markFault = StateEffect.define<string | null>();

const MARK = Decoration.mark({ class: "cm-fault", attributes: { "aria-invalid": "true" } });

/** The mark, which goes as soon as the text changes. */
export const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (effect.is(markFault)) next = marked(effect.value, transaction.state.doc);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked(message: string | null, doc: Text): DecorationSet {
  const span = message === null ? null : spanOf(message, doc);
  return span && span.from < span.to ? Decoration.set(MARK.range(span.from, span.to)) : Decoration.none;
}

/** The word at the place that a message names, or the one before it; null where it names none. */
export function spanOf(message: string, doc: Text): { from: number; to: number } | null {
  const found = /\bat (\d+):(\d+)/.exec(message);
  if (!found) return null;
  const line = doc.line(Math.min(Math.max(1, Number(found[1])), doc.lines));
  const at = Math.min(line.from + Math.max(1, Number(found[2])) - 1, line.to);
  const ahead = /^\S+/.exec(doc.sliceString(at, line.to))?.[0].length ?? 0;
  const behind = ahead ? 0 : (/\S+\s*$/.exec(doc.sliceString(line.from, at))?.[0].length ?? 0);
  return { from: at - behind, to: at + ahead };
}
