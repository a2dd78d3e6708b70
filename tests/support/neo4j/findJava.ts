import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { Neo4jMissing } from "./runningNeo4j.ts";

const run = promisify(execFile);

/** Folders that hold one Java each, and where its programs are in them. */
const collections = [
  ["/usr/lib/jvm", "bin"],
  ["/opt/java", "bin"],
  ["/Library/Java/JavaVirtualMachines", "Contents/Home/bin"],
  [join(homedir(), ".sdkman/candidates/java"), "bin"],
] as const;

/**
 * Looks at JAVA_HOME, at the PATH and where systems keep their Javas.
 *
 * @returns the program of the oldest Java that is at least this old: the one that a Neo4j was tried with
 * @throws Neo4jMissing naming those that were found and what to install
 */
export async function findJava(atLeast: number): Promise<string> {
  const found = (await Promise.all((await candidates()).map(describe))).flatMap((java) => java ?? []);
  const [best] = found.filter(({ major }) => major >= atLeast).toSorted((a, b) => a.major - b.major);
  if (best !== undefined) return best.program;
  const seen = found.length === 0 ? "none was found" : found.map(({ program, major }) => `${program} is ${major}`).join(", ");
  throw new Neo4jMissing(
    `Java ${atLeast} or newer is needed (${seen}). Install a JDK, such as openjdk-${atLeast}-jdk-headless or Eclipse Temurin, and set JAVA_HOME when it is in no usual place.`,
  );
}

async function candidates(): Promise<string[]> {
  const home = process.env.JAVA_HOME;
  const kept = await Promise.all(
    collections.map(async ([folder, programs]) => {
      const names = await readdir(folder).catch(() => []);
      return names.map((name) => join(folder, name, programs, "java"));
    }),
  );
  return ["java", ...(home === undefined || home === "" ? [] : [join(home, "bin", "java")]), ...kept.flat()];
}

async function describe(program: string): Promise<{ program: string; major: number } | undefined> {
  try {
    const { stdout, stderr } = await run(program, ["-version"]);
    const major = Number(/version "(\d+)/.exec(stderr + stdout)?.[1]);
    return Number.isNaN(major) ? undefined : { program, major };
  } catch {
    return undefined;
  }
}
