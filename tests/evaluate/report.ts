import type { AskResponse } from "../../server/contract/ask.ts";
import type { Asking } from "./askAll.ts";
import type { Figures } from "./figures.ts";

const titles = ["family", "n", "right", "hits@1", "exact", "path", "asked", "refused", "wrong", "failed", "precision", "p50 ms", "p95 ms"];

/** The figures as a Markdown table; shares in per cent. */
export function table(figures: readonly Figures[]): string {
  const rows = figures.map((f) => [
    f.family,
    String(f.asked),
    ...[f.right, f.first, f.exact, f.path, f.askedBack, f.refused, f.wrong, f.failed, f.precision].map(percent),
    f.p50.toFixed(1),
    f.p95.toFixed(1),
  ]);
  return markdown(titles, rows);
}

/** Rows under their titles as a Markdown table; the first column is text, the others are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? "").length)));
  return lines.map((line) => `| ${line.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join(" | ")} |`).join("\n");
}

function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A share between 0 and 1; nothing where nothing was measured. */
export function percent(value: number | null): string {
  return value === null ? "" : (100 * value).toFixed(1);
}

/** Everything that was not right, one JSON object a line. */
export function failures(set: string, askings: readonly Asking[]): string {
  return askings
    .filter(({ judgement }) => judgement.outcome !== "right")
    .map(({ question, judgement, response, ms }) =>
      JSON.stringify({
        set,
        family: question.family,
        outcome: judgement.outcome,
        question: question.question,
        why: judgement.why,
        expected: question.expected,
        ...(response && { answer: inShort(response) }),
        ms: Math.round(10 * ms) / 10,
      }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function inShort({ answer, reading, query, entities, values, paths, choices, refusal, ignored, shown, total }: AskResponse) {
  return {
    kind: answer.kind,
    text: answer.text,
    reading: reading.text,
    chips: reading.chips.map(({ kind, text, from }) => `${kind}: ${text}${from === undefined ? "" : ` (${from})`}`),
    ignored,
    cypher: query?.cypher,
    params: query?.params,
    entities: entities.slice(0, 10).map(({ name }) => name),
    values: values?.slice(0, 10),
    paths: paths
      .slice(0, 3)
      .map(({ nodes, edges }) => nodes.map(({ name }, at) => name + (edges[at] ? ` -[${edges[at].type}]- ` : "")).join("")),
    choices: choices?.map(({ text }) => text),
    refusal: refusal?.reason,
    shown,
    total,
  };
}
