/** The digits at the end of an element id, as a number that is written like them; undefined where there are no such. */
export function numberAfter(id: string, beginning: number): number | undefined {
  const digits = id.length - beginning;
  if (digits < 1 || digits > mostDigits) return undefined;
  let number = 0;
  for (let at = beginning; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return digits > 1 && id.charCodeAt(beginning) === zero ? undefined : number;
}

/** Numbers of so many digits are exact. */
const mostDigits = 15;
const zero = "0".charCodeAt(0);

/** What comes before the number of an id that ends with one after a colon (`4:…:17`); undefined for any other id. */
export function beginningOf(id: string): string | undefined {
  const length = id.lastIndexOf(":") + 1;
  return length > 1 && numberAfter(id, length) !== undefined ? id.slice(0, length) : undefined;
}
