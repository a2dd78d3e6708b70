import { plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
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

const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const numeral = `(?:\\d+|${numberWords.join("|")}|a|an|single)`;
const unit = "(?:hops?|steps?|links?|degrees?|jumps?|edges?|relationships?|handshakes?|stops?|moves?|connections?|clicks?|stages?)";
const names = "#\\d+(?:(?: and then| and| or| then| nor)?(?: the)? #\\d+)*";
const filler =
  "(?: (?:any|the|a|an|all|every|each|using|through|via|of|by|other|use|help|from|over|touching|involving|including|crossing|passing|going|visiting|having|ever))*";
const relationWord = "(?:relationships?|relations?|links?|edges?|ties|connections?|nodes?|hops?|types?)";

const without = [
  "without",
  "avoid(?:ing|s)?",
  "skip(?:ping|s)?",
  "exclud(?:ing|es?)",
  "except(?: for)?",
  "bypass(?:ing|es)?",
  "ignor(?:ing|es?)",
  "leav(?:ing|es?) out",
  "leave #?out",
  "omit(?:ting|s)?",
  "other than",
  "apart from",
  "besides",
  "but not(?: via| through| over)?",
  "(?:and )?not (?:via|through|using|over|by way of|including|involving|passing(?: through)?|going (?:through|via|over))",
  "(?:that |which |it |i |we |you )?(?:(?:does|do|must|should|may|can|will|could|shall|would)(?: not| never)|(?:does|do|must|should|ca|wo|could|would|need)nt|cant|wont) (?:want to |have to |need to )?(?:go|pass|run|lead|use|touch|involve|include|cross|contain|need|visit|stop|rely|depend|travel)(?: through| via| over| by| at| on)?",
  "(?:that |which )?(?:cannot|am not allowed to|is not allowed to|not allowed to) (?:go|pass|run|use|touch|visit)(?: through| via| over)?",
  "(?:that |which )?(?:never|not) (?:going|passing|goes|passes|pass|touching|touches|uses|using)(?: through| via| over| by)?",
  "if (?:i|we|you) (?:skip|avoid|leave out|ignore|exclude|cannot use|cant use|can not use|may not use|remove|drop)",
  "(?:when|once|if) (?=#\\d+ (?:is|are|were|was) (?:gone|removed|excluded|left out|closed))",
  "(?:with )?no",
].join("|");
const via = [
  "via",
  "through",
  "thru",
  "by way of",
  "by means of",
  "passing(?: by| through| over)?",
  "(?:by )?going (?:through|via|over|by)",
  "over",
  "across",
  "using",
  "involving",
  "stopping (?:at|in|by)",
  "with a stop (?:at|in)",
  "with the help of",
  "(?:that |which )?(?:goes|passes|runs|leads|go|pass|run|lead|going) (?:through|via|over|by|past)",
  "(?:that |which )?(?<!both )(?<!^(?:do|does) (?:the )?#\\d+ )(?:includes?|contains?|visits?|touch(?:es)?|uses?|must pass)",
].join("|");

/** Said of a stop at any node of a kind: "involving a person" may as well be a relation. */
const passing =
  "via|through|thru|by way of|passing(?: by| through| over)?|(?:by )?going (?:through|via|over|by)|stopping (?:at|in|by)|with a stop (?:at|in)|(?:that |which )?(?:goes|passes|runs|go|pass|run) (?:through|via|over|by|past)";

const patterns = {
  less: new RegExp(`(?:(?:less|fewer|shorter) than|under|below) (${numeral}) (?:${unit})(?: away)?`),
  within: new RegExp(
    `(?:within|in(?: only| just)?|at most|at the most|(?:no|not) (?:more|further|farther|longer) than|up to|max(?:imum)?(?: of)?|a max(?:imum)? of|of at most|of up to|not exceeding|by)(?: a distance of| the distance of| range of)? (${numeral}) (?:${unit})(?: or (?:less|fewer))?(?: away)?`,
  ),
  orLess: new RegExp(`(${numeral})(?: ${unit})?(?: away)? or (?:less|fewer|shorter|closer|nearer)(?: away)?`),
  exact: new RegExp(
    `(?:(?:of|with|in|by|having|that (?:have|has|are|is|take|takes)|which (?:have|has)|(?:is|are|has|have)) )?(?:(?:a )?length (?:of )?)?(?:exactly|precisely) (${numeral})(?: (?:${unit}))?(?: (?:long|away))?(?= |$)`,
  ),
  /** "With 3 hops at most", "are 3 hops enough". */
  after: new RegExp(`(${numeral}) ${unit} (?:at (?:the )?most|tops|maximum|max|enough|sufficient|suffices?)`),
  /** "Is the distance at most 3", "a path of length 3". */
  bare: new RegExp(
    `(?:at most|(?:no|not) (?:more|larger|greater|longer) than|up to|within|of length(?: at most| up to)?) (\\d+|${numberWords.join("|")})(?= \\||$| between| from| exists?)`,
  ),
  adjective: new RegExp(`(?<!how many )(?<=^| )(${numeral}) (hop|step|link|edge|relationship)(?= (?:path|route|connection|way|chain)s?)`),
  /** Asks whether two names touch each other. */
  beside:
    /^(?:is|are|do|does) (?:the )?#\d+ (?:and |directly )*(?:(?:the )?#\d+ )?(?:directly (?:connected|linked|related|tied|joined|touch)|adjacent|next to|beside|neighbou?rs?|neighbou?ring|touch(?:ing)?|direct neighbou?rs)\b(?! .*neighbou?r)/,
  withoutNames: new RegExp(`(?:^| )(?:${without})${filler} (${names})(?: (?:is|are|were|was) (?:gone|removed|excluded|left out|closed))?`),
  /** "If such relationships are not allowed". */
  withoutAfter: new RegExp(
    `(?:^| )(?:if|when|where|with|in which|so that|such that)(?: (?:the|all|any))* ([^#|]+?) (?:is|are|were|was)(?: (?:not|never) (?:allowed|available|used|permitted|possible|counted)|nt (?:allowed|available|used|permitted)| forbidden| excluded| banned| removed| ignored| gone| off limits| unavailable| left out)`,
  ),
  withoutWords: new RegExp(`(?:^| )(?:${without})${filler} ([^#|]+?)(?: ${relationWord})?(?= \\||$| between| from #| to #| within| and #)`),
  onlyWords: new RegExp(
    `(?:^| )(?:only|just|solely|exclusively|purely|restricted to|limited to|confined to|nothing (?:but|except)|nothing other than|no other than) ([^#|]+?)(?= \\||$| between| from #| to #| within| and #| how | what | is #| are #| (?:connect|link|join|find|get|go|take|path|route) )`,
  ),
  wordsOnly: new RegExp(
    `(?:^| )(through|via|by|over|using|along|with|made(?: up)? of|consisting of) ([^#|]+?)(?= \\||$| between| from #| to #| within| and #)`,
  ),
  viaNames: new RegExp(`(?:^| )(?:${via})(?: the)? (${names})`),
  viaLabel: new RegExp(
    `(?:^| )(?:${passing}) (?:(?:at least )?(?:any|some|a|an|one))(?: (?:other|one|of the|kind of))* ([^#|]+?)(?= \\||$| between| from| to #| within| and #| without| in | of exactly)`,
  ),
  count: new RegExp(
    `(?:^| )(?:the )?(?:top |best |first |shortest )?(\\d+|${numberWords.slice(2).join("|")}) (?:best |shortest |different |top |other )*(?=(?:paths|ways|routes|connections|links|chains)\\b)`,
  ),
  stated:
    /(?:^| )(?:only (?:what is )?stated(?: (?:claims|facts|relationships|relations))?|(?:using )?stated (?:claims |facts |relationships |relations )?only|using only stated (?:claims|facts|relationships|relations))/,
  arrows: /(?:^| )(?:(?:along|following|in) the (?:direction of the )?(?:arrows?|direction)|directed(?= (?:path|route|way))|one way only)/,
} as const;

/** "Exactly 3" counts hops only where a way is asked for. */
const saysWay = /\b(?:paths?|routes?|ways?|chains?|connect\w*|link\w*|hops?|steps?|apart|away|walks?|get from)\b/;

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

const leading = /^(?:(?:through|via|by|over|using|use|uses|along|with|on|of|follow|following|follows|a|an|the|other|some|another|any) )+/;
const trailing = new RegExp(`(?: (only|alone|please|counts?|at all|whatsoever|${relationWord}))+$`);

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

export function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || numberWords.includes(word);
}

function toNumber(text: string | undefined): number {
  const word = numberWords.indexOf(text ?? "");
  if (word >= 0) return word;
  return /^\d+$/.test(text ?? "") ? Number(text) : 1;
}
