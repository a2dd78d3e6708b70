import type { z } from "zod";
import { graphSettings, type GraphSettings } from "../contract/settings.ts";
import { JsonTextError, parseJsonText, placeIn, type JsonText } from "./jsonText.ts";

/** What a file says, or what is wrong with it and where. */
export type Parsed = { readonly kind: "good"; readonly settings: GraphSettings } | { readonly kind: "bad"; readonly problem: string };

/** Problems that are told at once. */
const told = 3;

/** Reads the text of a settings file. Keys that are not known are refused, so that a misspelt one is not lost. */
export function parseSettings(text: string): Parsed {
  // Editors on Windows may put a byte order mark in front.
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return { kind: "good", settings: graphSettings.parse({}) };
  let json: JsonText;
  try {
    json = parseJsonText(bare);
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    return { kind: "bad", problem: `It is not JSON: ${placeWords(bare, error.offset)}, ${error.message}.` };
  }
  const parsed = graphSettings.safeParse(json.value);
  if (parsed.success) return { kind: "good", settings: parsed.data };
  const { issues } = parsed.error;
  const sentences = issues.slice(0, told).map((issue) => `${placeWords(bare, json.offsetOf(pathOf(issue)))}: ${wordsOf(issue)}`);
  const more = issues.length > told ? ` (and ${issues.length - told} more)` : "";
  return { kind: "bad", problem: `It says what no setting is: ${sentences.join("; ")}${more}.` };
}

function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? "" : ` in ${issue.path.join(".")}`;
  if (issue.code !== "unrecognized_keys") return `${issue.message}${where}`;
  return `there is no setting called ${issue.keys.map((key) => `“${key}”`).join(", ")}${where}`;
}

function placeWords(text: string, offset: number): string {
  const { line, column } = placeIn(text, offset);
  return `line ${line}, column ${column}`;
}
