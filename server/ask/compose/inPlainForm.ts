import { plainWords } from "../../paths/plainWords.ts";
import { keyOf, nameWords, rootOf } from "../lexicon/lexicon.ts";
import { fold } from "../names/fold.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/**
 * A question that other words say as this graph can be asked: "who directed Jaws" where films keep a director, "what is
 * HSAG" where that is the key of one node, which has a name.
 *
 * @returns undefined where it is no such question
 */
export function inPlainForm(vocabulary: Vocabulary, question: string): string | undefined {
  return byDoer(vocabulary, question) ?? byKey(vocabulary, question);
}

const doing = /^who (?:has |have |had )?(\p{L}{4,}(?:ed|[^s]s)) (?:the )?(.+?)[?.! ]*$/iu;
const doer = /(?:er|or|ist)$/;

/** What is named must have the doer as a property, and no relationship may say the same. */
function byDoer({ terms, values, table, columns }: Vocabulary, question: string): string | undefined {
  const [, verb = "", rest = ""] = doing.exec(question.trim()) ?? [];
  const root = rootOf(fold(verb));
  const own = root === undefined ? [] : [...terms.find(keyOf(fold(verb))), ...terms.byRoot(fold(verb))];
  if (own.length === 0 || own.some(({ kind, score }) => kind === "type" && score >= 0.5)) return undefined;
  const kinds = new Set(
    values.exact(fold(rest)).flatMap((entry) => {
      const nodes = entry.kind === "alias" ? entry.nodes : values.nodesWith(entry.column, entry.code);
      const isName = (label: number) => entry.kind === "alias" || table.labels[label]?.nameProperty?.column === entry.column;
      return Array.from(nodes.slice(0, 1)).flatMap((node) => table.of(node).filter(isName));
    }),
  );
  const isDoer = ({ label, name, column }: PropertyInfo) => {
    const words = nameWords(fold(plainWords(name)));
    return (
      kinds.has(label) &&
      words.length === 1 &&
      doer.test(words[0] ?? "") &&
      rootOf(words[0] ?? "") === root &&
      columns[column] !== undefined
    );
  };
  const found = own.flatMap((term) => (term.kind === "property" && isDoer(term.property) ? [term.property] : []))[0];
  return found && `who is the ${plainWords(found.name)} of ${rest}`;
}

const what = /^(what|who) (?:is|was) (\S+?)[?.! ]*$/i;

/** A sign in capitals or with digits, which only one node has, and none is called. */
function byKey({ values, topology, table }: Vocabulary, question: string): string | undefined {
  const [, asking = "", key = ""] = what.exec(question.trim()) ?? [];
  if (key === "" || (/\p{Ll}/u.test(key) && !/\d/.test(key))) return undefined;
  const holders = values.exact(fold(key)).map((entry) => (entry.kind === "alias" ? undefined : entry));
  const nodes = new Set(holders.flatMap((entry) => (entry ? Array.from(values.nodesWith(entry.column, entry.code).slice(0, 2)) : [])));
  const [node] = nodes;
  if (node === undefined || nodes.size > 1 || holders.includes(undefined) || fold(topology.names.at(node)) === fold(key)) return undefined;
  const isKey = holders.every((entry) =>
    table.of(node).some((label) => {
      const property = table.labels[label]?.properties.find(({ column }) => column === entry?.column);
      return property !== undefined && property.count > 1 && property.distinct === property.count;
    }),
  );
  return isKey ? `${asking} is ${topology.names.at(node)} [${topology.nodeIds.at(node)}]` : undefined;
}
