import type { Region } from "../types";

/** The lines of a passage on a page: an area over each, and a rule below it. */
export function Rules({ lines, topic }: { lines: Region[]; topic: string }) {
  return (
    <>
      {lines.map((line) => (
        <g key={`${line.left} ${line.top}`}>
          <rect
            class="area" x={line.left} y={line.top}
            width={line.right - line.left} height={line.bottom - line.top}
          />
          <path class={`rule rule-${topic}`} d={`M${line.left} ${line.bottom}H${line.right}`} />
        </g>
      ))}
    </>
  );
}
