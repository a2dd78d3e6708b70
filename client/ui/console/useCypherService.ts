import { useEffect, useMemo, useRef } from "react";
import type { WireMap } from "../../../server/contract/values.ts";
import { api } from "../../api/endpoints.ts";
import { type CypherService, createCypherService } from "../../editor/cypherService.ts";
import { commonSignatures } from "../../editor/commonFunctions.ts";
import { editorSchema, type GraphSchema, unknownSchema } from "../../editor/editorSchema.ts";
import { withResolvers } from "../../state/withResolvers.ts";
import { loadSignatures } from "../../editor/loadSignatures.ts";

interface Learnt {
  open: boolean;
  params: WireMap;
  writes: "allowed" | "refused";
  /** Another number each time that the graph was written to from here. */
  written: number;
  onLearnt: () => void;
}

/** The analyser, taught the live schema each time that the console opens, and the parameters as they change. */
export function useCypherService({ open, params, writes, written, onLearnt }: Learnt): CypherService {
  const known = useMemo(() => withResolvers(), []);
  const service = useMemo(() => afterSchema(createCypherService(), known.promise), [known]);
  const schema = useRef<GraphSchema>(unknownSchema);
  const latest = useRef({ params, writes, onLearnt });
  const paramsText = JSON.stringify(params);
  const asked = open ? written : null;

  useEffect(() => () => service.close(), [service]);

  useEffect(() => {
    latest.current = { params, writes, onLearnt };
  });

  useEffect(() => {
    if (asked === null) return;
    const controller = new AbortController();
    function learn(known: GraphSchema) {
      schema.current = known;
      service.learn({ ...known, parameters: latest.current.params, writes: latest.current.writes });
      latest.current.onLearnt();
    }
    async function read() {
      const signatures = loadSignatures(controller.signal);
      // Labels and types are known long before an engine has listed its hundreds of functions.
      signatures.catch(() => undefined);
      const answer = await api.schema(controller.signal);
      learn(editorSchema(answer, commonSignatures));
      known.resolve();
      learn(editorSchema(answer, await signatures));
    }
    // Without the schema the console still runs queries; it only completes less. It asks again when next opened.
    read().catch(() => {
      if (!controller.signal.aborted) known.resolve();
    });
    return () => controller.abort();
  }, [asked, known, service]);

  useEffect(() => {
    const parameters = JSON.parse(paramsText) as WireMap;
    service.learn({ ...schema.current, parameters, writes });
    latest.current.onLearnt();
  }, [service, paramsText, writes]);

  return service;
}

/** What is offered before the schema has come lacks every label, and nobody asks again: so it waits for the schema. */
function afterSchema(service: CypherService, known: Promise<void>): CypherService {
  return {
    ...service,
    async complete(text, caret, asked) {
      await known;
      return service.complete(text, caret, asked);
    },
  };
}
