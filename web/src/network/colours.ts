/** The colours of the style sheet as the canvas needs them: resolved for the scheme that is shown. */

import { kindGroup } from "../lib/kinds";
import type { Modality } from "../types";

/** The value of a colour variable such as `--ink`. */
export function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

export const nodeColour = (kind: string): string => colour(`--${kindGroup(kind)}`);

const OF_MODALITY: Partial<Record<Modality, string>> = { Stated: "--strong-line", Denied: "--denied", Opinion: "--organisation" };

export const edgeColour = (modality: Modality): string => colour(OF_MODALITY[modality] ?? "--network");

/** As many hues as there are groups of kinds; communities beyond share them. */
const HUES = ["--place", "--network", "--organisation", "--person", "--paper", "--denied", "--other"];

export const communityColour = (community: number): string => colour(HUES[community % HUES.length]!);
