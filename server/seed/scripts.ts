import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { splitScript } from "../contract/script.ts";

interface ScriptStatement {
  query: string;
  /** Where it begins, counted from 1. */
  line: number;
}

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
      return { file, text, statements: splitScript(text).map(({ text: query, line }) => ({ query, line })) };
    }),
  );
}
