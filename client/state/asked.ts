import type { Correction, Meaning } from "../../server/contract/ask.ts";

/** A question with what a person said its words mean: asked again on the same graph it gives the same answer. */
export interface Asked {
  question: string;
  corrections: Correction[];
}

export interface AskPlace extends Asked {
  type: "ask";
  /** The question that this one may follow. */
  after: Asked | null;
}

export function askPlace(question: string, corrections: Correction[] = [], after: Asked | null = null): AskPlace {
  return { type: "ask", question, corrections, after };
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What a person said of these words, if anything. */
export function correctionOf(asked: Asked, words: string): Correction | undefined {
  return asked.corrections.find((correction) => sameWords(correction.words, words));
}

/** The question with one more correction, or another in the place of the one for the same words; `null` takes it back. */
export function corrected(asked: Asked, words: string, means: Meaning | null): Asked {
  const others = asked.corrections.filter((correction) => !sameWords(correction.words, words));
  return { question: asked.question, corrections: means === null ? others : [...others, { words, means }] };
}

export function sameMeaning(a: Meaning, b: Meaning): boolean {
  return JSON.stringify(meaningParts(a)) === JSON.stringify(meaningParts(b));
}

/** A meaning as its kind, its name, and the direction of a relationship. */
export function meaningParts(means: Meaning): string[] {
  switch (means.kind) {
    case "node":
      return ["node", means.id];
    case "relationship":
      return ["relationship", means.type, means.direction];
    case "label":
    case "property":
      return [means.kind, means.name];
    case "nothing":
      return ["nothing"];
  }
}

const directions = ["out", "in", "both"] as const;

/** The meaning that `meaningParts` gave these parts; null for what is none. */
export function meaningFrom([kind, name = "", way]: string[]): Meaning | null {
  if (kind === "nothing") return { kind };
  if (name === "") return null;
  switch (kind) {
    case "node":
      return { kind, id: name };
    case "relationship":
      return { kind, type: name, direction: directions.find((direction) => direction === way) ?? "both" };
    case "label":
    case "property":
      return { kind, name };
    default:
      return null;
  }
}
