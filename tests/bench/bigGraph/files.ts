import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createRandom } from "../../support/randomGraph.ts";
import { labels, types, type LabelPlan, type TypePlan } from "./plan.ts";

/** Lines that are written at once. */
const batch = 20_000;

export interface ImportFiles {
  nodes: { label: string; file: string }[];
  relationships: { type: string; file: string }[];
}

/** Writes a graph of this size as the files that `neo4j-admin database import` takes; the same size, the same files. */
export async function writeFiles(folder: string, nodes: number, relationships: number): Promise<ImportFiles> {
  const counts = new Map(labels.map(({ label, share }) => [label, Math.max(1, Math.round(share * nodes))]));
  const written: ImportFiles = { nodes: [], relationships: [] };
  for (const plan of labels) {
    const file = join(folder, `${plan.label}.csv`);
    await writeLines(file, nodeHeader(plan), counts.get(plan.label) ?? 1, nodeLine(plan));
    written.nodes.push({ label: plan.label, file });
  }
  for (const plan of types) {
    const file = join(folder, `${plan.type}.csv`);
    const line = relationshipLine(plan, counts, relationships);
    await writeLines(file, [":START_ID", ...plan.columns, ":END_ID"].join(","), Math.round(plan.share * relationships), line);
    written.relationships.push({ type: plan.type, file });
  }
  return written;
}

function nodeHeader({ columns }: LabelPlan): string {
  return [":ID", ...columns].join(",");
}

function nodeLine({ label, row }: LabelPlan): (index: number) => string {
  const random = createRandom(label.length * 97);
  return (index) => [`${label}${index}`, ...row(index, random)].join(",");
}

function relationshipLine(plan: TypePlan, counts: ReadonlyMap<string, number>, all: number): () => string {
  const { type, from, to, row, skew, hub } = plan;
  const random = createRandom(type.length * 131 + type.charCodeAt(0));
  const starts = counts.get(from) ?? 1;
  const ends = counts.get(to) ?? 1;
  const toHub = hub ? all / 50 / Math.round(plan.share * all) : 0;
  return () => {
    const start = Math.floor(random() * starts);
    const end = random() < toHub ? 0 : Math.floor(random() ** skew * ends);
    return [`${from}${start}`, ...row(random), `${to}${end}`].join(",");
  };
}

async function writeLines(file: string, header: string, count: number, line: (index: number) => string): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${header}\n`);
  for (let from = 0; from < count; from += batch) {
    const lines = Array.from({ length: Math.min(batch, count - from) }, (_, i) => line(from + i));
    if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}
