const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const numeral = `(?:\\d+|${numberWords.join("|")}|a|an|single)`;
const unit = "(?:hops?|steps?|links?|degrees?|jumps?|edges?|relationships?|handshakes?|stops?|moves?|connections?|clicks?|stages?)";
const names = "#\\d+(?:(?: and then| and| or| then| nor)?(?: the)? #\\d+)*";
const filler =
  "(?: (?:any|the|a|an|all|every|each|using|through|via|of|by|other|use|help|from|over|touching|involving|including|crossing|passing|going|visiting|having|ever))*";
/** What follows a name of relationships: "PART_OF edges". */
export const relationWord = "(?:relationships?|relations?|links?|edges?|ties|connections?|nodes?|hops?|types?)";

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

/** What is asked of a path, on a sheet where names stand as "#1". */
export const patterns = {
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
export const saysWay = /\b(?:paths?|routes?|ways?|chains?|connect\w*|link\w*|hops?|steps?|apart|away|walks?|get from)\b/;

/** Words in front of, and behind, what is to be passed or avoided. */
export const leading =
  /^(?:(?:through|via|by|over|using|use|uses|along|with|on|of|follow|following|follows|a|an|the|other|some|another|any) )+/;
export const trailing = new RegExp(`(?: (only|alone|please|counts?|at all|whatsoever|${relationWord}))+$`);

export function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || numberWords.includes(word);
}

/** @returns 1 for "a" and the like */
export function toNumber(text: string | undefined): number {
  const word = numberWords.indexOf(text ?? "");
  if (word >= 0) return word;
  return /^\d+$/.test(text ?? "") ? Number(text) : 1;
}
