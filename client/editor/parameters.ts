import { jsonFault } from "./jsonFault.ts";
import { jsonPlace, type JsonStep } from "./jsonPlace.ts";
import type { WireMap, WireValue } from "../../server/contract/values.ts";

/** What the parameter field holds: parameters, or what is wrong with its text and where (in UTF-16 units). */
export type ParsedParameters =
  | { kind: "ok"; params: WireMap }
  | { kind: "wrong"; message: string; place?: { from: number; to: number } | undefined };

const example = '{"from": "country:japan"}';
const maxInteger = 2n ** 63n;

/** The forms of the typed values that may be a parameter. Nodes, relationships and paths cannot be sent. */
const typedForms: Readonly<Record<string, { form: RegExp; example: string }>> = {
  Integer: { form: /^-?\d+$/, example: "9007199254740993" },
  Float: { form: /^(NaN|-?Infinity|-?\d+(\.\d*)?([eE][+-]?\d+)?)$/, example: "NaN" },
  Date: { form: /^[+-]?\d{4,9}-\d{2}-\d{2}$/, example: "2026-01-31" },
  Time: { form: /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/, example: "12:00:00+09:00" },
  LocalTime: { form: /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/, example: "12:00:00" },
  LocalDateTime: { form: /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/, example: "2026-01-31T12:00:00" },
  OffsetDateTime: { form: /^[+-]?\d{4,9}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/, example: "2026-01-31T12:00:00+09:00" },
  ZonedDateTime: { form: /^[+-]?\d{4,9}-\d{2}-\d{2}T.+\[.+\]$/, example: "2026-01-31T12:00:00+09:00[Asia/Tokyo]" },
  Duration: { form: /^-?P.+$/, example: "P1M2DT3S" },
  Point: { form: /^SRID=\d+;\s*POINT Z?\s*\(.+\)$/i, example: "SRID=4326;POINT (139.7 35.7)" },
  Base64: { form: /^[A-Za-z0-9+/]*={0,2}$/, example: "AQID" },
};

/** Reads the parameter field. An empty one means no parameters. */
export function parseParameters(text: string): ParsedParameters {
  if (text.trim() === "") return { kind: "ok", params: {} };
  const fault = jsonFault(text);
  if (fault !== null) return notJson(text, fault);
  const tooLarge = inexactNumber(text);
  if (tooLarge) return tooLarge;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "wrong", message: `Parameters are a JSON object of names and values, such as ${example}.` };
  }
  const params = value as WireMap;
  const complaint = wrongInside(params, []);
  if (complaint === undefined) return { kind: "ok", params };
  return { kind: "wrong", message: complaint.message, place: jsonPlace(text, complaint.path) ?? undefined };
}

function notJson(text: string, offset: number): ParsedParameters {
  const before = text.slice(0, offset).split("\n");
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return {
    kind: "wrong",
    message: `Not JSON at ${where}. Names and texts stand in double quotes, as in ${example}.`,
    place: { from: offset, to: Math.min(offset + 1, text.length) },
  };
}

/** `JSON.parse` would round an integer beyond 2^53 in silence. */
function inexactNumber(text: string): ParsedParameters | undefined {
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) {
    const [token] = match;
    if (/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token))) {
      const message = `${token} is beyond what a JSON number holds exactly. Write {"$type": "Integer", "_value": "${token}"}.`;
      return { kind: "wrong", message, place: { from: match.index, to: match.index + token.length } };
    }
  }
  return undefined;
}

interface Complaint {
  path: JsonStep[];
  message: string;
}

function wrongType(value: WireValue, path: JsonStep[]): Complaint | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) && Object.hasOwn(value, "$type")) return wrongTyped(value["$type"], value["_value"], path);
  return wrongInside(value, path);
}

function wrongInside(value: WireValue[] | WireMap, path: JsonStep[]): Complaint | undefined {
  for (const [key, item] of Object.entries(value)) {
    const complaint = wrongType(item, [...path, Array.isArray(value) ? Number(key) : key]);
    if (complaint) return complaint;
  }
  return undefined;
}

function wrongTyped(type: WireValue | undefined, inner: WireValue | undefined, path: JsonStep[]): Complaint | undefined {
  const name = nameOf(path);
  if (type === "Map") {
    const isMap = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    return isMap ? wrongInside(inner, [...path, "_value"]) : { path, message: `${name}: the _value of a Map is an object.` };
  }
  const known = typeof type === "string" && Object.hasOwn(typedForms, type) ? typedForms[type] : undefined;
  if (!known) {
    const message = `${name}: ${JSON.stringify(type)} cannot be a parameter. $type is one of ${Object.keys(typedForms).join(", ")}, Map.`;
    return { path, message };
  }
  const fits = typeof inner === "string" && known.form.test(inner) && !(type === "Integer" && overflows(inner));
  return fits ? undefined : { path, message: `${name}: the _value of ${JSON.stringify(type)} is a text such as "${known.example}".` };
}

/** A value's name as Cypher would write it: `$list[2].when`. */
function nameOf([first, ...rest]: readonly JsonStep[]): string {
  return `$${first ?? ""}${rest.map((step) => (typeof step === "number" ? `[${step}]` : step === "_value" ? "" : `.${step}`)).join("")}`;
}

function overflows(digits: string): boolean {
  const integer = BigInt(digits);
  return integer >= maxInteger || integer < -maxInteger;
}

/** Every typed value with an example, as the field's help lists them and puts them into the text. */
export const typedExamples: readonly { type: string; json: string }[] = Object.entries(typedForms).map(([type, { example }]) => ({
  type,
  json: JSON.stringify({ $type: type, _value: example }).replaceAll(/[:,](?=")/g, "$& "),
}));

/** The text with one more parameter, under a name that it does not have yet; the text as it is when it is not right. */
export function withExample(text: string, type: string, json: string): string {
  const parsed = parseParameters(text);
  if (parsed.kind === "wrong") return text;
  const base = type.charAt(0).toLowerCase() + type.slice(1);
  let name = base;
  for (let next = 2; Object.hasOwn(parsed.params, name); next += 1) name = `${base}${next}`;
  return formatParameters({ ...parsed.params, [name]: JSON.parse(json) as WireValue });
}

/** The parameters as a text that `parseParameters` reads: one on each line, typed values on one line. */
export function formatParameters(params: WireMap): string {
  const entries = Object.entries(params).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return entries.length === 0 ? "" : `{\n${entries.join(",\n")}\n}`;
}
