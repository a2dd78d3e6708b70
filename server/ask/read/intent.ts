import type { Sheet } from "./sheet.ts";

/** What a question is after. */
export type Intent = "connect" | "link" | "shortest" | "common" | "within" | "distance" | "everything" | "neighbours" | "facts" | "help";

const distance =
  /\bhow (?:far|close|distant|many (?:hops|steps|links|degrees|jumps|edges|handshakes|stops|moves|connections|relationships|clicks|stages))\b|\bdistance\b|\bdegrees? of separation\b|\b(?:number|count) of (?:hops|steps|links|degrees|edges|jumps|moves)\b|\b(?:count|tell|give)(?: me)?(?: the)? (?:hops|steps|links|jumps|edges|moves)\b|\b(?:hop|step|edge|link) (?:count|distance|number)\b|\bseparation between\b|\bin how (?:many|few) \w+\b|\b(?:path )?length (?:of|between)\b|\bapart are\b|\bhow long is the (?:shortest )?(?:path|route|way|chain)\b/;
const everything =
  /\beverything (?:that )?(?:between|connects|links|joins|ties|lies between|connecting|linking|there is between)\b|\b(?:all|every|each)(?: of)?(?: the)?(?: possible| different)? (?:paths?|connections?|links?|routes?|ways?|chains?|relations?(?:hips?)?|ties)\b(?! (?:of|to|does))|\bhow many (?:paths|ways|routes|connections|chains) \b/;
const common =
  /\bin common\b|\b(?:joint|mutual|shared) (?:neighbou?rs?|connections?|links?|contacts?)\b|\bcommon (?:to|between|among)\b|\bintersection\b|\b(?:link(?:s|ed)?|connect(?:s|ed)?|adjacent|neighbou?r(?:s|ing)?|tied|joined|attached|next) (?:to|of|with) (?:both|each of)\b|\bboth (?:link(?:ed)?|connect(?:ed)?|tied|related|adjacent|joined)\b|\bboth #\d+ and\b|\b#\d+ as well as\b|\bcommon (?:neighbou?rs?|friends?|connections?|links?|ground|contacts?|partners?)\b|\bshared? (?:by|between|neighbou?rs?|connections?)\b|\bshares?\b|\bmutual\b|\bboth (?:#|connected|linked|related|tied|belong|member|touch|part)|\b(?:connected|linked|related|tied|belongs?) to both\b|\boverlap\b/;
const shortest =
  /\b(?:short(?:est)?|quick(?:est)?|fast(?:est)?|most direct|directest|closest|nearest) (?:possible )?(?:path|route|way|connection|link|chain|hops|steps|trip|walk|line)?|\b(?:fewest|minimal|minimum|best) (?:possible )?(?:path|route|way|connection|link|chain|hops|steps|trip|walk|line)/;
const between =
  /\b(?:stands?|lies?|sits?|comes?|is|are|were|was) (?:in )?between\b|\bin the middle\b|\bin between\b|\bin the middle\b|\bintermediar(?:y|ies)\b|\bstepping stones?\b|\bmissing link\b|\bconnect(?:ion|ing) (?:point|node|element)s?\b|\b(?:what|who|which \w+) (?:do|does|can|could|would|will) (?:you|i|we|one) (?:find|meet|pass|see|encounter)\b.*\bbetween\b|\bmakes? (?:a|the) (?:link|connection|bridge)\b|\b(?:through|via|by) (?:what|whom|which \w+) (?:is|are|do|does)\b|\bacts? as (?:a|the) (?:bridge|link|connector)\b|\bforms? (?:a|the) (?:bridge|link)\b|\bpass(?: through)? between\b|\bgo ?between\b|\bmiddle ?man\b/;
const linker =
  /^(?:and |so |please )?(?:(?:show|tell|list|name|find|give)(?: me| us)? )?(?:who|what|which|whom|whose|anyone|anybody|anything|somebody|someone|something|name)\b(?: or (?:who|what))?(?: else)?(?: \w+){0,3}? (?:directly )?(?:links?|connects?|joins?|ties?|bridges?|binds?|bonds?|relates?|brings?|holds?|unites?|associates?)(?: together)?(?: the)? #/;
const neighbours =
  /\b(?:next|adjacent|attached|near|joined|beside|closest) to\b|\baround (?:the )?#|\b(?:one|1|a single) (?:hop|step|link|edge|jump|move)(?: away)?\b|\bin (?:one|1|a single) (?:hop|step|move|jump)\b|\bneighbou?rhood\b|\b(?:surrounds?|surrounding|encircles?|borders?|bordering)\b|\bneighbou?r(?:s|ing|hood)?\b|\b(?:connected|linked|related|tied|joined|attached|connects?|links?|relates?|adjacent|close|next) (?:directly )?(?:to|with)\b|\b(?:links?|connections?|relationships?|relations?|ties|contacts?|edges?) (?:of|to|does|has|from|with|for)\b|\b(?:surrounds?|touch(?:es)?|adjoins?)\b|\beverything (?:around|linked|connected|related|tied)\b|\bdirectly (?:connected|linked)\b|\b(?:near|around|nearby|close to|next to) (?:the )?#\d+$|#\d+ (?:is |are )?(?:directly )?(?:connected|linked|related|tied)(?: to| with)?\s*$/;
