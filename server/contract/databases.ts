import { z } from "zod";

/** The request header that names the database a request is about; the server's own when it is left out. */
export const databaseHeader = "x-throughline-database";

export const databasesResponse = z.object({
  databases: z.array(
    z.object({
      name: z.string(),
      isDefault: z.boolean(),
      status: z.string().describe("As the engine says it: online, offline, starting and the like."),
    }),
  ),
  current: z.string().describe("The one that this request was about."),
});
export type DatabasesResponse = z.infer<typeof databasesResponse>;
