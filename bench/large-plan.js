/** A tracking plan as large companies have them: names of objects and actions, mixed ways of writing properties. */

const AREAS =
  'Account Billing Cart Checkout Course Dashboard Document Editor Invoice Lesson Order Product Project Report Search Session Subscription Team Video Workspace'.split(
    ' ',
  );
const PARTS =
  'Banner Button Comment Dialog Export Field Filter Form Header Image Import Invite Item Link List Menu Note Panel Preview Row Section Setting Share Step Table Tag Template Toolbar Version'.split(
    ' ',
  );
const ACTIONS =
  'Added Applied Approved Archived Assigned Cancelled Changed Clicked Closed Completed Copied Created Deleted Dismissed Downloaded Edited Enabled Exported Failed Filtered Moved Opened Removed Renamed Saved Searched Selected Shared Started Submitted Updated Uploaded Viewed Shown'.split(
    ' ',
  );

const PROPERTIES = [
  ['source', 'string!'],
  ['item_count', 'integer'],
  ['workspace_id', '{ $ref: Id, required: true }'],
  ['plan_name', '{ type: string, enum: [free, team, business], description: Plan of the account }'],
  ['price', '{ type: number, minimum: 0, description: Price in the currency of the account }'],
  ['is_first', 'boolean'],
  ['email', '{ type: string, format: email, pii: true }'],
  ['tags', 'string[]'],
  ['position', '{ type: integer, minimum: 1, maximum: 100 }'],
  ['variant', '{ type: string, pattern: "^[a-z]+$" }'],
];

/** The names of so many events, no two alike. */
export function eventNames(count) {
  const names = [];
  for (let n = 0; n < count; n += 1) {
    const area = AREAS[n % AREAS.length];
    const part = PARTS[Math.floor(n / AREAS.length) % PARTS.length];
    const action = ACTIONS[Math.floor(n / AREAS.length / PARTS.length) % ACTIONS.length];
    const round = Math.floor(n / AREAS.length / PARTS.length / ACTIONS.length);
    names.push(`${area} ${part}${round === 0 ? '' : ` ${round + 1}`} ${action}`);
  }
  return names;
}

/** The YAML of a plan with so many events of five properties each. */
export function largePlan(count) {
  const events = eventNames(count).map((name, n) => {
    const properties = [0, 1, 2, 3, 4].map((k) => PROPERTIES[(n + k * 3) % PROPERTIES.length]);
    return [
      `  ${name}:`,
      `    description: Somebody did it in the ${name.toLowerCase()}`,
      `    owner: team-${n % 12}`,
      '    properties:',
      ...properties.map(([key, type]) => `      ${key}: ${type}`),
    ].join('\n');
  });
  return `version: 1\ndefinitions:\n  Id: { type: string, minLength: 1 }\nevents:\n${events.join('\n')}\n`;
}
