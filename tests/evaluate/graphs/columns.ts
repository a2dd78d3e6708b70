import type { StoreValue } from "../../../server/store/values.ts";

type Kind = "text" | "integer" | "float" | "boolean";

/** A column that becomes a property. */
export interface Column {
  name: string;
  at: number;
  kind: Kind;
}

const kinds: Readonly<Record<string, Kind>> = {
  string: "text",
  int: "integer",
  integer: "integer",
  long: "integer",
  double: "float",
  float: "float",
  boolean: "boolean",
};

/** Columns as a header such as `name,latitude:double` types them; a name without a type is text. Columns that begin with `:` or `~` are not properties. */
export function typedColumns(header: readonly string[]): Column[] {
  return header.flatMap((title, at) => {
    const [name = "", type = "string"] = title.split(":");
    if (name === "" || name.startsWith("~")) return [];
    const kind = kinds[type.toLowerCase()];
    if (kind === undefined) throw new Error(`The column ${title} has the unknown type ${type}.`);
    return [{ name, at, kind }];
  });
}

/** Columns of a header without types: numbers or booleans where every value of the column is one, else text. */
export function inferredColumns(header: readonly string[], records: readonly string[][], leaveOut: readonly string[]): Column[] {
  return header.flatMap((name, at) => (leaveOut.includes(name) ? [] : [{ name, at, kind: inferred(records, at) }]));
}

function inferred(records: readonly string[][], at: number): Kind {
  const values = records.map((record) => record[at] ?? "").filter((value) => value !== "");
  if (values.length === 0) return "text";
  if (values.every((value) => /^(0|-?[1-9]\d{0,14})$/u.test(value))) return "integer";
  if (values.every((value) => /^-?(0|[1-9]\d*)(\.\d+)?$/u.test(value))) return "float";
  return values.every((value) => value === "true" || value === "false") ? "boolean" : "text";
}

/** The properties of a record; an empty field is no property. */
export function propertiesOf(record: readonly string[], columns: readonly Column[]): Map<string, StoreValue> {
  const properties = new Map<string, StoreValue>();
  for (const { name, at, kind } of columns) {
    const text = record[at] ?? "";
    if (text !== "") properties.set(name, valueOf(text, kind));
  }
  return properties;
}

function valueOf(text: string, kind: Kind): StoreValue {
  switch (kind) {
    case "text":
      return text;
    case "boolean":
      return text === "true";
    case "integer":
    case "float":
      return Number(text);
  }
}

/** The position of a column. */
export function columnAt(header: readonly string[], title: string): number {
  const at = header.indexOf(title);
  if (at === -1) throw new Error(`There is no column ${title} among ${header.join(", ")}.`);
  return at;
}
