import { StoreError } from "../../storeError.ts";
import type { Expression, Pattern, Query } from "./ast.ts";
import { positionAt, syntaxError, type Token } from "./tokens.ts";

/** Grammar rules that need one another, handed along so that their files need not import each other. */
export interface Rules {
  expression(cursor: Cursor): Expression;
  /** A value with its properties and indexes, without operators. */
  postfix(cursor: Cursor): Expression;
  patterns(cursor: Cursor): Pattern[];
  /** A path of at least one relationship, or null with the cursor where it was. */
  pathPattern(cursor: Cursor): Pattern | null;
  query(cursor: Cursor): Query;
}

/** A place in the tokens of one text, and the questions that a grammar asks there. */
export class Cursor {
  readonly text: string;
  readonly rules: Rules;
  position = 0;
  private readonly tokens: readonly Token[];
  private anonymous = 0;

  constructor(text: string, tokens: readonly Token[], rules: Rules) {
    this.text = text;
    this.tokens = tokens;
    this.rules = rules;
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)];
    if (token === undefined) throw new StoreError("internal", "A text has no tokens.");
    return token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.position += 1;
    return token;
  }

  isWord(word: string, ahead = 0): boolean {
    return this.peek(ahead).upper === word;
  }

  areWords(...words: string[]): boolean {
    return words.every((word, ahead) => this.isWord(word, ahead));
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === symbol;
  }

  takeWords(...words: string[]): boolean {
    if (!this.areWords(...words)) return false;
    this.position += words.length;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.position += 1;
    return true;
  }

  expectWord(word: string): void {
    if (!this.takeWords(word)) throw this.unexpected(word);
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected(`'${symbol}'`);
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === "name" || kind === "quoted";
  }

  name(what: string): string {
    if (!this.isName()) throw this.unexpected(what);
    return this.next().text;
  }

  /** A variable's name that no text can contain. */
  fresh(): string {
    this.anonymous += 1;
    return ` ${this.anonymous}`;
  }

  /** What a rule gives, or null and the cursor where it was when the rule does not fit here. */
  attempt<T>(rule: () => T): T | null {
    const start = this.position;
    try {
      return rule();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== "invalid_query") throw error;
      this.position = start;
      return null;
    }
  }

  unexpected(wanted: string): StoreError {
    const token = this.peek();
    return syntaxError(
      this.text,
      token.start,
      `Invalid input '${token.kind === "end" ? "" : this.text.slice(token.start, token.end)}': expected ${wanted}`,
    );
  }

  unsupported(construct: string, hint: string): StoreError {
    return new StoreError("unsupported", `The embedded engine does not run ${construct}.`, {
      hint,
      position: positionAt(this.text, this.peek().start),
    });
  }
}
