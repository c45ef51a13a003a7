/** Whether a word is a past-tense action. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const IRREGULAR = words(
  'arose ate awoke became began blew broke came chose did drank drew drove fell flew forgave forgot froze gave grew ' +
    'hid knew ran rang rode sang shook spoke sprang stole swam swore threw took withdrew woke wore ' +
    'beaten become begun bent bitten blown bought bound bred broadcast broken brought built burnt burst cast caught chosen ' +
    'cost crept cut dealt done drawn dreamt driven dug eaten fallen fed felt fled flown forgiven forgotten fought found ' +
    'frozen given gone got gotten grown heard held hidden hit hung hurt kept known laid learnt led left lent let lit ' +
    'lost made meant met paid proven put quit ran read ridden risen run rung said saw seen sent set shaken shone shot ' +
    'shown shrunk shut slept slid sold sought spelt spent spilt split spoken sprung spun stolen stood struck stuck sung ' +
    'sunk swept sworn swum swung taken taught thought thrown told torn undergone understood upheld upset went withdrawn ' +
    'withheld withstood woken won worn woven written wrote',
);

/** Prefixes that keep a verb's past form: Resent, Overridden, Undone, Mistaken. Unlike `out` and `pre`, which make nouns. */
const PREFIX = /^(?:re|un|over|mis)(?=...)/;

/** Words in -ed that only look past: "Activity Bed", "Hundred". */
const NOT_PAST = words(
  'bed biped bloodshed coed daybed embed flatbed hatred hotbed hundred infrared kindred med moped naked op-ed quadruped ' +
    'red riverbed rugged sacred seabed shed shred sled sunbed testbed watershed wed wicked zed',
);

/** The few words in -eed that are past; Feed, Need, Speed, Seed, Proceed and their compounds are not. */
const PAST_IN_EED = words('agreed decreed disagreed freed guaranteed pre-agreed refereed');

/** Irregular past forms that look like their infinitive, so that "Click Reset" may speak of a thing. */
const SAME_AS_INFINITIVE = words(
  'broadcast cast cost cut hit hurt let put quit read reset run set shut split unset upset',
);

/**
 * Whether an English word is the past form of a verb, judged by its ending and a table of irregular forms (British ones
 * too): Clicked, Cancelled, Sent, Overridden; not Feed, Embed or Hundred.
 */
export function isPastTense(word: string): boolean {
  const lower = word.toLowerCase();
  if (IRREGULAR.has(lower) || (PREFIX.test(lower) && IRREGULAR.has(lower.replace(PREFIX, '')))) return true;
  if (!/[a-z]ed$/.test(lower) || NOT_PAST.has(lower)) return false;
  return lower.endsWith('eed') ? PAST_IN_EED.has(lower) : true;
}

/** Whether the past form of a verb is spelled like its infinitive: Set, Read, Reset. */
export function isPastLikeInfinitive(word: string): boolean {
  return SAME_AS_INFINITIVE.has(word.toLowerCase());
}
