import { limits } from "../contract/limits.ts";
import type { StoreMap, StoreValue } from "./values.ts";

const { text: longestText, items: mostItems, numbers: mostNumbers, vectorLength } = limits.shown;

/**
 * Cuts what is too long to be shown beside many others: texts, byte arrays and lists.
 *
 * @returns the properties, and the names of those of which only the beginning is left
 */
export function shortenMap(properties: StoreMap): { properties: StoreMap; cut: string[] } {
  const cut: string[] = [];
  const short = new Map<string, StoreValue>();
  for (const [name, value] of properties) {
    const shorter = shorten(value);
    if (shorter !== value) cut.push(name);
    short.set(name, shorter);
  }
  return { properties: cut.length === 0 ? properties : short, cut };
}

/** @returns the value itself when nothing of it is too long, so that a caller can tell */
function shorten(value: StoreValue): StoreValue {
  if (typeof value === "string") return value.length > longestText ? beginningOf(value) : value;
  if (value instanceof Uint8Array) return value.length > longestText ? value.slice(0, longestText) : value;
  if (!Array.isArray(value)) return value;
  const items = value.slice(0, isVector(value) ? mostNumbers : mostItems).map(shorten);
  return items.length === value.length && items.every((item, i) => item === value[i]) ? value : items;
}

/** A long list of fractions is made for a machine: of an embedding nobody reads more than how it begins. */
function isVector(value: readonly StoreValue[]): boolean {
  return value.length > vectorLength && value.every((item) => typeof item === "number") && !value.every(Number.isSafeInteger);
}

/** Never cuts a character of two code units in half. */
function beginningOf(text: string): string {
  const last = text.charCodeAt(longestText - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longestText - 1 : longestText);
}
