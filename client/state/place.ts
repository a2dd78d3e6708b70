import type { Correction } from "../../server/contract/ask.ts";
import { database } from "../api/database.ts";
import { askPlace, meaningFrom, meaningParts } from "./asked.ts";
import type { AskPlace, Asked } from "./asked.ts";

/** What the panel is about, and what the address holds. */
export type Place =
  | { type: "start" }
  | AskPlace
  | { type: "node"; id: string }
  | { type: "edge"; id: string }
  | { type: "document"; id: string; passage: string | null }
  | { type: "selection"; ids: string[] }
  /** Some of what has a label, or a relationship type. */
  | { type: "members"; of: MembersOf; name: string }
  /** The questions asked before. */
  | { type: "questions" }
  /** What the graph holds, and what a person says about it. */
  | { type: "graph" }
  | { type: "keys" };

export type MembersOf = "label" | "type";

const lone = ["questions", "graph", "keys"] as const;

/** A correction as one value of the address: its parts with bars between, and bars inside of them escaped. */
function formatCorrection({ words, means }: Correction): string {
  return [words, ...meaningParts(means)].map((part) => part.replaceAll("%", "%25").replaceAll("|", "%7C")).join("|");
}

function parseCorrection(text: string): Correction[] {
  const [words = "", ...parts] = text.split("|").map((part) => part.replaceAll("%7C", "|").replaceAll("%25", "%"));
  const means = meaningFrom(parts);
  return words === "" || means === null ? [] : [{ words, means }];
}

/** The place an address speaks of; `search` is its query string. */
export function parsePlace(search: string): Place {
  const values = new URLSearchParams(search);
  const question = values.get("q")?.trim();
  if (question) {
    const followed = values.get("after")?.trim();
    const after: Asked | null = followed
      ? { question: followed, corrections: values.getAll("after-as").flatMap((text) => parseCorrection(text)) }
      : null;
    return askPlace(
      question,
      values.getAll("as").flatMap((text) => parseCorrection(text)),
      after,
    );
  }
  const node = values.get("node");
  if (node) return { type: "node", id: node };
  const edge = values.get("edge");
  if (edge) return { type: "edge", id: edge };
  const document = values.get("doc");
  if (document) return { type: "document", id: document, passage: values.get("passage") };
  const ids = values.getAll("nodes").filter((id) => id !== "");
  if (ids.length > 0) return { type: "selection", ids };
  for (const of of ["label", "type"] as const) {
    const name = values.get(of);
    if (name) return { type: "members", of, name };
  }
  return { type: lone.find((name) => values.has(name)) ?? "start" };
}

function pairs(place: Place): [string, string][] {
  switch (place.type) {
    case "start":
      return [];
    case "ask":
      return [
        ["q", place.question],
        ...place.corrections.map((correction): [string, string] => ["as", formatCorrection(correction)]),
        ...(place.after === null ? [] : [["after", place.after.question] satisfies [string, string]]),
        ...(place.after?.corrections ?? []).map((correction): [string, string] => ["after-as", formatCorrection(correction)]),
      ];
    case "node":
      return [["node", place.id]];
    case "edge":
      return [["edge", place.id]];
    case "document":
      return place.passage === null
        ? [["doc", place.id]]
        : [
            ["doc", place.id],
            ["passage", place.passage],
          ];
    case "selection":
      return place.ids.map((id) => ["nodes", id]);
    case "members":
      return [[place.of, place.name]];
    case "questions":
    case "graph":
    case "keys":
      return [[place.type, ""]];
  }
}

/** The query string that `parsePlace` reads back, with the database where the address names one; "" for the start. */
export function formatPlace(place: Place, of: string | null = database): string {
  const all: [string, string][] = of === null ? pairs(place) : [["db", of], ...pairs(place)];
  // Colons and bars are allowed in a query, and an id is easier to read with them.
  const text = new URLSearchParams(all).toString().replaceAll("%3A", ":").replaceAll("%7C", "|");
  return text === "" ? "" : `?${text}`;
}

export function samePlace(a: Place, b: Place): boolean {
  return formatPlace(a) === formatPlace(b);
}
