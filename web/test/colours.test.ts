import { describe, expect, it } from "vitest";
import { faded } from "../src/network/colours";

describe("a line that shines through", () => {
  it("has its colour multiplied by its opacity, as sigma adds colours", () => {
    expect(faded("rgb(200, 100, 50)", 0.5)).toBe("rgba(100, 50, 25, 0.5)");
  });

  it("stays as it is where its colour is none that can be multiplied", () => {
    expect(faded("color(srgb 1 0 0)", 0.5)).toBe("color(srgb 1 0 0)");
  });
});
