import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

export interface PageWeight {
  /** Bytes after gzip level 9, of the scripts that the page loads before its first paint. */
  script: number;
  style: number;
  files: string[];
}

/** Weighs what `index.html` asks for at once: its scripts with every module that they import statically, and its styles. */
export function weighPage(folder: string): PageWeight {
  const html = fs.readFileSync(path.join(folder, "index.html"), "utf8");
  const asked = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? "");
  const seen = new Set<string>();
  const queue = [...asked];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith(".js")) continue;
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    for (const [, target] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      queue.push(path.posix.join(path.posix.dirname(file), target ?? ""));
  }
  const weigh = (suffix: string) =>
    [...seen]
      .filter((file) => file.endsWith(suffix))
      .reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
  return { script: weigh(".js"), style: weigh(".css"), files: [...seen] };
}
