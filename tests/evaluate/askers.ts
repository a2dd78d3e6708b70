import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createApp } from "../../server/app.ts";
import { createAsker } from "../../server/ask/asker.ts";
import type { AskResponse, SuggestionsResponse } from "../../server/contract/ask.ts";
import { limits } from "../../server/contract/limits.ts";
import type { QueryResponse } from "../../server/contract/query.ts";
import type { Synonyms } from "../../server/contract/settings.ts";
import { createLogger } from "../../server/logging.ts";
import { openSettings } from "../../server/settings/settings.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { toParameters } from "../../server/store/wireParameters.ts";
import { toWire } from "../../server/store/wireValues.ts";
import { createTopologyProvider } from "../../server/topology/provider.ts";
import type { RunQuery } from "./judge/shown.ts";

/** Where questions are asked, and Cypher is run. */
export interface Asked {
  ask(question: string): Promise<AskResponse>;
  /** Questions that the product itself proposes on this graph. */
  suggestions(): Promise<string[]>;
  run: RunQuery;
  /** One that knows nothing yet of the graph, as after a restart; the same one where the server is not ours to start. */
  anew(): Asked;
  close(): Promise<void>;
}

/** Rows that a gold query may give; past it the comparison would be false, and the run stops. */
const maxRows = 200_000;

/** The asker of the product in this process. */
export function askHere(store: GraphStore, synonyms?: Synonyms): Asked {
  const asker = createAsker({ store, topology: createTopologyProvider(store), ...(synonyms && { synonyms: () => synonyms }) });
  let prepared: Promise<void> | undefined;
  return {
    async ask(question) {
      // However busy the machine is, nothing is judged before the graph has been read.
      prepared ??= asker.prepare();
      await prepared;
      return asker.answer(question);
    },
    suggestions: async () => (await asker.suggestions()).questions,
    run: runOn(store),
    anew: () => askHere(store, synonyms),
    close: () => Promise.resolve(),
  };
}

/** The whole application on a free port, asked over HTTP. */
export async function askOwnServer(store: GraphStore, topologies = createTopologyProvider(store)): Promise<Asked> {
  const stopping = new AbortController();
  const app = createApp({
    store,
    topologies,
    settings: await openSettings(path.join(await mkdtemp(path.join(tmpdir(), "evaluate-")), "settings.json")),
    logger: createLogger("silent"),
    hosts: { host: "127.0.0.1", loopbackOnly: true, allowedHosts: [] },
    requestsPerMinute: 10_000_000,
    clientFolder: "client",
    stopping: stopping.signal,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const there = askServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    ...there,
    run: runOn(store),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server that runs, whose graph is the one that the questions are about. */
export function askServer(url: string, token?: string): Asked {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  async function call<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(new URL(path, url), init);
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
  const post = <T>(path: string, body: unknown) =>
    call<T>(path, { method: "POST", headers: { ...authorization, "content-type": "application/json" }, body: JSON.stringify(body) });
  const there: Asked = {
    ask: (question) => post<AskResponse>("/api/ask", { question }),
    suggestions: async () => (await call<SuggestionsResponse>("/api/suggestions", { headers: authorization })).questions,
    async run(query, params) {
      const { rows, truncated } = await post<QueryResponse>("/api/query", { query, params, limit: limits.query.maxRows });
      if (truncated) throw new Error(`The query gives more than ${limits.query.maxRows} rows: ${query}`);
      return rows;
    },
    anew: () => there,
    close: () => Promise.resolve(),
  };
  return there;
}

function runOn(store: GraphStore): RunQuery {
  return async (cypher, params) => {
    const { rows, truncated } = await store.read(cypher, toParameters(params), { maxRows, origin: "application" });
    if (truncated) throw new Error(`The query gives more than ${maxRows} rows: ${cypher}`);
    return rows.map((row) => row.map(toWire));
  };
}
