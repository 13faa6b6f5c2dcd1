import { defineConfig, type Plugin } from "vite";

const MADE = new Set(["explorer.js", "explorer.css"]);

/** Nothing in the script may end the element that it is put into, or open a comment there. */
const embeddable: Plugin = {
  name: "embeddable",
  generateBundle(_, bundle) {
    for (const [name, made] of Object.entries(bundle)) {
      const text = made.type === "chunk" ? made.code : String(made.source);
      const found = /<\/(?:script|style)|<!--/i.exec(text);
      if (found) this.error(`${name} holds ${found[0]}, which cannot stand within a page: see where it comes from.`);
      if (!MADE.has(name)) this.error(`${name} would be a file of its own: the page has none beside it.`);
    }
  },
};

/** One script and one style sheet, for a page that needs no other file. */
export default defineConfig({
  publicDir: false,
  plugins: [embeddable],
  build: {
    outDir: "dist/single",
    target: ["chrome123", "firefox121", "safari17.5"],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: "src/single.tsx",
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "explorer.js",
        assetFileNames: "explorer[extname]",
      },
    },
  },
  worker: { format: "iife" },
});
