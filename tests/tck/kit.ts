import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

const scenario = z.object({
  file: z.string(),
  name: z.string(),
  tags: z.array(z.string()),
  steps: z.array(z.object({ text: z.string(), doc: z.string().optional(), table: z.array(z.array(z.string())).optional() })),
});
export type Scenario = z.infer<typeof scenario>;

export interface Kit {
  scenarios: Scenario[];
  /** The texts that make the named graphs, by name. */
  graphs: Map<string, string>;
}

/** Reads the openCypher kit from a folder: `scenarios.json.gz`, and a folder for each named graph. */
export async function readKit(folder: string): Promise<Kit> {
  const scenarios = z.array(scenario).parse(JSON.parse(gunzipSync(await readFile(join(folder, "scenarios.json.gz"))).toString("utf8")));
  const graphs = new Map<string, string>();
  for (const name of await readdir(join(folder, "graphs"))) {
    graphs.set(name, await readFile(join(folder, "graphs", name, `${name}.cypher`), "utf8"));
  }
  return { scenarios, graphs };
}
