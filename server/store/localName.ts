/** What neosemantics puts before a term: `ns0`, the short names of vocabularies, and the longer ones that are in wide use. */
const prefix = /^(?:ns\d+|[a-z]{2,4}|schema|dcterms|terms|vcard|vann|wikibase|geosparql|n4sch)__(?=\p{L}\p{L})/u;

/**
 * A label, type or property without the short name of the RDF vocabulary that it comes from.
 *
 * @example localName("ns0__worksFor") // "worksFor"
 * @example localName("__Entity__") // "__Entity__"
 */
export function localName(name: string): string {
  return name.replace(prefix, "");
}

/**
 * A label as a person reads it beside a name, in its own letters.
 *
 * @example labelName("__Entity__") // "Entity"
 */
export function labelName(label: string): string {
  return localName(label).replace(/^_+|_+$/g, "") || label;
}
