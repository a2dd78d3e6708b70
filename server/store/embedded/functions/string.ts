import { queryError, typeError } from "../evaluate/failure.ts";
import { textOf } from "../evaluate/text.ts";
import type { Value } from "../evaluate/value.ts";
import { arg, given, strict, type FunctionTable } from "./definition.ts";

function textAt(args: readonly Value[], place: number): string {
  const value = arg(args, place);
  if (typeof value !== "string") throw typeError("a text", value);
  return value;
}

function countAt(args: readonly Value[], place: number): number {
  const value = arg(args, place);
  if (typeof value !== "bigint") throw typeError("an integer", value);
  if (value < 0n) throw queryError("A length or a place in a text cannot be negative");
  return Number(value);
}

/** Java counts UTF-16 units here, as JavaScript does. */
function substring(args: readonly Value[]): Value {
  const text = textAt(args, 0);
  const start = countAt(args, 1);
  return args.length > 2 ? text.slice(start, start + countAt(args, 2)) : text.slice(start);
}

function split(args: readonly Value[]): Value {
  const text = textAt(args, 0);
  const given = arg(args, 1);
  const delimiters = Array.isArray(given) ? given.map((item) => textOf(item)) : [textAt(args, 1)];
  if (delimiters.includes("")) return text === "" ? [""] : Array.from(text);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const hit = delimiters.find((delimiter) => text.startsWith(delimiter, at));
    if (hit === undefined) continue;
    parts.push(text.slice(from, at));
    from = at + hit.length;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}

function trimmed(args: readonly Value[], sides: "both" | "start" | "end"): Value {
  const text = textAt(args, 0);
  const isTrimmed = args.length > 1 ? among(textAt(args, 1)) : (character: string) => /\s/u.test(character);
  const characters = Array.from(text);
  let from = 0;
  let to = characters.length;
  if (sides !== "end") while (from < to && isTrimmed(characters[from] ?? "")) from += 1;
  if (sides !== "start") while (to > from && isTrimmed(characters[to - 1] ?? "")) to -= 1;
  return characters.slice(from, to).join("");
}

function among(characters: string): (character: string) => boolean {
  const set = new Set(characters);
  return (character) => set.has(character);
}

const length = strict(1, 1, (args) => BigInt(Array.from(textAt(args, 0)).length));
const lower = strict(1, 1, (args) => textAt(args, 0).toLowerCase());
const upper = strict(1, 1, (args) => textAt(args, 0).toUpperCase());

export const stringFunctions: FunctionTable = {
  char_length: length,
  character_length: length,
  tolower: lower,
  lower,
  toupper: upper,
  upper,
  trim: strict(1, 1, (args) => trimmed(args, "both")),
  btrim: strict(1, 2, (args) => trimmed(args, "both")),
  ltrim: strict(1, 2, (args) => trimmed(args, "start")),
  rtrim: strict(1, 2, (args) => trimmed(args, "end")),
  left: given(2, 2, (args) => (arg(args, 0) === null && arg(args, 1) !== null ? null : textAt(args, 0).slice(0, countAt(args, 1)))),
  right: given(2, 2, (args) => {
    if (arg(args, 0) === null && arg(args, 1) !== null) return null;
    const text = textAt(args, 0);
    return text.slice(Math.max(0, text.length - countAt(args, 1)));
  }),
  replace: strict(3, 3, (args) => textAt(args, 0).replaceAll(textAt(args, 1), () => textAt(args, 2))),
  split: strict(2, 2, split),
  substring: given(2, 3, (args) => (arg(args, 0) === null ? null : substring(args))),
  normalize: strict(1, 2, (args) => textAt(args, 0).normalize(args.length > 1 ? textOf(arg(args, 1)) : "NFC")),
};
