import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** A newcomer's first start is no place for advice on how to make builds faster. */
const checks = { pluginTimings: false };

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    // The policy of the server allows no inline data but images; small assets stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks },
  },
  worker: { rolldownOptions: { checks } },
  server: {
    proxy: {
      // Our own modules of client/api have addresses that begin like those of the server. The host stays as it was
      // asked for: the server refuses what another origin sends.
      "^/api/(?!\\w+\\.ts(\\?|$))": { target: process.env["API_URL"] ?? "http://127.0.0.1:3000", changeOrigin: false },
    },
  },
});
