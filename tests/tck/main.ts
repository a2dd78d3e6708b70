import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { embeddedTarget } from "./embeddedTarget.ts";
import { readKit } from "./kit.ts";
import { neo4jTarget } from "./neo4jTarget.ts";
import { runScenario, type Outcome } from "./runScenario.ts";

/** `npm run tck -- FOLDER [--store neo4j] [--out FILE] [--only TEXT]` */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      store: { type: "string", default: "embedded" },
      out: { type: "string", default: "tck-cases.json" },
      only: { type: "string", default: "" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || (values.store !== "embedded" && values.store !== "neo4j")) {
    console.error("Usage: npm run tck -- FOLDER [--store embedded|neo4j] [--out FILE] [--only TEXT]");
    process.exitCode = 2;
    return;
  }
  const kit = await readKit(folder);
  const target = values.store === "neo4j" ? await neo4jTarget(process.env) : embeddedTarget();
  const chosen = kit.scenarios.filter(({ file, name }) => `${file} ${name}`.includes(values.only));
  const cases: object[] = [];
  const counts: Record<Outcome["kind"], number> = { right: 0, refused: 0, wrong: 0, missed: 0, skipped: 0 };
  for (const [place, scenario] of chosen.entries()) {
    const outcome = await runScenario(scenario, kit, target);
    counts[outcome.kind] += 1;
    if (outcome.kind !== "right")
      cases.push({ file: scenario.file, name: scenario.name, ...outcome, queries: scenario.steps.flatMap(({ doc }) => doc ?? []) });
    if (process.stdout.isTTY && place % 50 === 0) process.stdout.write(`\r${place} of ${chosen.length} `);
  }
  await target.close();
  await writeFile(values.out, `${JSON.stringify(cases, null, 1)}\n`);
  report(target.name, counts, chosen.length, values.out);
  if (values.store === "embedded" && counts.wrong + counts.missed > 0) process.exitCode = 1;
}

function report(name: string, counts: Record<Outcome["kind"], number>, all: number, file: string): void {
  const run = all - counts.skipped;
  const line = (label: string, count: number) =>
    `${label.padEnd(16)}${String(count).padStart(6)}  ${((100 * count) / Math.max(1, run)).toFixed(1)} %`;
  console.log(`\nopenCypher kit on ${name}: ${run} scenarios run, ${counts.skipped} need a test procedure and are left out`);
  console.log(line("right", counts.right));
  console.log(line("refused", counts.refused));
  console.log(line("silently wrong", counts.wrong));
  console.log(line("missed errors", counts.missed));
  console.log(`Every case that is not right is in ${file}`);
}

await main();
