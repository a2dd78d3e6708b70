import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Import {
  /** The importing file, from the top of the repository, with forward slashes. */
  from: string;
  /** A file of ours (the same form), or the name of a package. */
  to: string;
  typeOnly: boolean;
}

const importText =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Lists the sources of these folders, from the top of the repository. */
export function sources(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`),
  );
}

/** Reads the imports of one file: static, dynamic and re-exports. `text` is its content. */
export function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(importText)].map((match) => {
    const target = match[2] ?? match[3] ?? "";
    const to = target.startsWith(".") ? path.posix.join(path.posix.dirname(from), target) : packageName(target);
    return { from, to, typeOnly: match[1] !== undefined };
  });
}

function packageName(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

/** Reads the imports of every file. */
export function allImports(files: readonly string[]): Import[] {
  return files.flatMap((file) => importsOf(file, fs.readFileSync(path.join(root, file), "utf8")));
}
