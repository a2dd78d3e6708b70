import type { RequestHandler, Router } from "express";
import { databaseHeader } from "../contract/databases.ts";
import type { DatabaseList } from "../databases/databaseList.ts";
import { PoolFull, type LendingPool } from "../databases/lendingPool.ts";
import { HttpError } from "./errors.ts";

interface Choice {
  list: DatabaseList;
  own: Router;
  others: LendingPool<{ router: Router }>;
}

/** @returns a handler that passes a request on to the routes of the database that its header names, the server's own without one. */
export function chooseDatabase({ list, own, others }: Choice): RequestHandler {
  return async function chooseDatabase(request, response, next) {
    const header = request.headers[databaseHeader];
    const asked = decode(typeof header === "string" ? header : "");
    const name = asked === "" ? undefined : await find(list, asked);
    if (name === undefined || name === (await list.own())) {
      own(request, response, next);
      return;
    }
    const { value, giveBack } = await others.borrow(name).catch((error: unknown) => {
      if (!(error instanceof PoolFull)) throw error;
      throw new HttpError("unavailable", "Too many databases are in use at once.", { hint: "Ask again when others have answered." });
    });
    response.once("close", giveBack);
    value.router(request, response, next);
  };
}

/** Names travel encoded, since a header takes ASCII alone. */
function decode(header: string): string {
  try {
    return decodeURIComponent(header.trim());
  } catch {
    throw new HttpError("bad_request", `The header ${databaseHeader} cannot be read.`, {
      hint: "Encode the name with encodeURIComponent.",
    });
  }
}

/** Neo4j takes its names in any case. */
async function find(list: DatabaseList, asked: string): Promise<string> {
  for (const fresh of [false, true]) {
    const databases = await list.read({ fresh });
    const found = databases.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    if (found !== undefined) return found.name;
  }
  const names = (await list.read()).map(({ name }) => name);
  throw new HttpError("not_found", `There is no database ${asked} here.`, {
    hint: `Choose one of: ${names.join(", ")}.`,
    details: { databases: names },
  });
}
