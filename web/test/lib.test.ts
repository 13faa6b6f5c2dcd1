import { expect, test } from "vitest";
import { csv } from "../src/lib/csv";
import { firstDay, lastDay, period } from "../src/lib/dates";
import { webLink } from "../src/lib/links";
import { bare, pieces } from "../src/lib/template";
import { startPlace } from "../src/network/places";

test("a question is cut into words and blanks, and its brackets make parts optional", () => {
  expect(pieces("Who[ in {body}]?")).toEqual([
    { words: "Who", optional: false },
    { words: " in ", optional: true },
    { blank: "body", optional: true },
    { words: "?", optional: false },
  ]);
  expect(bare("Who of {city}[ in {body}]?")).toBe("Who of …?");
});

test("a date that is only a year or a month spans it", () => {
  expect([firstDay("2015"), lastDay("2015"), lastDay("2016-02"), lastDay("2016-02-03")]).toEqual([
    "2015-01-01", "2015-12-31", "2016-02-29", "2016-02-03",
  ]);
  expect(period("2021-01-01", "2022-12-31")).toBe("2021 – 2022");
  expect(period(null, "2022-05-31")).toBe("– 2022-05-31");
});

test("only addresses of the web become links", () => {
  expect(webLink("javascript:alert(1)")).toBeNull();
  expect(webLink("no address")).toBeNull();
  expect(webLink("https://example.org/a")?.host).toBe("example.org");
});

test("cells of a file are quoted, and none is a formula", () => {
  expect(csv(["a"], [['x "y", z'], ["=1+1"], ["-5"]])).toBe('a\r\n"x ""y"", z"\r\n\'=1+1\r\n-5\r\n');
});

test("a thing starts at the same place each time, and others elsewhere", () => {
  expect(startPlace("city/a")).toEqual(startPlace("city/a"));
  expect(startPlace("city/a")).not.toEqual(startPlace("city/b"));
});
