/** Words for those who hear the page: they go to one live region that is always there. */

export const LIVE = "live";

export function announce(words: string): void {
  const region = document.getElementById(LIVE);
  if (region) region.textContent = words;
}
