import type { NodeValue, RelationshipValue, StoreMap, StoreValue } from "../../server/store/values.ts";

/** Reads a value as the kit's tables write it: `[1, 'a', (:A {x: 1})-[:T]->()]` and so on. */
export function parseExpected(text: string): StoreValue {
  const reader = new Reader(text.trim());
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw new Error(`Cannot read "${this.text}" past ${this.at}`);
  }

  private space(): void {
    while (/\s/u.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private take(token: string): boolean {
    this.space();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`Expected ${token} at ${this.at} of "${this.text}"`);
  }

  private match(pattern: RegExp): string | null {
    this.space();
    const found = new RegExp(pattern.source, "uy");
    found.lastIndex = this.at;
    const text = found.exec(this.text)?.[0] ?? null;
    if (text !== null) this.at += text.length;
    return text;
  }

  value(): StoreValue {
    this.space();
    const next = this.text[this.at];
    if (next === "'") return this.string();
    if (next === "{") return this.map();
    if (next === "(") return this.node();
    if (next === "<") return this.path();
    if (next === "[") return /^\[\s*:/u.test(this.text.slice(this.at)) ? this.relationship() : this.list();
    return this.word();
  }

  private string(): string {
    const raw = this.match(/'(?:[^'\\]|\\.)*'/u) ?? "''";
    return raw.slice(1, -1).replaceAll(/\\(.)/gu, "$1");
  }

  private word(): StoreValue {
    const word = this.match(/[+-]?[A-Za-z0-9_.+-]+/u) ?? "";
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    if (word === "NaN") return Number.NaN;
    if (/^[+-]?Inf(?:inity)?$/u.test(word)) return word.startsWith("-") ? -Infinity : Infinity;
    if (/^[+-]?\d+$/u.test(word)) return Number.isSafeInteger(Number(word)) ? Number(word) : BigInt(word);
    if (word === "" || Number.isNaN(Number(word))) throw new Error(`Cannot read "${this.text}" at ${this.at}`);
    return { kind: "float", value: Number(word) };
  }

  private list(): StoreValue[] {
    this.expect("[");
    const items: StoreValue[] = [];
    while (!this.take("]")) {
      items.push(this.value());
      this.take(",");
    }
    return items;
  }

  private map(): StoreMap {
    this.expect("{");
    const map: StoreMap = new Map();
    while (!this.take("}")) {
      const key = this.match(/[^\s:,{}]+/u) ?? "";
      this.expect(":");
      map.set(key.replaceAll("`", ""), this.value());
      this.take(",");
    }
    return map;
  }

  private names(): string[] {
    const names: string[] = [];
    while (this.take(":")) names.push((this.match(/`[^`]*`|[^\s:{}()[\]]+/u) ?? "").replaceAll("`", ""));
    return names;
  }

  private properties(): StoreMap {
    this.space();
    return this.text[this.at] === "{" ? this.map() : new Map();
  }

  private node(): NodeValue {
    this.expect("(");
    const labels = this.names();
    const properties = this.properties();
    this.expect(")");
    return { kind: "node", id: "", elementId: "", labels, properties };
  }

  private relationship(source = "", target = ""): RelationshipValue {
    this.expect("[");
    const [type = ""] = this.names();
    const properties = this.properties();
    this.expect("]");
    return {
      kind: "relationship",
      id: "",
      elementId: "",
      type,
      source,
      target,
      sourceElementId: source,
      targetElementId: target,
      properties,
    };
  }

  /** In a path the ends of a relationship are told by the places of its nodes: "left" and "right". */
  private path(): StoreValue {
    this.expect("<");
    const nodes = [this.node()];
    const relationships: RelationshipValue[] = [];
    while (!this.take(">")) {
      const backwards = this.take("<");
      this.expect("-");
      relationships.push(backwards ? this.relationship("right", "left") : this.relationship("left", "right"));
      this.expect("-");
      if (!backwards) this.expect(">");
      nodes.push(this.node());
    }
    return { kind: "path", nodes, relationships };
  }
}
