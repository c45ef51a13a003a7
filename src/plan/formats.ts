/** JSON Schema's string formats: what they are called in a message, and which one a misspelled name was meant to be. */
import { distance } from 'fastest-levenshtein';

/** Facts: JSON Schema 2020-12, section 7.3, and the RFCs that it names. */
const STANDARD: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  uri: 'a URI',
  'uri-reference': 'a URI or a part of one',
  'uri-template': 'a URI template',
  uuid: 'a UUID',
  date: 'a date (2024-05-17)',
  time: 'a time (09:30:00Z)',
  'date-time': 'a date and time (2024-05-17T09:30:00Z)',
  duration: 'a duration (P1DT12H)',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  hostname: 'a host name',
  regex: 'a regular expression',
  'json-pointer': 'a JSON pointer',
  'relative-json-pointer': 'a relative JSON pointer',
};

/** No standard has `url`, and everybody writes it. */
const CALLED: Readonly<Record<string, string>> = { ...STANDARD, url: 'a URL' };

/** Formats of JSON Schema that are not checked. */
const UNCHECKED = new Set(['idn-email', 'idn-hostname', 'iri', 'iri-reference']);

/** Whether a validator of JSON Schema can be asked: a name of one's own means nothing to it. */
export function isStandardFormat(format: string): boolean {
  return Object.hasOwn(STANDARD, format);
}

/** What a text of a format is, after `Expected "x" to be`. */
export function formatPhrase(format: string): string {
  return Object.hasOwn(CALLED, format) ? CALLED[format]! : `a text of the format ${format}`;
}

/**
 * The format that a misspelled name was meant to be. Null for JSON Schema's formats, and for names of one's own, also
 * such as begin like one of these (`timestamp`, `uuid4`).
 */
export function meantFormat(name: string): string | null {
  if (Object.hasOwn(CALLED, name) || UNCHECKED.has(name) || name.length < 4) return null;
  const isMeant = (format: string) => distance(name, format) <= 2 && !name.startsWith(format);
  return Object.keys(CALLED).find(isMeant) ?? null;
}
