import type { Signature } from "./editorSchema.ts";

/** Functions of openCypher that both engines have, with what they give; only names and forms are said here. */
const forms = `
abs(number) avg(number) ceil(number) coalesce(value, ...) collect(value) count(value) date(text) datetime(text) duration(text)
elementId(entity) endNode(relationship) exp(number) floor(number) head(list) id(entity) keys(map) labels(node) last(list)
left(text, length) length(path) localdatetime(text) localtime(text) log(number) log10(number) lTrim(text) max(value) min(value)
nodes(path) percentileCont(number, percentile) percentileDisc(number, percentile) properties(entity) rand() range(start, end, step)
relationships(path) replace(text, search, replacement) reverse(list) right(text, length) round(number, precision) rTrim(text)
sign(number) size(list) split(text, delimiter) sqrt(number) startNode(relationship) stDev(number) substring(text, start, length)
sum(number) tail(list) time(text) timestamp() toBoolean(value) toFloat(value) toInteger(value) toLower(text) toString(value)
toUpper(text) trim(text) type(relationship)`;

/** Offered where the engine does not list its functions itself. */
export const commonFunctions: Signature[] = [...forms.matchAll(/(\w+)(\([^)]*\))/g)].map(([signature, name]) => ({
  name: name ?? "",
  signature,
  description: "",
  returns: [],
}));

/** What is offered until the engine has said what it has. */
export const commonSignatures: { functions: Signature[]; procedures: Signature[] } = { functions: commonFunctions, procedures: [] };
