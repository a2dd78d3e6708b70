import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import { leading, patterns, relationWord, saysWay, toNumber, trailing } from "./constraintPatterns.ts";
import { numbersIn, type Sheet } from "./sheet.ts";
import { findTerms, type Term } from "./terms.ts";

/** What a question asks of a path, besides its ends. Names are numbers of mentions. */
export interface ReadConstraints {
  via: number[];
  without: number[];
  withoutTerms: Term[];
  onlyTerms: Term[];
  /** Words after "without" or "only" that name nothing in the graph. */
  unknown: string[];
  maxHops?: number;
  /** Just so many hops, and not fewer; `maxHops` is the same number. */
  exactHops?: number;
  /** Some node with one of these labels is to be passed, whichever. */
  viaLabels: Term[];
  count?: number;
  direction?: "out";
  statedOnly: boolean;
}

/** Reads constraints off the sheet; what stays on it are the ends and the words that say what is asked. */
export function readConstraints(sheet: Sheet, topology: Topology): ReadConstraints {
  const read: ReadConstraints = {
    via: [],
    without: [],
    withoutTerms: [],
    onlyTerms: [],
    viaLabels: [],
    unknown: [],
    statedOnly: false,
  };
  if (sheet.take(patterns.stated)) read.statedOnly = true;
  if (sheet.take(patterns.arrows)) read.direction = "out";
  readHops(sheet, read);
  for (let match = sheet.take(patterns.withoutNames); match; match = sheet.take(patterns.withoutNames))
    read.without.push(...numbersIn(match[1]));
  readTerms(sheet, topology, patterns.withoutWords, read.withoutTerms, read.unknown);
  readTerms(sheet, topology, patterns.withoutAfter, read.withoutTerms);
  readTerms(sheet, topology, patterns.onlyWords, read.onlyTerms, read.unknown);
  while (hasOtherNames(sheet, patterns.viaNames)) read.via.push(...numbersIn(sheet.take(patterns.viaNames)?.[1]));
  readViaLabel(sheet, topology, read);
  readTerms(sheet, topology, patterns.wordsOnly, read.onlyTerms);
  const count = sheet.take(patterns.count);
  if (count) read.count = toNumber(count[1]);
  return read;
}

/** Whether the pattern fits and leaves names to speak of: "what touches X" is no question about what is passed. */
function hasOtherNames(sheet: Sheet, pattern: RegExp): boolean {
  const own = numbersIn(pattern.exec(sheet.text())?.[1]);
  return own.length > 0 && numbersIn(sheet.text()).some((number) => !own.includes(number));
}

/** "Via any country", "through some ship": a stop at any of them, where "through countries" passes nothing else. */
function readViaLabel(sheet: Sheet, topology: Topology, read: ReadConstraints): void {
  const words = patterns.viaLabel.exec(sheet.text())?.[1];
  const labels = words === undefined ? [] : words.split(" or ").map((part) => findTerms(topology, part, "label"));
  if (labels.length === 0 || labels.some((found) => found.length === 0)) return;
  read.viaLabels.push(...labels.flat());
  sheet.take(patterns.viaLabel);
}

function readHops(sheet: Sheet, read: ReadConstraints): void {
  const exact = saysWay.test(sheet.text()) ? sheet.take(patterns.exact) : undefined;
  if (exact) {
    read.exactHops = Math.max(1, toNumber(exact[1]));
    read.maxHops = read.exactHops;
    return;
  }
  const less = sheet.take(patterns.less);
  const bound =
    less ??
    sheet.take(patterns.within) ??
    sheet.take(patterns.orLess) ??
    sheet.take(patterns.adjective) ??
    sheet.take(patterns.after) ??
    sheet.take(patterns.bare);
  if (!bound) {
    if (patterns.beside.test(sheet.text())) read.maxHops = 1;
    return;
  }
  read.maxHops = Math.max(1, toNumber(bound[1]) - (less ? 1 : 0));
}

/** Takes the phrase off only when it names terms; otherwise it is somebody else's, or unknown. */
function readTerms(sheet: Sheet, topology: Topology, pattern: RegExp, into: Term[], unknown?: string[]): void {
  const words = pattern.exec(sheet.text())?.slice(1).at(-1);
  if (words === undefined) return;
  const terms = words.split(/ (?:or|and|nor) /).map((part) => termsIn(topology, part));
  if (terms.every((found) => found.length > 0)) {
    into.push(...terms.flat());
    sheet.take(pattern);
  } else if (unknown) unknown.push(words.replace(leading, ""));
}

/**
 * The terms of a phrase, with as few words in front left out as may be: "on line" is itself before it is "line". Of a
 * label and a type that are called alike the one is meant that is written so, else the type; "a" and "edges" decide.
 */
function termsIn(topology: Topology, phrase: string): Term[] {
  const bare = phrase.replace(trailing, "");
  const saysRelation = new RegExp(` ${relationWord}(?: |$)`).test(phrase.slice(bare.length));
  const saysNode = /(?:^| )(?:a|an|any|some|another) /.test(bare);
  const words = bare.replace(/^(?:(?:a|an|the|any|all|some|other|another) )+/, "").split(" ");
  for (let first = 0; first < words.length; first += 1) {
    const rest = words.slice(first).join(" ");
    const found = findTerms(topology, rest);
    const types = found.filter(({ kind }) => kind === "type");
    if (found.length > 0) {
      if (saysRelation && types.length > 0) return types;
      if (types.length === found.length || types.length === 0) return found;
      const written = found.filter(({ name }) => fold(plainWords(name)) === rest);
      if (written.length > 0 && written.length < found.length) return written;
      return saysNode ? found.filter(({ kind }) => kind === "label") : types;
    }
    if (!leading.test(`${rest} `)) break;
  }
  return [];
}
