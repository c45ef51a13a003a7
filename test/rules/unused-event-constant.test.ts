import { describe, expect, it } from 'vitest';
import rule from '../../rules/unused-event-constant/rule.ts';
import { lint } from '../../src/lint/lint.ts';
import { type PlanText, readPlan } from '../support/plan-text.ts';
import { said } from '../support/run-rule.ts';
import { type Files, scanFiles } from '../support/scan-text.ts';

function linted(files: Files | string, full = true, plan: PlanText | null = null) {
  const result = lint({
    inventory: scanFiles(typeof files === 'string' ? { 'src/app.ts': files } : files),
    plan: plan === null ? null : readPlan(plan).plan,
    planIssues: [],
    rules: [rule],
    settingsOf: () => ({}),
    reported: () => true,
    full,
  });
  if (result.crashed) throw new Error(result.findings.map(({ message }) => message).join('\n'));
  return result.findings;
}

const OBJECT = `const EVENTS = { opened: 'Opened', closed: 'Closed', shared: 'Shared' };\n`;
const SENT = 'analytics.track(EVENTS.opened); analytics.track(EVENTS.closed);\n';
const MODULE = `export const OPENED = 'Opened'; export const CLOSED = 'Closed'; export const SHARED = 'Shared';`;
const SEND = `send('Opened'); send('Closed');`;

describe('a name that nothing sends or mentions is reported', () => {
  it.each<[string, Files | string]>([
    ['in an object', OBJECT + SENT],
    ['in a constant object', OBJECT.replace('};', '} as const;') + SENT],
    ['in a frozen object', `${OBJECT.replace('= {', '= Object.freeze({').replace('};', '});')}${SENT}`],
    [
      'in an object of objects',
      `const ALL = { cart: { opened: 'Opened', closed: 'Closed', shared: 'Shared' }, other: {} };
       analytics.track(ALL.cart.opened); analytics.track(ALL['cart'].closed); list(ALL.other);`,
    ],
    [
      'in an enum',
      `enum EVENTS { opened = 'Opened', closed = 'Closed', shared = 'Shared' }\n${SENT} let one: EVENTS;`,
    ],
    [
      'in an enum of another module, with another name of the same word in a type',
      {
        'src/events.ts': `export enum EVENTS { opened = 'Opened', closed = 'Closed', shared = 'Shared' }`,
        'src/app.ts': `import { EVENTS } from './events'; interface Keys { shared: 1; [EVENTS.shared]: 2 } ${SENT}`,
      },
    ],
    [
      'in a module, imported as a whole',
      {
        'src/events.ts': MODULE,
        'src/app.ts': `import * as events from './events'; analytics.track(events.OPENED); analytics.track(events.CLOSED);`,
      },
    ],
    [
      'in a module, through a barrel',
      {
        'src/events.ts': MODULE,
        'src/index.ts': `export * from './events';`,
        'src/app.ts': `import { OPENED, CLOSED } from '.'; analytics.track(OPENED); analytics.track(CLOSED);`,
      },
    ],
    [
      'where it is destructured',
      `${OBJECT} const { opened, closed } = EVENTS; analytics.track(opened); analytics.track(closed);`,
    ],
    ['where a comment mentions it', `${OBJECT}${SENT} // analytics.track(EVENTS.shared)`],
    [
      'in a type of names',
      `type Name = 'Opened' | 'Closed' | 'Shared'; function send(name: Name) { analytics.track(name); } ${SEND}`,
    ],
    [
      'in a parameter',
      `const send = (name: 'Opened' | 'Closed' | 'Shared') => analytics.track(name); ${SEND}`,
    ],
    [
      'in a type of names with a function of many signatures',
      `type Name = 'Opened' | 'Closed' | 'Shared';
       function send(name: 'Opened'): void; function send(name: 'Shared'): void;
       function send(name: Name) { analytics.track(name); } ${SEND}`,
    ],
    [
      'in an interface of their properties',
      `interface Names { Opened: {}; Closed: {}; Shared: { by: string } }
       function send<N extends keyof Names>(name: N, properties: Names[N]) { analytics.track(name, properties); }
       send('Opened', {}); send('Closed', {});`,
    ],
  ])('%s', (_, files) => {
    const data = { name: 'Shared', sent: '2' };
    expect(said(linted(files))).toEqual([{ messageId: 'unused', data }]);
  });

  it('at its literal', () => {
    const [finding] = linted(OBJECT + SENT);
    expect(finding).toMatchObject({ event: 'Shared', at: { line: 1, column: 62, endColumn: 70 } });
  });

  it('once for a file where there are many', () => {
    const more = [1, 2, 3, 4].map((number) => `more${number}: 'More ${number}',`).join(' ');
    const sent = [1, 2, 3, 4].map((number) => `sent${number}: 'Sent ${number}',`).join(' ');
    const code = OBJECT.replace('{', `{ ${more} last: 'Last', ${sent}`) + SENT;
    expect(
      said(linted(code + [1, 2, 3, 4].map((number) => `analytics.track(EVENTS.sent${number});`).join(''))),
    ).toEqual([
      {
        messageId: 'many',
        data: {
          name: 'More 1',
          sent: '6',
          count: 6,
          names: '"More 1", "More 2", "More 3", "More 4", "Last" and 1 more',
        },
      },
    ]);
  });
});

