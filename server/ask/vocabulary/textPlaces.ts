/** Where a text stands: in which column, under which code. */
export interface TextPlace {
  readonly column: number;
  readonly code: number;
}

/** Finds texts by their folded form. */
export interface TextPlaces {
  add(folded: string, column: number, code: number): void;
  /** The places of a text, in the order in which they were added. */
  find(folded: string): TextPlace[];
}

const smallest = 64;

/**
 * An open hash table in typed arrays, at most half full, which keeps no text: a million values would be held twice. What
 * it finds is told by the value itself.
 *
 * @param textAt the folded text of a place
 */
export function createTextPlaces(textAt: (column: number, code: number) => string): TextPlaces {
  let slots = new Int32Array(smallest);
  let columns = new Int32Array(smallest / 2);
  let codes = new Int32Array(smallest / 2);
  let hashes = new Int32Array(smallest / 2);
  let size = 0;

  function place(entry: number): void {
    const mask = slots.length - 1;
    let at = (hashes[entry] as number) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = entry + 1;
  }
  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    [columns, codes, hashes] = [columns, codes, hashes].map((own) => {
      const larger = new Int32Array(own.length * 2);
      larger.set(own);
      return larger;
    }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
    for (let entry = 0; entry < size; entry += 1) place(entry);
  }

  return {
    add(folded, column, code) {
      if (size === columns.length) grow();
      columns[size] = column;
      codes[size] = code;
      hashes[size] = hashOf(folded);
      place(size);
      size += 1;
    },
    find(folded) {
      const found: TextPlace[] = [];
      const hash = hashOf(folded);
      const mask = slots.length - 1;
      for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
        const entry = (slots[at] as number) - 1;
        const [column, code] = [columns[entry] as number, codes[entry] as number];
        if (hashes[entry] === hash && textAt(column, code) === folded) found.push({ column, code });
      }
      return found;
    },
  };
}

/** FNV-1a over UTF-16 code units, with its bits mixed once more at the end. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) | 0;
}
