import type { Topology } from "../../topology/topology.ts";
import { maskTokens, type Placed } from "../corrections/place.ts";
import { saidMention, saidWords } from "../corrections/said.ts";
import { isCommonWord } from "../lexicon/lexicon.ts";
import { tokenize, type Token } from "../names/fold.ts";
import { nameIndexOf } from "../names/nameIndex.ts";
import { functionWords, pathWords } from "../words/functionWords.ts";
import { stem } from "../words/stem.ts";
import { standingOf, type Standing } from "./bystanders.ts";
import { isNumber } from "./constraintPatterns.ts";
import { readConstraints, type ReadConstraints } from "./constraints.ts";
import { isYesNo, readIntent, type Intent } from "./intent.ts";
import { findMentions, textOf, type Mention } from "./mentions.ts";
import { createSheet, numbersIn, type Cell, type Sheet } from "./sheet.ts";
import { findTerms, type Term } from "./terms.ts";
import { findTime, type TimeSpan } from "./time.ts";
import { mendTriggers } from "./triggerTypos.ts";
import { brokenNames, isEssential, misspelledNames } from "./wholeNames.ts";

/** A question as far as grammar and names can read it; nothing is looked up in the store. */
export interface QuestionReading {
  readonly question: string;
  readonly corrections: readonly Placed[];
  /** Every name in it, by the number under which `rest` has it. */
  readonly mentions: readonly Mention[];
  readonly intent: Intent;
  /** The names that the question is about, without those of constraints. */
  readonly ends: readonly Mention[];
  readonly via: readonly Mention[];
  readonly without: readonly Mention[];
  readonly constraints: ReadConstraints;
  readonly time?: TimeSpan;
  /** Names beside two ends of which the question does not say whether they are to be passed or avoided. */
  readonly unclear: readonly Mention[];
  /** Labels that the answer should have: "which agreements". */
  readonly labels: readonly Term[];
  readonly yesNo: boolean;
  /** Folded: what was left to the fact reader, function words and all. */
  readonly rest: string;
  /** Content words that neither names nor grammar explain, as folded words. */
  readonly words: readonly string[];
  /** Runs of such words as they were typed: perhaps unknown names; one that decides what is asked comes first. */
  readonly unknown: readonly string[];
  /** Whether the first of them decides what is asked: without it the question would be another one. */
  readonly essential: boolean;
}

/**
 * Reads a question. Misspelled names are tried only where a name is missing, or where a word is written like one.
 *
 * @param corrections words whose meaning a person has said; nothing else is read from them
 * @param composed stretches that say nodes by a relation, read already
 */
export function readQuestion(
  question: string,
  topology: Topology,
  corrections: readonly Placed[] = [],
  composed: readonly Mention[] = [],
): QuestionReading {
  const tokens = mendTriggers(maskTokens(tokenize(question), corrections), nameIndexOf(topology), topology);
  const isFree = ({ first, last }: Mention) => !composed.some((other) => other.first <= last && first <= other.last);
  const named = findMentions(topology, question, tokens).filter(isFree);
  const counted = dropLabels(dropNumbers(named, tokens), tokens, topology);
  const said = [...composed, ...corrections.flatMap((one) => saidMention(topology, question, tokens, one) ?? []).filter(isFree)];
  const readWith = (names: readonly Mention[]) => read(question, tokens, [...names, ...said].toSorted(byPlace), topology, corrections);
  const timed = readWith(counted);
  // A year that is an end of what is asked is a name: "shortest path from 1984 to Orwell".
  const isShort = counted.length < named.length && timed.reading.intent !== "facts" && lacksEnds(timed.reading);
  const found = isShort ? dropLabels(named, tokens, topology) : counted;
  const first = isShort ? readWith(found) : timed;
  const broken = brokenNames(tokens, found, first.runs, first.reading.intent === "facts");
  const mentions = found.filter((mention) => !broken.includes(mention));
  const whole = broken.length === 0 ? first : readWith(mentions);
  const misspelled = misspelledNames(question, tokens, whole.runs, lacksEnds(whole.reading), topology);
  return misspelled.length === 0 ? whole.reading : readWith([...mentions, ...misspelled]).reading;
}

interface Read {
  reading: QuestionReading;
  runs: readonly Cell[][];
}

