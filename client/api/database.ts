/** The address of the page; outside of a browser there is none. */
const { location } = globalThis as { location?: { search: string } };

function fromAddress(): string | null {
  const name = new URLSearchParams(location?.search ?? "").get("db")?.trim();
  return name ? name : null;
}

/**
 * The database that this page is about, where the address names one; null for the server's own. It holds as long as
 * the page does: choosing another database opens the page anew.
 */
export const database: string | null = fromAddress();
