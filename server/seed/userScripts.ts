import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { splitScript, type ScriptPart } from "../contract/script.ts";

/** A person's script cannot be read; the message says why, and what to do. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
}

export interface UserScript {
  /** As it is told: the file's name, or its path where one was given. */
  file: string;
  statements: ScriptPart[];
  /** Said before it runs: in which encoding it was, what was passed over. */
  notes: string[];
}

/** A script is held in memory whole. */
const mostBytes = 256 * 1024 * 1024;
const endings = /\.(cypher|cyp|cql)$/i;
/** Every statement is a transaction of its own, so these two change nothing. */
const passedOver = /^:(begin|commit)\s*$/i;

/**
 * @param place a script, or a folder whose scripts run by name
 * @returns the scripts, each read to its end, so that nothing is written when one of them is no script
 * @throws ScriptError
 */
export async function readUserScripts(place: string): Promise<UserScript[]> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) throw new ScriptError(`There is no file ${place}.`);
  if (!found.isDirectory()) return [await readUserScript(place, found.size)];
  const files = (await readdir(place)).filter((file) => endings.test(file)).toSorted();
  if (files.length === 0) throw new ScriptError(`The folder ${place} holds no script: no file ends in .cypher, .cyp or .cql.`);
  const scripts: UserScript[] = [];
  for (const file of files) {
    const full = path.join(place, file);
    scripts.push(await readUserScript(full, (await stat(full)).size));
  }
  return scripts;
}

async function readUserScript(file: string, size: number): Promise<UserScript> {
  if (size > mostBytes) {
    throw new ScriptError(
      `${file} has ${Math.round(size / 1e6)} MB; a script may have ${Math.round(mostBytes / 1e6)}. Split it into files of a folder.`,
    );
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ScriptError(`${file} cannot be read: ${error instanceof Error ? error.message : "unknown cause"}.`);
  });
  const { text, encoding } = decode(file, bytes);
  const parts = splitScript(text);
  const skipped = parts.filter((part) => passedOver.test(part.text));
  const command = parts.find((part) => part.kind === "command" && !skipped.includes(part));
  if (command !== undefined) throw commandRefused(file, command);
  const statements = parts.filter((part) => part.kind === "statement");
  if (statements.length === 0) throw new ScriptError(`${file} holds no statement: it is empty, or holds only comments.`);
  const notes = [
    ...(encoding === "UTF-8" ? [] : [`${file} was read as ${encoding}.`]),
    ...(skipped.length === 0 ? [] : [`${file}: :begin and :commit were passed over; each statement is a transaction of its own.`]),
  ];
  return { file, statements, notes };
}

function commandRefused(file: string, { text, line }: ScriptPart): ScriptError {
  const word = /^:\w*/.exec(text)?.[0] ?? text;
  const hint = /^:use$/i.test(word)
    ? "Name the database with NEO4J_DATABASE."
    : "It is a command of Neo4j Browser or cypher-shell, not Cypher: take it out, and write values into the statements.";
  return new ScriptError(`${file}, line ${line}: ${word} cannot be run here. ${hint} Nothing was written.`);
}

function decode(file: string, bytes: Buffer): { text: string; encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16, little-endian" };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16, big-endian" };
  if (bytes.includes(0)) {
    throw new ScriptError(`${file} is not a text. A dump of Neo4j is loaded with: neo4j-admin database load`);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    throw new ScriptError(
      `${file} is not UTF-8: line ${firstWrongLine(bytes)} holds what no UTF-8 text does. Save it as UTF-8, for example: iconv -f LATIN1 -t UTF-8`,
    );
  }
}

/** The line, from 1, that cannot be decoded. A line's end is the same byte in UTF-8 as in the old encodings. */
function firstWrongLine(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
