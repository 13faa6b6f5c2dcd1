import { memo } from "preact/compat";
import { useWords } from "../i18n";
import type { Segment } from "../lib/segments";
import { topicOfType } from "../lib/topics";
import type { Mark } from "../types";

export type Choose = (claims: string[], start: number, from: HTMLElement | null) => void;

interface Props {
  segments: Segment<Mark>[];
  chosen: Set<string>;
  choose: Choose;
}

/** The text of a paper; each passage that gave a fact is a button in it. */
export function MarkedText({ segments, chosen, choose }: Props) {
  return (
    <bdi>
      {segments.map((segment) =>
        segment.marks.length === 0 ? (
          segment.text
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
    const claims = [...new Set(segment.marks.map((mark) => mark.claim))];
    const open = (element: HTMLElement) => choose(claims, segment.start, element);
    return (
      <mark
        role="button" tabIndex={0} data-start={segment.start} aria-pressed={chosen}
        title={w.paper.markLabel(claims.length)}
        class={`under under-${topicOfType(segment.marks[0]!.type)}${chosen ? " chosen" : ""}`}
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
