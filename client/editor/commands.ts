/** A console command, in the words of Neo4j Browser, as this console understands it. */
export type Command =
  | { kind: "set"; name: string; expression: string }
  | { kind: "setAll"; expression: string }
  | { kind: "listParameters" }
  | { kind: "clearParameters" }
  | { kind: "clear" }
  | { kind: "history" }
  | { kind: "help" }
  | { kind: "use"; database: string }
  | { kind: "unknown"; message: string; hint: string };

/** What `:help` says, a line each. */
export const help: readonly string[] = [
  ":param name => expression   gives $name a value; any Cypher expression does, such as date('2026-01-31')",
  ":params {a: 1, b: 'x'}   sets all parameters at once; :params alone lists them, :params clear takes them away",
  ":clear   takes the results away",
  ":history   shows the queries that were run",
  "Statements end with ; and run one after the other, up to the first that fails.",
  "EXPLAIN before a query shows its plan; PROFILE runs it and shows what each part of the plan cost.",
  "USE name before a query asks another database of the same Neo4j.",
];

/** Commands of Neo4j Browser and cypher-shell that are not run here, and what to do instead. */
const instead: Readonly<Record<string, string>> = {
  begin: "Each statement is a transaction of its own here: leave :begin and :commit out.",
  commit: "Each statement is a transaction of its own here: leave :begin and :commit out.",
  rollback: "Each statement is a transaction of its own here: what fails changes nothing.",
  play: "There are no guides here. Ask in the box at the top of the page.",
  schema: "The page's list of labels and types shows the schema, or run CALL db.schema.visualization().",
  source: "Open the file and paste it, or run it on the server's machine: npm run seed -- FILE",
  sysinfo: "Run CALL dbms.components().",
  queries: "Administration is not done here.",
  server: "The server's address is set where Throughline is started: NEO4J_URI.",
  connect: "The server's address is set where Throughline is started: NEO4J_URI.",
  dbs: "The page's head lists the databases, where there is more than one.",
  style: "Colours follow the labels; the page's legend can change them.",
};

/** @param text a command with its colon, as `splitScript` gives it */
export function readCommand(text: string): Command {
  const [, word = "", rest = ""] = /^:\s*([\w-]*)\s*([^]*)$/.exec(text) ?? [];
  const name = word.toLowerCase();
  if (name === "param" || name === "params") return readParameters(rest.trim());
  if (name === "clear" || name === "history" || name === "help") return { kind: name };
  if (name === "use" && rest.trim() !== "") return { kind: "use", database: unquoted(rest.trim()) };
  return {
    kind: "unknown",
    message: name === "" ? "A command follows the colon." : `:${name} is not a command of this console.`,
    hint: instead[name] ?? "It knows :param, :params, :clear, :history and :help.",
  };
}

function readParameters(rest: string): Command {
  if (rest === "" || /^list$/i.test(rest)) return { kind: "listParameters" };
  if (/^clear$/i.test(rest)) return { kind: "clearParameters" };
  if (rest.startsWith("{")) return { kind: "setAll", expression: rest };
  const found = /^(`(?:[^`]|``)+`|"[^"]+"|[\p{L}_][\p{L}\p{N}_]*)\s*(?:=>|:)\s*([^]+)$/u.exec(rest);
  if (found) return { kind: "set", name: unquoted(found[1] ?? ""), expression: (found[2] ?? "").trim() };
  return { kind: "unknown", message: ":param needs a name, an arrow and a value.", hint: "Such as :param since => date('2017-01-01')" };
}

function unquoted(name: string): string {
  return name.startsWith("`") ? name.slice(1, -1).replaceAll("``", "`") : name.replaceAll('"', "");
}
