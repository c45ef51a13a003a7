/** What every name of a code base begins with, as `cli:` or `[App] `: it says nothing about how names are written. */

/** Of fewer names it can be chance that all are about one area. */
const ENOUGH_NAMES = 5;
const AREA = /^.*[.:/|\]]\s*/u;

/**
 * The area that all names share, with the sign that ends it.
 *
 * @returns an empty text where they share none, or there are few names.
 */
export function sharedStart(names: readonly string[]): string {
  if (names.length < ENOUGH_NAMES) return '';
  const area = AREA.exec(names.reduce(commonStart))?.[0] ?? '';
  return names.every((name) => /\p{L}/u.test(name.slice(area.length))) ? area : '';
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
