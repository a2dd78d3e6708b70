import type { WireValue } from "../../../server/contract/values.ts";

/** A picture that the graph itself holds; its types that a browser draws without running anything. */
const held = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i;

/**
 * The picture of a node. One that the graph holds is shown; one that lies on another host is only linked to: this page
 * loads nothing from elsewhere, so that no other host learns what a person looks at.
 */
export function Picture({ address, name }: { address: WireValue | undefined; name: string }) {
  if (typeof address !== "string" || address === "") return null;
  if (held.test(address)) return <img className="picture" src={address} alt={name} />;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  return (
    <p className="actions tight">
      <a href={address} target="_blank" rel="noreferrer noopener">
        Picture at {new URL(address).host} ↗
      </a>
    </p>
  );
}
