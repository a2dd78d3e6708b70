/** How the names of a question that are left after its constraints stand to each other. Numbers of mentions. */
export interface Standing {
  readonly ends: readonly number[];
  readonly via: readonly number[];
  readonly without: readonly number[];
  /** Names beside the two ends of which the question does not say whether to pass them or to avoid them. */
  readonly unclear: readonly number[];
}

const name = "(?:the )?#(\\d+)";
/** Names side by side, which are all of one rank: "A, B and C", "A with B and C". */
const list =
  /#\d+(?: (?:to|with))?(?: the)? #\d+(?:(?: and(?: also)?| or| plus| as well as| together with)?(?: the)? #\d+)+|#\d+(?:(?: and(?: also)?| or| plus)?(?: the)? #\d+){2,}/;
/** The two ends of a way, the surest signs first. */
const pairs: readonly (readonly [RegExp, reversed: boolean])[] = [
  [new RegExp(`\\bfrom ${name}(?= |$)(?:.*?) (?:to|into|towards?|until|till|and end(?:ing)? (?:at|in)) ${name}`), false],
  [
    new RegExp(
      `\\b(?:to|reach(?:es|ed)?|get to|arrive (?:at|in)) ${name} (?:(?!away|clear|aside|apart|free)[a-z]+ ){0,4}?(?:from|starting (?:at|in|from)) ${name}`,
    ),
    true,
  ],
  [new RegExp(`\\bbetween ${name} (?:and|or|to) ${name}`), false],
  [
    new RegExp(
      `(?:connect|link|join|tie|relate|bind|bridge|path|route|way|chain|connection)(?:s|ing)? ${name} (?:to|with|and|from) ${name}`,
    ),
    false,
  ],
  [new RegExp(`${name} (?:[^#|]+ )?(?:to|with|from|reach|reaches|reached|and) ${name}`), false],
  [new RegExp(`${name} ${name}`), false],
];

const closed =
  "(?:closed|gone|removed|missing|absent|unavailable|blocked|forbidden|banned|excluded|ignored|left out|out of (?:the way|service|bounds|order|reach)|off limits|off|out|shut|deleted|dropped|broken|taken (?:out|away)|not (?:allowed|available|there|used|possible|permitted|an option|in the way)|disallowed|prohibited|inaccessible|down)";
/** Said in front of a name that is to be avoided. */
const avoidBefore = new RegExp(
  [
    "\\b(?:avoid|skip|omit|ignor|exclud|except|bypass|circumvent|evad|dodg|shun|remov|delet|drop|block|ban|forbid|prohibit|disregard|eliminat|sidestep)\\w*",
    "\\b(?:without|minus|sans|besides|excepting|barring|never|not|no|nor|cannot|neither)\\b",
    "\\b(?:\\w+nt|can not) (?:want to |have to |need to )?(?:use|pass|go|touch|visit|include|cross|involve|run|rely|contain|stop|travel|take)\\b",
    "\\b(?:other|rather) than\\b",
    "\\b(?:apart|aside|away|clear|free|independent(?:ly)?) (?:from|of)\\b",
    "\\binstead of\\b",
    "\\b(?:leav(?:e|es|ing)|rul(?:e|es|ing)|tak(?:e|es|ing)) out\\b",
    "\\b(?:anything|anyone|everything|anywhere|any|all) but\\b",
    "\\b(?:get|gets|getting|go|goes|going|way|route|routed|routing|path|detour|work|walk|travel|lead|leads|leading) (?:a)?round\\b",
  ].join("|"),
);
const avoidAfter = new RegExp(
  `^(?:(?:is|are|was|were|be|being|becomes?|gets?|has been|had been|would be) ${closed}|${closed}|(?:did|does|do|could|can|may|must|should|is|was|were)(?:nt| not)(?: \\w+)? ?(?:exist|be|there|allowed|available|used|passed|touched|part)|excluded|removed)\\b`,
);
/** Said around a name that is to be passed. */
const passAfter =
  /^(?:in between|in the middle|on the way|along the way|en route|as (?:a|an|the|my|our)\b|being|between them|is (?:passed|on the way|visited|in between|part|included)|must be|has to be|have to be|should be|needs to be|lies on|first|appears?|occurs?|shows? up|comes? up|plays? a part|takes? part)/;
const passBefore =
  /\b(?:via|through|thru|over|across|past|by|pass\w*|stop\w*|call\w*|visit\w*|includ\w*|contain\w*|touch\w*|using|use[sd]?|us(?:e|ing)|involv\w*|cross\w*|hit\w*|travers\w*|chang\w*|transfer\w*|detour\w*|must|have to|has to|need\w* to|layover|stopover|waypoint|hub|with|at|go(?:es|ing)? to|featur\w*|incorporat\w*|meet\w*|see\w*)\b/;

/** Sorts the names of a question about a way into its ends, what it passes and what it avoids. */
export function standingOf(text: string, numbers: readonly number[]): Standing {
  if (numbers.length < 3) return { ends: numbers, via: [], without: [], unclear: [] };
  const ends = listed(text, numbers) ?? pairOf(text) ?? numbers;
  const standing = {
    ends: ends.filter((end) => numbers.includes(end)),
    via: [] as number[],
    without: [] as number[],
    unclear: [] as number[],
  };
  for (const number of numbers) {
    if (standing.ends.includes(number)) continue;
    const role = roleOf(text, number);
    standing[role].push(number);
  }
  return standing;
}

/** The names of one list, where there are three or more and nothing says that the last is passed. */
function listed(text: string, numbers: readonly number[]): number[] | undefined {
  const found = list.exec(text);
  if (!found) return undefined;
  const own = numbersOf(found[0]).filter((number) => numbers.includes(number));
  const after = text.slice(found.index + found[0].length).trimStart();
  const isConstraint = / with(?: the)? #\d+$/.test(found[0]) && (passAfter.test(after) || avoidAfter.test(after));
  return own.length < 3 || isConstraint || avoidAfter.test(after) ? undefined : own;
}

function pairOf(text: string): number[] | undefined {
  for (const [pattern, reversed] of pairs) {
    const found = pattern.exec(text);
    if (!found) continue;
    const pair = [Number(found[1]), Number(found[2])];
    return reversed ? pair.toReversed() : pair;
  }
  return undefined;
}

function roleOf(text: string, number: number): "via" | "without" | "unclear" {
  const at = new RegExp(`#${number}(?!\\d)`).exec(text)?.index ?? 0;
  const before =
    text
      .slice(0, at)
      .split(/#\d+|\|/)
      .at(-1) ?? "";
  const after = (
    text
      .slice(at)
      .replace(/^#\d+/, "")
      .split(/#\d+|\|/)[0] ?? ""
  ).trim();
  if (avoidBefore.test(before) || avoidAfter.test(after)) return "without";
  return passAfter.test(after) || passBefore.test(before) ? "via" : "unclear";
}

function numbersOf(text: string): number[] {
  return [...text.matchAll(/#(\d+)/g)].map((match) => Number(match[1]));
}