describe('nothing is reported', () => {
  it.each<[string, Files | string]>([
    ['where all are sent', `${OBJECT}${SENT} analytics.track(EVENTS.shared);`],
    ['where one alone is sent', `${OBJECT} analytics.track(EVENTS.opened);`],
    ['where few are sent', `${OBJECT.replace('{', "{ a: 'A', b: 'B', c: 'C', d: 'D',")}${SENT}`],
    ['where it goes elsewhere', `${OBJECT}${SENT} log(EVENTS.shared);`],
    [
      'where another file mentions it',
      {
        'src/app.ts': `export ${OBJECT}${SENT}`,
        'src/b.ts': `import { EVENTS } from './app'; log(EVENTS.shared);`,
      },
    ],
    ['where its text stands elsewhere', `${OBJECT}${SENT} log('Shared');`],
    ['where the key is computed', `${OBJECT}${SENT} log(EVENTS[kind]);`],
    ['where all are listed', `${OBJECT}${SENT} log(Object.values(EVENTS));`],
    ['where all are spread', `${OBJECT}${SENT} const more = { ...EVENTS };`],
    ['where the rest is taken', `${OBJECT}${SENT} const { opened, ...others } = EVENTS;`],
    [
      'where the object has another name, too',
      {
        'src/app.ts': `export ${OBJECT}${SENT}`,
        'src/b.ts': `import { EVENTS as All } from './app'; log(All[kind]);`,
      },
    ],
    [
      'where an object inside is passed on',
      `const ALL = { cart: { opened: 'Opened', closed: 'Closed', shared: 'Shared' } }; log(ALL.cart); analytics.track(ALL.cart.opened); analytics.track(ALL.cart.closed);`,
    ],
    [
      'where the module is passed on',
      {
        'src/events.ts': MODULE,
        'src/app.ts': `import * as events from './events'; log(Object.keys(events)); analytics.track(events.OPENED); analytics.track(events.CLOSED);`,
      },
    ],
    [
      'where the module is imported later',
      {
        'src/events.ts': MODULE,
        'src/app.ts': `import { OPENED, CLOSED } from './events'; analytics.track(OPENED); analytics.track(CLOSED); import('./events').then(log);`,
      },
    ],
    ['where the object is no constant', `${OBJECT.replace('const', 'let')}${SENT}`],
    [
      'where the object is made for one call',
      `analytics.track('Opened'); analytics.track('Closed', { label: 'Closed', other: 'Shared' });`,
    ],
    ['where a pattern can be the name', `${OBJECT}${SENT} analytics.track(\`Sha\${end}\`);`],
    [
      'where a call through the wrapper has an unknown name',
      `type Name = 'Opened' | 'Closed' | 'Shared'; function send(name: Name) { analytics.track(name); } ${SEND} send(load());`,
    ],
    [
      'where the type lists something else',
      `function send(name: 'Opened' | 'Closed', to: 'left' | 'right') { analytics.track(name, { to }); } send('Opened', 'left'); send('Closed', 'left');`,
    ],
  ])('%s', (_, files) => {
    expect(linted(files)).toEqual([]);
  });

  it('on a part of the code', () => {
    expect(linted(OBJECT + SENT, false)).toEqual([]);
  });
});

it('leaves alone what the plan says is yet to come', () => {
  const planned = (status: string) => `events: { Shared: { status: ${status} } }`;
  expect(linted(OBJECT + SENT, true, planned('planned'))).toEqual([]);
  expect(linted(OBJECT + SENT, true, planned('active'))).toHaveLength(1);
});
