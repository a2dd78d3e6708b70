import type { WireValue } from "../../contract/values.ts";

const keyWords = "id key uuid guid no nr num number code sku isbn iban ip mac serial reg hash slug".split(" ");
/** `primaryid`, `objectid`: written in one. */
const joinedKey = /^(?!hybrid$|android$|invalid$)[a-z]{4,}(?:uu|gu)?id$/;
const proseWords = "text content body description summary abstract comment note notes remark remarks biography".split(" ");
const longest = 80;
const longestKey = 24;

/** Whether a property is called like something that tells nodes apart and says nothing else: `orderID`, `primaryid`, `badge_no`, `ip`. */
export function isKeyLike(name: string, label: string): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return keyWords.includes(last) || joinedKey.test(last) || isCalledAs(name, label);
}

/** Whether a property is called as its label: `Company.company`. */
export function isCalledAs(name: string, label: string): boolean {
  return name.toLowerCase() === label.toLowerCase();
}

/** Whether a property is called like one that says much of a thing rather than what it is called: `text`, `short_description`. */
export function isProse(name: string): boolean {
  return proseWords.includes(wordsOf(name).at(-1) ?? "");
}

/** Whether the samples are short signs by which people call things, whatever their property is called: docket C-1005/2003. */
export function looksLikeCodes(samples: readonly WireValue[]): boolean {
  return samples.length > 0 && samples.every((sample) => typeof sample === "string" && isCode(sample));
}

/** Whether the samples read like something that a person would call a thing. */
export function looksLikeText(samples: readonly WireValue[]): boolean {
  return samples.length > 0 && samples.every((sample) => typeof sample === "string" && isWording(sample));
}

/** Whether a key is short enough to be read and told to somebody. */
export function isReadable(samples: readonly WireValue[]): boolean {
  return samples.every((sample) => typeof sample !== "string" || sample.length <= longestKey);
}

function isWording(text: string): boolean {
  return text.length <= longest && /\p{L}\p{Ll}{2}|\p{Lo}{2}/u.test(text) && !isSomethingElse(text);
}

/** Whether the samples are addresses of a network: `10.0.0.7`, `ann@example.org`, `https://example.org/a`. */
export function looksLikeAddresses(samples: readonly WireValue[]): boolean {
  return samples.length > 0 && samples.every((sample) => typeof sample === "string" && sample.length <= longest && isAddress(sample));
}

function isCode(text: string): boolean {
  return text.length <= longestKey && /\d/.test(text) && /\p{L}/u.test(text) && !isSomethingElse(text);
}

/** A date, an address or a hash. */
function isSomethingElse(text: string): boolean {
  const isDate = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\d{1,2}:\d\d/i.test(text);
  return isDate || isAddress(text) || /^\/|^0x/i.test(text) || /^[\da-f-]{16,}$/i.test(text);
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/|^\S+@\S+$|^\d{1,3}(?:\.\d{1,3}){3}$|^(?:urn|arn):\S+$/i.test(text);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
}
