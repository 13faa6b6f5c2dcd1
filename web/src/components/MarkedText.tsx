import { memo } from "preact/compat";
import { useWords } from "../i18n";
import type { Segment } from "../lib/segments";
import { topicOfType } from "../lib/topics";
import type { Mark } from "../types";

export type Choose = (claims: string[], start: number, from: HTMLElement | SVGElement | null) => void;

interface Props {
  segments: Segment<Mark>[];
  chosen: Set<string>;
  choose: Choose;
}

/** The text of a paper; each passage that gave a fact is a button in it. A mark without a claim was sought. */
export function MarkedText({ segments, chosen, choose }: Props) {
  return (
    <bdi>
      {segments.map((segment) =>
        segment.marks.length === 0 ? (
          segment.text
        ) : !segment.marks.some((mark) => mark.claim) ? (
          <mark key={segment.start} class="sought" data-start={segment.start}>{segment.text}</mark>
        ) : (
          <Passage
            key={segment.start} segment={segment} choose={choose}
            chosen={segment.marks.some((mark) => chosen.has(mark.claim))}
          />
        ),
      )}
    </bdi>
  );
}

interface PassageProps {
  segment: Segment<Mark>;
  chosen: boolean;
  choose: Choose;
}

/** A paper can have thousands: one is drawn anew only when it, or whether it is chosen, changes. */
const Passage = memo(
  function Passage({ segment, chosen, choose }: PassageProps) {
    const w = useWords();
    const marks = segment.marks.filter((mark) => mark.claim);
    const sought = marks.length < segment.marks.length;
    const claims = [...new Set(marks.map((mark) => mark.claim))];
    const open = (element: HTMLElement) => choose(claims, segment.start, element);
    return (
      <mark
        role="button" tabIndex={0} data-start={segment.start} aria-pressed={chosen}
        title={w.paper.markLabel(claims.length)}
        class={`under under-${topicOfType(marks[0]!.type)}${chosen ? " chosen" : ""}${sought ? " sought" : ""}`}
        onClick={(event) => open(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open(event.currentTarget);
        }}
      >
        {segment.text}
      </mark>
    );
  },
  (before, after) => before.segment === after.segment && before.chosen === after.chosen,
);