function read(
  question: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  topology: Topology,
  corrections: readonly Placed[],
): Read {
  const sheet = createSheet(
    tokens,
    mentions,
    corrections.flatMap((one) => saidWords(topology, one)),
  );
  const constraints = readConstraints(sheet, topology);
  const time = takeTime(sheet);
  const labels = readLabels(sheet, topology);
  const numbers = [...new Set(numbersIn(sheet.text()))];
  const content = sheet.left().filter(({ text }) => !functionWords.has(text) && !pathWords.has(text) && !text.startsWith("@"));
  const unexplained = content.filter(
    ({ text }) => !labels.some((label) => label.stems.length === 1 && findTerms(topology, text, "label").includes(label)),
  );
  const runs = toRuns(unexplained, tokens);
  const intent = readIntent(
    sheet,
    numbers.length,
    unexplained.map(({ text }) => text),
    constraints.maxHops !== undefined,
    time !== undefined,
  );
  const { ends, via, without, unclear } = waysOfPath.has(intent) ? standingOf(sheet.text(), numbers) : onlyEnds(numbers);
  const typed = (run: readonly Cell[]) => textOf(question, tokens, run[0]?.first ?? 0, run.at(-1)?.last ?? 0);
  const essential =
    intent === "facts" || intent === "help" ? undefined : runs.find((run) => isEssential(tokens, run, intent === "neighbours"));
  return {
    runs,
    reading: {
      question,
      corrections,
      mentions,
      intent,
      ends: present(ends, mentions),
      via: present([...constraints.via, ...via], mentions),
      without: present([...constraints.without, ...without], mentions),
      // A common word that is also a name plays no part where it has none to play.
      unclear: present(unclear, mentions).filter(({ first, last }) => first !== last || !isCommonWord(tokens[first]?.text ?? "")),
      constraints,
      ...(time && { time }),
      labels,
      yesNo: isYesNo(sheet),
      rest: sheet.text(),
      words: sheet.left().flatMap(({ text }) => (functionWords.has(text) ? [] : [text])),
      unknown: [...(essential ? [essential] : []), ...runs.filter((run) => run !== essential)].map(typed),
      essential: essential !== undefined,
    },
  };
}

/** Intents that ask for a way, along which a name may be a stop, or be avoided. */
const waysOfPath: ReadonlySet<Intent> = new Set<Intent>(["connect", "link", "shortest", "within", "distance", "everything"]);

function onlyEnds(ends: readonly number[]): Standing {
  return { ends, via: [], without: [], unclear: [] };
}

const units = /^(?:hops?|steps?|links?|degrees?|jumps?|edges?|relationships?|handshakes?|moves?|connections?|nodes?)$/;

/**
 * A name that is nothing but a year or a decade is read as a time ("2017 agreement" is a name), and one that is nothing
 * but a number in front of hops as their count.
 */
function dropNumbers(mentions: readonly Mention[], tokens: readonly Token[]): Mention[] {
  return mentions.filter(({ first, last, candidates }) => {
    const [word, next] = [tokens[first]?.text ?? "", tokens[last + 1]?.text ?? ""];
    if (first !== last || candidates.length === 0) return true;
    return !/^\d{4}s?$/.test(word) && !(isNumber(word) && units.test(next));
  });
}

/** A word for a label in front of what is asked for, or after what has it, is no name: "tags" in "which tags are linked to X". */
function dropLabels(mentions: readonly Mention[], tokens: readonly Token[], topology: Topology): Mention[] {
  if (mentions.length < 2) return [...mentions];
  return mentions.filter(({ first, last }) => {
    const token = tokens[first];
    if (first !== last || !token || isCapital(token) || findTerms(topology, token.text, "label").length === 0) return true;
    const before = tokens[first - 1]?.text ?? "";
    return !(first === 0 || /^(?:which|what|the|all|any|list|show|me|name|every|are|is)$/.test(before));
  });
}

function takeTime(sheet: Sheet): TimeSpan | undefined {
  const time = findTime(sheet.text());
  if (time) sheet.take(new RegExp(`(?<=^| )${time.text}(?= |$)`));
  return time;
}

/** The label that the question asks for: after "which" or "what", or in front of "are", "links", "does", "of". */
function readLabels(sheet: Sheet, topology: Topology): Term[] {
  const found: Term[] = [];
  for (const { text } of sheet.left()) {
    if (functionWords.has(text)) continue;
    // "Count" is no short form of "Country": a word of the grammar is a label only where that is called just so.
    // Nor is the verb of "who links Ann to Bob" one, where some nodes are called links.
    const isVerb = new RegExp(`(?:^| )${text}(?: together)?(?: to| with)?(?: the)? #\\d`).test(sheet.text());
    const fits = (term: Term) => !pathWords.has(text) || (!isVerb && term.stems.join(" ") === stem(text));
    found.push(...findTerms(topology, text, "label").filter((term) => !found.includes(term) && fits(term)));
  }
  return found;
}

/** Neighbouring words make one run; so do capitalised ones with "of" or "the" between them. */
function toRuns(cells: readonly Cell[], tokens: readonly Token[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.last;
    const joined =
      before !== undefined &&
      (cell.first === before + 1 ||
        (cell.first === before + 2 && isCapital(tokens[cell.first]) && /^(of|the|de|von|and)$/.test(tokens[before + 1]?.text ?? "")));
    if (joined) run?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Whether the question has fewer names than what it asks needs, or a name or kind of thing that the graph does not hold. */
export function missingEnds(reading: Pick<QuestionReading, "intent" | "ends" | "essential">): boolean {
  return reading.essential || lacksEnds(reading);
}

function lacksEnds({ intent, ends }: Pick<QuestionReading, "intent" | "ends">): boolean {
  if (intent === "help") return false;
  return intent === "facts" || intent === "neighbours" ? ends.length === 0 : ends.length < 2;
}

function present(numbers: readonly number[], mentions: readonly Mention[]): Mention[] {
  return numbers.flatMap((number) => mentions[number] ?? []);
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.original ?? "");
}

function byPlace(a: Mention, b: Mention): number {
  return a.first - b.first;
}
