/**
 * JSON Schema's string formats, as far as a text can be said to break one. Each is lenient: what it refuses is
 * certainly wrong. Facts: JSON Schema 2020-12, section 7.3, and the RFCs that it names.
 */
import { distance } from 'fastest-levenshtein';

interface Format {
  /** In a message, after "to be". */
  readonly called: string;
  accepts(text: string): boolean;
}

const DATE = /^\d{4}-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]\d{2}:?\d{2})?$/i;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

const FORMATS: Readonly<Record<string, Format>> = {
  email: { called: 'an e-mail address', accepts: (text) => /^[^\s@]+@[^\s@]+$/.test(text) },
  uri: { called: 'a URI', accepts: (text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) },
  url: { called: 'a URL', accepts: (text) => URL.canParse(text) },
  'uri-reference': { called: 'a URI or a part of one', accepts: (text) => !/[\s<>"{}|\\^`]/.test(text) },
  uuid: { called: 'a UUID', accepts: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) },
  date: { called: 'a date (2024-05-17)', accepts: isDate },
  time: { called: 'a time (09:30:00Z)', accepts: (text) => TIME.test(text) },
  'date-time': { called: 'a date and time (2024-05-17T09:30:00Z)', accepts: isDateTime },
  ipv4: {
    called: 'an IPv4 address',
    accepts: (text) => /^\d+(\.\d+){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255),
  },
  ipv6: { called: 'an IPv6 address', accepts: (text) => text.includes(':') && /^[\da-f:.]+$/i.test(text) },
  hostname: {
    called: 'a host name',
    accepts: (text) => text.length <= 253 && text.split('.').every((label) => LABEL.test(label)),
  },
};

/**
 * The format that a misspelled name was meant to be. Null for formats that are checked here, for JSON Schema's others,
 * and for names of one's own, also such as begin like one of these (`timestamp`, `uuid4`).
 */
export function meantFormat(name: string): string | null {
  if (Object.hasOwn(FORMATS, name) || UNCHECKED.has(name) || name.length < 4) return null;
  const isMeant = (format: string) => distance(name, format) <= 2 && !name.startsWith(format);
  return Object.keys(FORMATS).find(isMeant) ?? null;
}

/** Formats of JSON Schema of which hardly any text can be said to be wrong. */
const UNCHECKED = new Set(
  'duration idn-email idn-hostname iri iri-reference json-pointer regex relative-json-pointer uri-template'.split(
    ' ',
  ),
);

/** What a text that breaks its format should be (`an e-mail address`); null where it fits, or the format is unknown. */
export function brokenFormat(format: string, text: string): string | null {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format]! : null;
  return known === null || known.accepts(text) ? null : known.called;
}

function isDate(text: string): boolean {
  const [, month, day] = DATE.exec(text) ?? [];
  return (
    day !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  );
}

function isDateTime(text: string): boolean {
  const [date, time, ...rest] = text.split(/[t ]/i);
  return isDate(date ?? '') && time !== undefined && rest.length === 0 && TIME.test(time);
}
