import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { splitStatements, type ScriptStatement } from "./splitStatements.ts";

export interface Script {
  file: string;
  text: string;
  statements: ScriptStatement[];
}

/** @returns the scripts of a folder by name: 01 before 02. */
export async function readScripts(folder: string): Promise<Script[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".cypher")).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), "utf8");
      return { file, text, statements: splitStatements(text) };
    }),
  );
}