const strong =
  /\b(?:connect(?:s|ed|ing|ions?)?|link(?:s|ed|ing|age|ages)?|related|relates?|relation(?:ship)?s? between|path|paths|route|routes|chain|bridge[sd]?|bridging|tie|ties|tied|bind|binds|bound|join|joins|joined|trace|associated|association|hook(?:ed|s)? up|hops?|steps?|separat(?:es?|ed|ion)|join(?:s|ed)? up|unites?|brings? .*together|come together|common thread|have to do with|got to do with|reach(?:es|ed|able)?|thread)\b|\b(?:gets?|goe?s?|travels?|comes?|navigate|walk|move|jump|leads?|trip|way|road) (?:\w+ ){0,3}?(?:from|to) (?:the )?#|\b(?:travel|go|walk|hop|path|route|road|way) (?:the )?#\d+ to (?:the )?#|\bfrom (?:the )?#\d+ (?:[\w|]+ ){0,3}?to (?:the )?#/;
/** Two names and nothing beside them. */
const bare = /#\d+ (?:to|->|and|vs|versus|with) (?:the )?#\d+$|^(?:the )?#\d+ (?:the )?#\d+$/;
const measured =
  /\b(?:connect(?:s|ed|ing|ions?)?|link(?:s|ed)?|related|relation(?:ship)?s?|path|paths|routes?|chain|bridge[sd]?|tied?|ties)\b/;
/** What one name does to another, or how much, why, when, where: "what does #0 want from #1". */
const factual =
  /^(?:and |so |please )?(?:how (?:much|big|large|high|many (?!(?:hops|paths|ways|routes))|long ago)|why|when|since when|(?:what|which|where|who)\b.*? (?:does|do|did|may|might|could|can|will|would|should) (?:the )?#\d+ (?!and\b|or\b|have\b|has\b|share\b|to\b|touch\b|connect\b|link\b|border\b|adjoin\b|reach\b|relate\b)\w+)/;
const weak = /\b(?:relation(?:ship)?s?|between|way|dealings?|to do with|with each other|each other|one another|together)\b/;
const said =
  /\b(?:say|says|said|saying|according to|claim|claims|claimed|argues?|argued|thinks?|believes?|quoted?|told|tells?(?! (?:me|us))|mention(?:s|ed)?|noted?|remark(?:s|ed)?|opinion|deny|denies|denied|commented|comment)\b/;
const event = /\b(?:happen(?:s|ed|ing)?|occur(?:s|red)?|took place|take place|going on|timeline|chronology)\b/;
const help =
  /^(?:help|what can (?:i|you|we|one)(?: \w+)?|what (?:questions|things) (?:can|may|could)|how does this work|how do i (?:use|ask)|what is (?:in )?(?:this|here|this graph|the graph|this database)|what do you know|what is (?:this|the) (?:article|text|document|graph|data|database)(?: (?:all )?about)?$|what is this(?: about| graph)?|examples?)\b/;

const asked = /^(?:and |so |please )?(?:is|are|can|could|do|does|did|will|would|was|were)\b/;

/**
 * Decides what a question is after, from what its constraints have left on the sheet.
 *
 * @param ends how many names are left
 * @param words content words that no rule of this grammar knows, folded
 */
export function readIntent(sheet: Sheet, ends: number, words: readonly string[], bounded: boolean, timed = false): Intent {
  const text = sheet.text();
  const unexplained = words.length > 0;
  const unknownEnd = words.some((word) => new RegExp(`\\b(?:to|with|from|between|and|reach) (?:the )?${word}\\b`).test(text));
  if (ends === 0 && help.test(text)) return "help";
  if (said.test(text) || (event.test(text) && !distance.test(text))) return "facts";
  if (timed && ends === 0) return "facts";
  if (bounded && ends !== 1 && asked.test(text)) return "within";
  if (distance.test(text)) return "distance";
  if (everything.test(text)) return "everything";
  if ((ends !== 1 || unknownEnd) && common.test(text)) return "common";
  if (bounded && asked.test(text)) return "within";
  if (between.test(text) || linker.test(text))
    return ends === 1 && !unknownEnd && !between.test(text) && neighbours.test(text) ? "neighbours" : "link";
  if (factual.test(text) && !bounded && !measured.test(text)) return "facts";
  if (shortest.test(text)) return "shortest";
  if (ends === 1 && !unknownEnd && neighbours.test(text)) return "neighbours";
  if (strong.test(text) || bounded) return ends === 1 && !unexplained ? "neighbours" : "connect";
  if (ends >= 2 && (!unexplained || (bare.test(text) && !/^(?:who|what|which|where|why|when|how)\b/.test(text)))) return "connect";
  return ends >= 2 && weak.test(text) && !unexplained ? "connect" : "facts";
}

/** Whether the question can be answered with yes or no. */
export function isYesNo(sheet: Sheet): boolean {
  return /^(?:is|are|was|were|do|does|did|can|could|has|have|will|would)\b/.test(sheet.text());
}
