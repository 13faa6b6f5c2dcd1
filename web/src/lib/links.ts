/** Only addresses of the web are linked to: what a paper or a register gives may be anything. */
export function webLink(text: string): { href: string; host: string } | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  return url.protocol === "https:" || url.protocol === "http:" ? { href: url.href, host: url.host } : null;
}
