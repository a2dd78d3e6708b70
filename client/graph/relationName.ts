const longest = 60;
/** The short name of an RDF vocabulary, as the server's `localName` takes it away. */
const vocabulary =
  /^(?:ns\d+|rdf|rdfs|owl|xsd|skos|foaf|dc|dct|dcterms|dcat|dbo|dbp|dbr|geo|geosparql|org|prov|sch|schema|sdo|sh|sioc|ssn|sosa|vann|vcard|void|wd|wdt|wikibase|n4sch)__(?=\p{L}\p{L})/u;

/** A relationship type or label in a person's words: `MEMBER_OF` reads "member of", `CoProduction` "co production"; cut where it is long. */
export function inWords(name: string): string {
  const words = name
    .replace(vocabulary, "")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z]{2})/g, "$1 $2")
    .replaceAll(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
  return words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
}

/** A label in its own letters, without what a tool put around it: `__Community__`, `ns0__Company`. */
export function labelName(label: string): string {
  return label.replace(vocabulary, "").replaceAll(/^_+|_+$/g, "") || label;
}
