import { beforeEach, expect, test, vi } from "vitest";

/** As much of a browser as addresses need. */
function browser(hash: string) {
  const location = { pathname: "/folder/", search: "", hash, href: `http://site/folder/${hash}` };
  const to = (_: unknown, __: string, url: string) => {
    if (url.startsWith("#")) location.hash = url;
    else {
      const [path, search] = url.split("?");
      Object.assign(location, { pathname: path, search: search ? `?${search}` : "" });
    }
  };
  const history = { pushState: vi.fn(to), replaceState: vi.fn(to) };
  for (const [name, value] of Object.entries({ location, history, dispatchEvent: vi.fn(), scrollTo: vi.fn() })) {
    vi.stubGlobal(name, value);
  }
  return { location, history, scrolled: vi.mocked(globalThis.scrollTo) };
}

beforeEach(() => vi.resetModules());

test("on a server, addresses are paths", async () => {
  const { location } = browser("");
  const { address, change, go, here } = await import("../src/router");
  expect(address.paper("text/1", "claim/a", 4)).toBe("/paper/text/1?mark=claim%2Fa&at=4");
  go(address.entity("city/å"));
  expect(here()).toMatchObject({ page: "entity", id: "city/å" });
  change({ lang: "sv" });
  expect(location).toMatchObject({ pathname: "/entity/city/%C3%A5", search: "?lang=sv", hash: "" });
});

test("without a server, addresses stand in the hash, with their query", async () => {
  const { location, history, scrolled } = browser("#/entity/city/x?lang=sv");
  const { address, addressInHash, change, go, here } = await import("../src/router");
  addressInHash();
  expect(here()).toMatchObject({ page: "entity", id: "city/x" });
  expect(here().query.get("lang")).toBe("sv");
  change({ about: "a?b" });
  expect(location.hash).toBe("#/entity/city/x?lang=sv&about=a%3Fb");
  expect(history.pushState).not.toHaveBeenCalled();
  expect(scrolled).not.toHaveBeenCalled();
  expect(here().query.get("about")).toBe("a?b");
  go(address.ask("q", { x: "50 % & ?" }));
  expect(here().query.get("x")).toBe("50 % & ?");
  expect(here().page).toBe("ask");
  expect(scrolled).toHaveBeenCalledOnce();
  expect(location.pathname).toBe("/folder/");
});

test("a page in one file opens at its first page until an address is given", async () => {
  const { location } = browser("");
  const { address, addressInHash, here } = await import("../src/router");
  addressInHash("/network");
  expect(here().page).toBe("network");
  location.hash = address.start();
  expect(here().page).toBe("");
});
