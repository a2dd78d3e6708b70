import type { Synonyms } from "../../contract/settings.ts";

export const noSynonyms: Synonyms = {};
