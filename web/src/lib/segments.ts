/** A paper cut where its marks begin and end, so that marks that overlap can be drawn side by side. */

/** What a segment needs to know of a mark; offsets are code points, the end is exclusive. */
export interface Spanned {
  start: number;
  end: number;
  repaired: string;
}

export interface Segment<M> {
  text: string;
  /** Code point at which it begins in the paper. */
  start: number;
  marks: M[];
}

/** Segments of a text in their order; together they are the text. */
export function segments<M extends Spanned>(text: string, marks: M[]): Segment<M>[] {
  const points = Array.from(text);
  const sorted = inOrder(marks, points.length);
  return cut(sorted, points.length).map(([start, end, here]) => ({
    text: points.slice(start, end).join(""),
    start,
    marks: here,
  }));
}

/** The same with the passages of marks as they must have been printed.
 *
 * A repaired reading replaces its whole passage, so of passages that overlap the longest that was repaired is
 * replaced, and what it covers becomes one segment.
 */
export function printed<M extends Spanned>(text: string, marks: M[]): Segment<M>[] {
  const chosen = replacements(marks);
  const merged: Segment<M>[] = [];
  for (const segment of segments(text, marks)) {
    const by = chosen.find((mark) => mark.start <= segment.start && segment.start < mark.end);
    const last = merged.at(-1);
    if (!by) merged.push(segment);
    else if (segment.start === by.start || !last) merged.push({ ...segment, text: by.repaired });
    else last.marks = [...new Set([...last.marks, ...segment.marks])];
  }
  return merged;
}

/** Repaired marks of which no two overlap, longer ones first. */
function replacements<M extends Spanned>(marks: M[]): M[] {
  const chosen: M[] = [];
  const byLength = marks.filter((mark) => mark.repaired).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const mark of byLength) {
    if (chosen.every((one) => mark.end <= one.start || one.end <= mark.start)) chosen.push(mark);
  }
  return chosen;
}

function inOrder<M extends Spanned>(marks: M[], length: number): M[] {
  return marks.filter((mark) => mark.start < mark.end && mark.end <= length).sort((a, b) => a.start - b.start);
}

/** Spans between all starts and ends, each with the marks over it. */
function cut<M extends Spanned>(sorted: M[], length: number): [number, number, M[]][] {
  const bounds = [...new Set([0, length, ...sorted.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const found: [number, number, M[]][] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!;
    open = open.filter((mark) => mark.end > start);
    while (next < sorted.length && sorted[next]!.start === start) open.push(sorted[next++]!);
    found.push([start, bounds[i + 1]!, [...open]]);
  }
  return found;
}
