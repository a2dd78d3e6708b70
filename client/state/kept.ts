import type { Correction } from "../../server/contract/ask.ts";
import type { ChosenKinds } from "../graph/kinds.ts";
import { meaningFrom, meaningParts } from "./asked.ts";
import { mostQuestions } from "./questions.ts";
import type { AskedBefore } from "./questions.ts";
import { isRecord, perDatabase, readStored, writeStored } from "./storage.ts";

function readCorrections(value: unknown): Correction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isRecord(item) || typeof item["words"] !== "string" || !Array.isArray(item["means"])) return [];
    const means = meaningFrom(item["means"].map(String));
    return means === null ? [] : [{ words: item["words"], means }];
  });
}

function readOne(value: unknown): AskedBefore[] {
  if (!isRecord(value)) return [];
  const { question, at, corrections } = value;
  if (typeof question !== "string" || question === "" || typeof at !== "number") return [];
  return [{ question, at, corrections: readCorrections(corrections) }];
}

/** The questions kept in this browser for this database, the latest first. */
export function readQuestions(): AskedBefore[] {
  const kept = readStored(perDatabase("questions"));
  return Array.isArray(kept) ? kept.flatMap(readOne).slice(0, mostQuestions) : [];
}

function keep(questions: AskedBefore[]): boolean {
  const plain = questions.map(({ question, at, corrections }) => ({
    question,
    at,
    corrections: corrections.map(({ words, means }) => ({ words, means: meaningParts(means) })),
  }));
  return writeStored(perDatabase("questions"), questions.length === 0 ? null : plain);
}

/**
 * Keeps these questions. Where storage is full the older half is let go, again and again; what fits nowhere still
 * holds until the page is left.
 */
export function keepQuestions(questions: AskedBefore[]): void {
  for (let size = questions.length; !keep(questions.slice(0, size)) && size > 1; size = Math.floor(size / 2));
}

/** The looks that a person chose for labels of this database, as kept in this browser. */
export function readLooks(): ChosenKinds {
  const kept = readStored(perDatabase("looks"));
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([kind, look]): [string, number][] => (typeof look === "number" ? [[kind, look]] : [])),
  );
}

export function keepLooks(looks: ChosenKinds): void {
  writeStored(perDatabase("looks"), Object.keys(looks).length === 0 ? null : looks);
}
