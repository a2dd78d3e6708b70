import { isIP } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { HttpError } from "./errors.ts";

/**
 * Scripts, styles and fonts come from this server alone, and nothing is inline; the layout's worker is a blob. What is
 * styled by code goes through the CSSOM or constructed style sheets, which the policy lets through.
 */
export function contentSecurity(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The page is served over plain HTTP on loopback; whoever puts TLS in front adds this header there.
    strictTransportSecurity: false,
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
}

export interface HostRules {
  /** Where the server listens. */
  host: string;
  loopbackOnly: boolean;
  /** Names under which a proxy or a network knows the server. */
  allowedHosts: readonly string[];
}

/**
 * Refuses a request whose Host is not one of ours: a page elsewhere can point its own name at 127.0.0.1 and would then
 * count as the same origin (DNS rebinding). Such a page always comes with a name, so an address is let in where the
 * network is.
 */
export function checkHost(rules: HostRules): RequestHandler {
  const names = new Set([rules.host, ...rules.allowedHosts].map((name) => bare(name)));
  return function checkHost(request, _response, next) {
    const host = bare(hostName(request.headers.host ?? ""));
    const loopback = host === "localhost" || host.endsWith(".localhost") || host === "127.0.0.1" || host === "::1";
    if (loopback || names.has(host) || (!rules.loopbackOnly && isIP(host) !== 0)) return next();
    throw new HttpError("forbidden", "This server does not answer under that host name.", {
      hint: "Open it as 127.0.0.1 or localhost, or list the name in ALLOWED_HOSTS.",
    });
  };
}

/** Refuses what another site's page sends: only reading is let through without an origin of ours. */
export const checkOrigin: RequestHandler = function checkOrigin(request, _response, next) {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign = (origin !== undefined && originHost(origin) !== host) || site === "cross-site" || site === "same-site";
  if (!foreign) return next();
  throw new HttpError("forbidden", "Another site's page may not send this.", {
    hint: "Call the API from the page that this server gives.",
  });
};

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function hostName(header: string): string {
  return header.startsWith("[") ? header.slice(0, header.indexOf("]") + 1) : (header.split(":")[0] ?? "");
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/^\[|\]$|\.$/g, "");
}
