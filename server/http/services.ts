import type { Asker } from "../ask/asker.ts";
import type { DatabaseList } from "../databases/databaseList.ts";
import type { GraphStore } from "../store/graphStore.ts";
import type { SchemaReader } from "../graph/schemaReader.ts";
import type { Settings } from "../settings/settings.ts";
import type { TopologyProvider } from "../topology/provider.ts";
import type { Writes } from "./audit.ts";
import type { RunningQueries } from "./runningQueries.ts";

/** What the routes work on; made once, in `createApp`. */
export interface Services {
  store: GraphStore;
  topologies: TopologyProvider;
  schemas: SchemaReader;
  asker: Asker;
  settings: Settings;
  running: RunningQueries;
  databases: DatabaseList;
  /** The database that these services are about, where it is not the server's own. */
  database?: string;
  writes: Writes;
}
