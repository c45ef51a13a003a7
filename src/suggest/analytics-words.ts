/** What names say: which functions speak of analytics, and which texts look like the name of an event. */
import { plainWords } from '../language/words.ts';
import type { Method } from '../scan/inventory.ts';

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that say it alone, in a function's name or a module's. */
const SUBJECTS = wordSet('track tracking tracked telemetry analytics identify');
/** Words that mean analytics only after a verb of recording: an event bus has events too. */
const RECORDED = wordSet('event events interaction interactions metric metrics pageview screenview');
const RECORDING = wordSet('log record report capture');
/** Modules that record other things. */
const RECORDERS = wordSet('log logs logger logging audit');
/** What a function of a module about analytics does when it sends. */
const SENDING = wordSet('send log record report capture post push fire emit');
/** Beginnings of functions that prepare, ask or listen. */
const PREPARING = wordSet(
  'get set is has should can will did create make build use with on off add remove register unregister subscribe ' +
    'unsubscribe validate parse format map filter load init initialize setup configure enable disable toggle start stop ' +
    'find fetch read list handle test mock expect assert render flush reset',
);
/** What is tracked or recorded elsewhere: by error reporters, tracers, test tools, lists of a framework. */
const ELSEWHERE = wordSet(
  'by error errors exception exceptions crash warning listener listeners handler debug trace span audit webhook',
);
/** Whom `identify` may be about. */
const PEOPLE = wordSet('user users customer visitor person member account authenticated anonymous current');
const VIEWS = wordSet('view viewed views visit visited event call');

/**
 * The Segment method that a function does by its name and its module's; null where these don't speak of analytics. Words
 * count, not letters: `backtrack` doesn't track.
 */
export function spokenMethod(name: string, module: string): Method | null {
  const words = plainWords(name);
  const [first = ''] = words;
  if (PREPARING.has(first) || words.some((word) => ELSEWHERE.has(word))) return null;
  const about = plainWords(module);
  const isModule = about.some((word) => SUBJECTS.has(word) || word === 'segment');
  if (words.includes('identify'))
    return words.every((word) => SUBJECTS.has(word) || SENDING.has(word) || PEOPLE.has(word))
      ? 'identify'
      : null;
  const speaks =
    words.some((word) => SUBJECTS.has(word)) ||
    (RECORDING.has(first) &&
      words.some((word) => RECORDED.has(word)) &&
      !about.some((word) => RECORDERS.has(word))) ||
    (isModule && SENDING.has(first));
  if (!speaks) return null;
  const isView = (kind: string) =>
    words.includes(`${kind}view`) || (words.includes(kind) && words.some((word) => VIEWS.has(word)));
  return isView('page') ? 'page' : isView('screen') ? 'screen' : 'track';
}

/** Parts of such names and modules, of which a file that calls or imports one holds at least one. */
export const SPOKEN_PARTS: readonly string[] = [
  'rack',
  'elemetry',
  'nalytics',
  'dentify',
  'egment',
  ...['vent', 'vents', 'nteraction', 'nteractions', 'etric', 'etrics', 'ageview', 'creenview'].map(
    (end) => `${end}(`,
  ),
];

/** Names of calls, not of events: `send('track', …)`, `post('app:track-event', …)`. */
const OPERATION = /(?:^| )(?:track|identify|alias)(?: (?:event|page|screen|user|view|location))?$/;
const LONELY_OPERATIONS = wordSet('page screen group reset get post put patch delete');
/** A text of more words with spaces between them is a sentence. */
const SPACES_LIMIT = 8;
const LENGTH_LIMIT = 100;

/** Whether a text can be the name of an event: no path, no address, no sentence, not the name of a method. */
export function looksLikeEventName(text: string): boolean {
  if (text.length > LENGTH_LIMIT || /^[/.#]|[\n\r\t<>{}=?]|:\/\/|[.!,]$|\.[cm]?[jt]sx?$/.test(text))
    return false;
  const words = plainWords(text);
  const [first] = words;
  if (first === undefined || text.split(' ').length > SPACES_LIMIT || !/\p{L}{2}/u.test(text)) return false;
  const isOperation = !text.includes(' ') && OPERATION.test(words.join(' '));
  return !isOperation && !(words.length === 1 && LONELY_OPERATIONS.has(first));
}
