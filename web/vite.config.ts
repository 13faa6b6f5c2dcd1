import { defineConfig, loadEnv } from "vite";

// `npm run dev` takes data from a running `stadsgraf serve`; another address can be named in STADSGRAF_API.
const LOCAL = "http://127.0.0.1:8000";

export default defineConfig(({ mode }) => ({
  // A published site may stand in any folder; on a server, <base> leads from any address to the files.
  base: "./",
  build: {
    outDir: "dist",
    target: ["chrome123", "firefox121", "safari17.5"],
    // The policy of the server allows no inline script, and all browsers aimed at preload modules themselves.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/health", "/openapi.json"].map((path) => [path, loadEnv(mode, ".", "STADSGRAF_")["STADSGRAF_API"] ?? LOCAL]),
    ),
  },
}));
