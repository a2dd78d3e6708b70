import { useEffect, useMemo, useRef } from "react";
import type { WireMap } from "../../../server/contract/values.ts";
import { api } from "../../api/endpoints.ts";
import { type CypherService, createCypherService } from "../../editor/cypherService.ts";
import { editorSchema, type EditorSchema, unknownSchema } from "../../editor/editorSchema.ts";
import { loadSignatures } from "../../editor/loadSignatures.ts";

/** The analyser, taught the live schema each time that the console opens, and the parameters as they change. */
export function useCypherService(open: boolean, params: WireMap, onLearnt: () => void): CypherService {
  const service = useMemo(() => createCypherService(), []);
  const schema = useRef<Omit<EditorSchema, "parameters"> | null>(null);
  const latest = useRef({ params, onLearnt });
  const paramsText = JSON.stringify(params);

  useEffect(() => () => service.close(), [service]);

  useEffect(() => {
    latest.current = { params, onLearnt };
  });

  useEffect(() => {
    if (!open) return;
    const controller = new AbortController();
    async function learn() {
      const [answer, signatures] = await Promise.all([api.schema(controller.signal), loadSignatures(controller.signal)]);
      schema.current = editorSchema(answer, signatures);
      service.learn({ ...schema.current, parameters: latest.current.params });
      latest.current.onLearnt();
    }
    // Without the schema the console still runs queries; it only completes less. It asks again when next opened.
    learn().catch(() => undefined);
    return () => controller.abort();
  }, [open, service]);

  useEffect(() => {
    const parameters = JSON.parse(paramsText) as WireMap;
    service.learn({ ...(schema.current ?? unknownSchema), parameters });
    latest.current.onLearnt();
  }, [service, paramsText]);

  return service;
}
