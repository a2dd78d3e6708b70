/** What neosemantics puts before a term: `ns0` and the like, and the short names of vocabularies that are in wide use. */
const prefix =
  /^(?:ns\d+|rdf|rdfs|owl|xsd|skos|foaf|dc|dct|dcterms|dcat|dbo|dbp|dbr|geo|geosparql|org|prov|sch|schema|sdo|sh|sioc|ssn|sosa|vann|vcard|void|wd|wdt|wikibase|n4sch)__(?=\p{L}\p{L})/u;

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
