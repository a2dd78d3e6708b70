import { parseArgs } from "node:util";

export interface Options {
  folder: string;
  graph?: string;
  out?: string;
  data?: string;
  family?: string;
  limit?: number;
  /** Asked what the graphs in the folder cannot answer. */
  unanswerable?: boolean;
  /** Asked again by an asker that begins anew; answers that differ are counted. */
  twice?: boolean;
  /** Asked over HTTP: on a server of its own (an empty text), or on one that runs. */
  http?: string;
}

const usage = `npm run evaluate -- FOLDER [options]
       npm run evaluate -- FOLDER --unanswerable [--graph FOLDER] [--limit N] [--out FILE] [--data FOLDER]
  FOLDER          questions with or without their graph, or only a graph, such as ../shared/questions/metaqa
  --unanswerable  ask what the graphs cannot answer; FOLDER holds the folders \`questions\` and \`graphs\`
  --graph FOLDER  the graph to ask, where the questions do not say it
  --family NAME   only this family of questions
  --limit N       only the first N questions of each family
  --out FILE      where the failures are written (one JSON object a line); else in the temporary folder
  --data FOLDER   keep the stores there, a folder for each graph, and use them again next time; else in memory
  --twice         ask everything again, by an asker that begins anew, and count the answers that differ
  --serve         ask over HTTP, on a server started for it
  --http URL      ask a server that runs and holds the graph already; its token is taken from THROUGHLINE_TOKEN`;

/** @throws Error with the usage when the words make no sense */
export function readOptions(words: readonly string[]): Options {
  const text = { type: "string" } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        graph: text,
        out: text,
        data: text,
        family: text,
        limit: text,
        http: text,
        serve: { type: "boolean" },
        unanswerable: { type: "boolean" },
        twice: { type: "boolean" },
      },
    }),
  );
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error(`Give one folder.\n${usage}`);
  const { serve, limit, http, ...rest } = values;
  if (serve === true && http !== undefined) throw new Error(`--serve and --http exclude each other.\n${usage}`);
  if (limit !== undefined && !/^[1-9]\d*$/u.test(limit)) throw new Error(`--limit takes a number, not ${limit}.\n${usage}`);
  const address = serve === true ? "" : http;
  return {
    folder,
    ...rest,
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(address === undefined ? {} : { http: address }),
  };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error });
  }
}
