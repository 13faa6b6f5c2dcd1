/** Light or dark: the system's choice until the user makes one. */

import { read, write } from "./stored";

export type Theme = "light" | "dark";

const KEY = "stadsgraf.theme";

const chosen = (): Theme | null => {
  const value = read(KEY);
  return value === "light" || value === "dark" ? value : null;
};

export const theme = (): Theme =>
  (document.documentElement.dataset["theme"] as Theme | undefined) ??
  (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export function applyTheme(): void {
  const given = chosen();
  if (given) document.documentElement.dataset["theme"] = given;
}

export function switchTheme(): void {
  const next: Theme = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  write(KEY, next);
  dispatchEvent(new Event("stadsgraf:theme"));
}
