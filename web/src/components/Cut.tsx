import { useRef } from "preact/hooks";
import { useWords } from "../i18n";
import { cutAround } from "../lib/sheets";
import { useSeen } from "../lib/sight";
import type { OnSheet } from "../types";
import { Rules } from "./Rules";

interface Props {
  place: OnSheet;
  topic: string;
  quote: string;
  /** Where the picture of the page is. */
  picture: string;
}

/** A passage as it stands on its page: a piece of the page's picture. */
export function Cut({ place, topic, quote, picture }: Props) {
  const w = useWords();
  const frame = useRef<SVGSVGElement>(null);
  const seen = useSeen(frame);
  const { left, top, width, height } = cutAround(place);
  return (
    <svg
      ref={frame} class="cut" role="img" aria-label={w.paper.cutOf(quote)}
      viewBox={`${left} ${top} ${width} ${height}`}
    >
      {seen && (
        <image href={picture} width={place.sheet.width} height={place.sheet.height} preserveAspectRatio="none" />
      )}
      <Rules lines={place.lines} topic={topic} />
    </svg>
  );
}
