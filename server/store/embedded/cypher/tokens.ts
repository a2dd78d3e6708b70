import type { TextPosition } from "../../../contract/errors.ts";
import { StoreError } from "../../storeError.ts";

type TokenKind = "name" | "quoted" | "integer" | "float" | "string" | "symbol" | "end";

export interface Token {
  kind: TokenKind;
  /** The name, the string's content, the number's or the symbol's text. */
  text: string;
  /** The name in capitals, for keywords; empty for every other kind. */
  upper: string;
  start: number;
  end: number;
}

const space = /(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/uy;
const name = /(?!\$)[\p{L}\p{Nl}_\p{Pc}\p{Sc}][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Sc}\p{Cf}]*/uy;
const number = /0[xX][0-9a-fA-F_]+|0o[0-7_]+|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+|\d[\d_]*/uy;
const symbol = /\+=|=~|<>|<=|>=|\.\.|::|\|\||[-+*/%^=<>.,:;|&!(){}[\]$]/uy;
const quoted = /`(?:[^`]|``)*`/uy;
const string = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/uy;
const dashes = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;

const escapes: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", '"': '"', "`": "`" };

/** @throws StoreError `invalid_query` at the first character that begins no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const push = (kind: TokenKind, raw: string, content: string, upper = "") => {
    tokens.push({ kind, text: content, upper, start: at, end: at + raw.length });
    at += raw.length;
  };
  while (at < text.length) {
    const blank = take(space);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const character = text[at] ?? "";
    const previous = tokens.at(-1);
    const afterValue =
      previous !== undefined &&
      previous.end === at &&
      (previous.kind === "name" || previous.kind === "quoted" || /^[)\].}]$/u.test(previous.text));
    const word = take(name);
    const digits = character === "." && afterValue ? null : take(number);
    if (word !== null) push("name", word, word, word.toUpperCase());
    else if (digits !== null && !(digits.startsWith(".") && text[at - 1] === ".")) pushNumber(digits);
    else if (character === "`") {
      const raw = take(quoted);
      if (raw === null) throw syntaxError(text, at, "The name that begins with a backtick does not end.");
      push("quoted", raw, unescapeUnicode(raw.slice(1, -1).replaceAll("``", "`")));
    } else if (character === "'" || character === '"') {
      const raw = take(string);
      if (raw === null) throw syntaxError(text, at, "The text that begins with a quote does not end.");
      push("string", raw, unescape(text, at, raw.slice(1, -1)));
    } else if (dashes.test(character)) push("symbol", character, "-");
    else {
      const raw = take(symbol);
      if (raw === null) throw syntaxError(text, at, `Invalid input '${character}'`);
      push("symbol", raw, raw);
    }
  }
  tokens.push({ kind: "end", text: "", upper: "", start: at, end: at });
  return tokens;

  function pushNumber(raw: string): void {
    // A range such as *1..3 keeps its dots: `1.` is not a number here.
    const kind = /^0[xo]/iu.test(raw) || /^[\d_]+$/u.test(raw) ? "integer" : "float";
    push(kind, raw, raw.replaceAll("_", ""));
    const next = text[at] ?? "";
    if (/[\p{L}_]/u.test(next)) throw syntaxError(text, at, `Invalid input '${raw}${next}': a number cannot continue with a letter`);
  }
}

function unescape(text: string, at: number, raw: string): string {
  return raw.replaceAll(/\\(u[0-9a-fA-F]{4}|[\s\S])/gu, (_whole, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const plain = escapes[code];
    if (plain === undefined) throw syntaxError(text, at, `Invalid escape \\${code} in a text`);
    return plain;
  });
}

function unescapeUnicode(raw: string): string {
  return raw.replaceAll(/\\u([0-9a-fA-F]{4})/gu, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An `invalid_query` that points at an offset of the text. */
export function syntaxError(text: string, offset: number, message: string): StoreError {
  return new StoreError("invalid_query", message, {
    position: positionAt(text, offset),
    engineCode: "Neo.ClientError.Statement.SyntaxError",
  });
}

/** An offset as a place that a person can find. */
export function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset).split("\n");
  return { offset, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
