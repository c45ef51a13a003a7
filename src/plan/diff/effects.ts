/**
 * Whom a change breaks, and why: the one table, which docs/plan-diff.md repeats.
 *
 * `code` are callers: what they send was fine, and is a violation now. `data` is whoever works with what arrives: a table
 * or column ends, changes its type, or can be empty where it never was. That more values of the same type can arrive
 * breaks nobody here: else every change of a plan would.
 */
export type Audience = 'code' | 'data';

export interface Effect {
  readonly breaks: readonly Audience[];
  readonly reason: string;
}

const SAFE: readonly Audience[] = [];
const CODE: readonly Audience[] = ['code'];
const DATA: readonly Audience[] = ['data'];
const BOTH: readonly Audience[] = ['code', 'data'];

function effect(breaks: readonly Audience[], reason: string): Effect {
  return { breaks, reason };
}

export const EFFECTS = {
  'event-added': effect(SAFE, 'Calls that send it are planned now'),
  'event-taken-from-pattern': effect(CODE, 'A pattern allowed it before, and allowed more'),
  'event-removed': effect(BOTH, 'Calls that send it are violations, and no more rows arrive'),
  'event-left-to-pattern': effect(SAFE, 'A pattern goes on allowing it'),
  'event-left-to-narrower-pattern': effect(CODE, 'The pattern that it falls under now allows less'),
  'event-renamed': effect(
    BOTH,
    'Calls with the old name are violations, and its rows go on under another name',
  ),
  'version-added': effect(SAFE, 'Calls may be of any version'),
  'version-removed': effect(BOTH, 'Calls of that version are violations, and no more rows of it arrive'),
  'property-added': effect(SAFE, 'A new column, empty in the rows before'),
  'property-added-required': effect(CODE, 'Calls that lack it are violations'),
  'property-added-limited': effect(CODE, 'Any value could be sent under that key before'),
  'property-removed': effect(BOTH, 'Calls that send it are violations, and its column gets no more values'),
  'property-left-open': effect(DATA, 'Calls may go on sending it, but nothing says what its column holds'),
  'property-renamed': effect(
    BOTH,
    'Calls with the old key are violations, and its values go on in another column',
  ),
  'made-required': effect(CODE, 'Calls that lack it are violations'),
  'made-optional': effect(DATA, 'Its column can be empty where it never was'),
  'type-narrowed': effect(CODE, 'Values of the other types are violations'),
  'type-widened': effect(DATA, 'Its column can hold another type than before'),
  'type-changed': effect(BOTH, 'Values of the old type are violations, and its column changes its type'),
  'format-narrowed': effect(CODE, 'Texts of another form are violations'),
  'format-widened': effect(DATA, 'What reads the text may meet another form'),
  'format-changed': effect(
    BOTH,
    'Texts of the old form are violations, and what reads them meets another form',
  ),
  'values-narrowed': effect(CODE, 'Values that were allowed are violations'),
  'values-widened': effect(
    SAFE,
    'What sends the values of before is still right; queries that list all of them may miss some',
  ),
  'values-changed': effect(CODE, 'Values that were allowed are violations'),
  'keys-closed': effect(CODE, 'Keys that are not planned are violations'),
  'keys-opened': effect(SAFE, 'Calls may send other keys, too, and each becomes a column'),
  'source-removed': effect(BOTH, 'Calls from that source are violations, and no more rows arrive from it'),
  'source-added': effect(SAFE, 'More sources may send it'),
  'source-changed': effect(
    BOTH,
    'Calls from the old sources are violations, and no more rows arrive from them',
  ),
  'source-made-required': effect(CODE, 'Calls from that source that lack it are violations'),
  'source-made-optional': effect(DATA, 'Its column can be empty in rows of that source'),
  'source-requirement-moved': effect(
    BOTH,
    'Other sources must send it, and its column can be empty in rows of the old ones',
  ),
  'source-of-optional': effect(SAFE, 'No source has to send it'),
  deprecated: effect(SAFE, 'Calls that send it go on working, with a warning'),
  'deprecation-changed': effect(SAFE, 'It was deprecated before'),
  restored: effect(SAFE, 'Calls that send it are warned of no more'),
  'made-active': effect(SAFE, 'It is expected in code now'),
  'made-planned': effect(SAFE, 'It is not expected in code any more'),
  'pii-declared': effect(SAFE, 'Nothing else is sent, but it counts as personal data'),
  'pii-withdrawn': effect(SAFE, 'Nothing else is sent, but it counts as personal data no more'),
} as const satisfies Readonly<Record<string, Effect>>;

export type EffectId = keyof typeof EFFECTS;
