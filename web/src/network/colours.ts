/** The colours of the style sheet as the canvas needs them: resolved for the scheme that is shown. */

import { kindGroup } from "../lib/kinds";
import type { Modality } from "../types";

/** The value of a colour variable such as `--ink`. */
export type Palette = (name: string) => string;

const OF_MODALITY: Partial<Record<Modality, string>> = {
  Stated: "--strong-line", Denied: "--denied", Opinion: "--organisation",
};

/** As many hues as there are groups of kinds; communities beyond share them. */
const HUES = ["--place", "--network", "--organisation", "--person", "--paper", "--denied", "--other"];

/** The colours as they are now. Each is looked up once: a picture has thousands of things. */
export function palette(): Palette {
  const known = new Map<string, string>();
  return (name) => {
    const value = known.get(name) ?? resolved(name);
    known.set(name, value);
    return value;
  };
}

export const ofKind = (kind: string): string => `--${kindGroup(kind)}`;

export const ofModality = (modality: Modality): string => OF_MODALITY[modality] ?? "--network";

export const ofCommunity = (community: number): string => HUES[community % HUES.length]!;

/** A resolved colour that what lies under it shines through. Sigma adds it to what is left of that as it is. */
export const faded = (colour: string, opacity: number): string => {
  const parts = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1);
  return parts ? `rgba(${parts.map((part) => Math.round(Number(part) * opacity)).join(", ")}, ${opacity})` : colour;
};

function resolved(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
