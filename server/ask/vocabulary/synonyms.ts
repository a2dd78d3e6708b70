/** What people call the terms of a graph whose names do not say it: words and phrases by the name of the term. */
export interface Synonyms {
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  readonly types?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: Readonly<Record<string, readonly string[]>>;
}

export const noSynonyms: Synonyms = {};
