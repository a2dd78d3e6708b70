import { jsonFault } from "./jsonFault.ts";
import type { WireMap, WireValue } from "../../server/contract/values.ts";

/** What the parameter field holds: parameters, or what is wrong with its text and where (offset in UTF-16 units). */
export type ParsedParameters = { kind: "ok"; params: WireMap } | { kind: "wrong"; message: string; offset?: number };

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
  const complaint = wrongType(params, "$");
  return complaint === undefined ? { kind: "ok", params } : { kind: "wrong", message: complaint };
}

function notJson(text: string, offset: number): ParsedParameters {
  const before = text.slice(0, offset).split("\n");
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return { kind: "wrong", message: `Not JSON at ${where}. Names and texts stand in double quotes, as in ${example}.`, offset };
}

/** `JSON.parse` would round an integer beyond 2^53 in silence. */
function inexactNumber(text: string): ParsedParameters | undefined {
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) {
    const [token] = match;
    if (/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token))) {
      const message = `${token} is beyond what a JSON number holds exactly. Write {"$type": "Integer", "_value": "${token}"}.`;
      return { kind: "wrong", message, offset: match.index };
    }
  }
  return undefined;
}

function wrongType(value: WireValue, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return first(value.map((item, index) => () => wrongType(item, `${name}[${index}]`)));
  const parts = Object.entries(value);
  if (!Object.hasOwn(value, "$type"))
    return first(
      parts.map(
        ([key, item]) =>
          () =>
            wrongType(item, name === "$" ? `$${key}` : `${name}.${key}`),
      ),
    );
  return wrongTyped(value["$type"], value["_value"], name);
}

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const complaint = check();
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

function wrongTyped(type: WireValue | undefined, inner: WireValue | undefined, name: string): string | undefined {
  if (type === "Map") {
    const isMap = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    return isMap
      ? first(
          Object.entries(inner).map(
            ([key, item]) =>
              () =>
                wrongType(item, `${name}.${key}`),
          ),
        )
      : `${name}: the _value of a Map is an object.`;
  }
  const known = typeof type === "string" && Object.hasOwn(typedForms, type) ? typedForms[type] : undefined;
  if (!known) return `${name}: ${JSON.stringify(type)} cannot be a parameter. $type is one of ${Object.keys(typedForms).join(", ")}, Map.`;
  const fits = typeof inner === "string" && known.form.test(inner) && !(type === "Integer" && overflows(inner));
  return fits ? undefined : `${name}: the _value of ${JSON.stringify(type)} is a text such as "${known.example}".`;
}

function overflows(digits: string): boolean {
  const integer = BigInt(digits);
  return integer >= maxInteger || integer < -maxInteger;
}
