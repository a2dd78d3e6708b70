import { asText } from "../wireText.ts";
import type { PropertyOf } from "./terms.ts";

const longest = 60;

function sampleText(property: PropertyOf): string {
  return property.samples
    .slice(0, 3)
    .map((sample) => asText(sample))
    .map((text) => (text.length > longest ? `${text.slice(0, longest)}…` : text))
    .join(" · ");
}

/** The properties of a term, with the types of their values and a few of these. */
export function PropertyTable({ properties }: { properties: PropertyOf[] }) {
  if (properties.length === 0) return null;
  return (
    <table className="property-table">
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Values</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property.name}>
            <th scope="row">{property.name}</th>
            <td>
              <small>{property.types.join(", ").toLowerCase()}</small>
              {sampleText(property)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
