import { pino, type Logger } from "pino";

/** Fields that may hold a secret: cut out wherever they stand at the top or one level down. */
const secrets = ["password", "token", "authorization", "cookie", "credentials", "auth"];

/** @returns a logger that writes JSON lines to standard error, so that standard output keeps only what a person reads. */
export function createLogger(level: string, destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino(
    { level, base: null, redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[secret]" } },
    destination,
  );
}
