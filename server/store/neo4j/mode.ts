/** What a session is for: on a cluster READ goes to its readers, and everywhere it writes nothing. */
export type Mode = "READ" | "WRITE";
