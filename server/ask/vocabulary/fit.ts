/**
 * How well words fit a term (`Term.score`) when they are its whole name, or another word for it, and when they are at least
 * what it is called in short: "leader" for TeamLeader.
 */
export const fit = { whole: 0.95, short: 0.75 } as const;
