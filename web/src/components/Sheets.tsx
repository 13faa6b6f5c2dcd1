import { useMemo, useState } from "preact/hooks";
import { useWords } from "../i18n";
import { spotsOn, type Spot } from "../lib/sheets";
import { topicOfType } from "../lib/topics";
import type { Paper, Sheet } from "../types";
import type { Choose } from "./MarkedText";
import { Rules } from "./Rules";

interface Props {
  paper: Paper;
  chosen: Set<string>;
  choose: Choose;
  /** Where the picture of a page is. */
  picture: (id: string, page: number) => string;
}

/** The pages of a paper as they look; each passage that gave a fact is a button on them. */
export function Sheets({ paper, chosen, choose, picture }: Props) {
  const w = useWords();
  const [large, setLarge] = useState(false);
  const spots = useMemo(() => paper.sheets.map((sheet) => spotsOn(sheet, paper.marks)), [paper]);
  return (
    <>
      <p><button type="button" aria-pressed={large} onClick={() => setLarge(!large)}>{w.paper.enlarge}</button></p>
      <div class={large ? "sheets large" : "sheets"} role="region" aria-label={w.paper.pages} tabIndex={0}>
        {paper.sheets.map((sheet, index) => (
          <figure key={sheet.page} class="sheet">
            <figcaption class="label capital">{w.common.page(sheet.page)}</figcaption>
            <div class="sheet-in">
              <img
                src={picture(paper.id, sheet.page)} loading="lazy" alt={w.paper.pageOf(sheet.page, paper.file)}
                width={Math.round(sheet.width)} height={Math.round(sheet.height)}
              />
              <Marks sheet={sheet} spots={spots[index]!} chosen={chosen} choose={choose} />
            </div>
          </figure>
        ))}
      </div>
    </>
  );
}

interface MarksProps {
  sheet: Sheet;
  spots: Spot[];
  chosen: Set<string>;
  choose: Choose;
}

function Marks({ sheet, spots, chosen, choose }: MarksProps) {
  return (
    <svg class="sheet-marks" viewBox={`0 0 ${sheet.width} ${sheet.height}`} preserveAspectRatio="none">
      {spots.map((spot) => (
        <Button
          key={`${spot.start}-${spot.end}`} spot={spot} choose={choose}
          chosen={spot.marks.some((mark) => chosen.has(mark.claim))}
        />
      ))}
    </svg>
  );
}

function Button({ spot, chosen, choose }: { spot: Spot; chosen: boolean; choose: Choose }) {
  const w = useWords();
  const claims = [...new Set(spot.marks.map((mark) => mark.claim))];
  return (
    <g
      role="button" tabindex={0} data-start={spot.start} aria-pressed={chosen}
      aria-label={`${w.paper.markLabel(claims.length)}: ${spot.quote}`}
      class={chosen ? "spot chosen" : "spot"}
      onClick={(event) => choose(claims, spot.start, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(claims, spot.start, event.currentTarget);
      }}
    >
      <title>{w.paper.markLabel(claims.length)}</title>
      <Rules lines={spot.lines} topic={topicOfType(spot.marks[0]!.type)} />
    </g>
  );
}
