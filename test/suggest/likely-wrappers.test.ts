import { describe, expect, test } from 'vitest';
import type { Inventory, LikelyWrapper } from '../../src/scan/inventory.ts';
import { survey } from '../../src/scan/scan.ts';
import type { ScanRequest } from '../../src/scan/scan-request.ts';
import { likelyWrappers } from '../../src/suggest/likely-wrappers.ts';
import { contentRows } from '../support/inventory-rows.ts';
import { type Files, hostOf } from '../support/scan-text.ts';

function request(files: Files, more: Partial<ScanRequest> = {}): ScanRequest {
  return {
    host: hostOf(files),
    root: '/code',
    folder: '/code',
    clients: [],
    wrappers: [],
    sourceOf: () => null,
    files: Object.keys(files).length,
    skipped: [],
    ...more,
  };
}

function scanned(
  files: Files,
  more: Partial<ScanRequest> = {},
): { readonly inventory: Inventory; readonly likely: readonly LikelyWrapper[] } {
  const asked = request(files, more);
  const { inventory, ev, dispatches } = survey(asked);
  return { inventory, likely: likelyWrappers(asked, ev, dispatches) };
}

/** `trackEvent src/app: 0, 1 (2 in fetch)`: name, module, event and properties, further fields, calls and end. */
function suggested(code: string | Files): string[] {
  const files = typeof code === 'string' ? { 'src/app.ts': code } : code;
  return scanned(files).likely.map(lineOf);
}

function lineOf({ declaration, calls, exit }: LikelyWrapper): string {
  const { name, from, method, event, properties, userId, adds, omits } = declaration;
  const fields = [
    method === 'track' ? '' : method,
    event.join(' | '),
    properties ?? '',
    userId === null ? '' : `userId ${userId}`,
    adds.length > 0 ? `adds ${adds.join(' ')}` : '',
    omits.length > 0 ? `omits ${omits.join(' ')}` : '',
  ].filter((field) => field !== '');
  return `${[name, from].filter((one) => one !== null).join(' ')}: ${fields.join(', ')} (${calls} in ${exit.name})`;
}

/** Two calls as they are made of a wrapper that takes a name and an object. */
const CALLS = `trackEvent('Course Opened', { id: 1 }); trackEvent('Course Closed', { id: 1, late: true });`;

describe('requests and messages', () => {
  test.each([
    ['fetch', `fetch('/t', { method: 'POST', body: JSON.stringify({ event: name, properties: data }) })`],
    ['axios.post', `axios.post('/t', { event: name, properties: data })`],
    ['navigator.sendBeacon', `navigator.sendBeacon('/t', JSON.stringify({ event: name, properties: data }))`],
    ['navigator.sendBeacon', `navigator.sendBeacon('/t', new Blob([JSON.stringify({ name, data })]))`],
    ['xhr.send', `const xhr = new XMLHttpRequest(); xhr.send(JSON.stringify({ event: name, data }))`],
    [
      'connection.send',
      `const connection = new WebSocket('/t'); connection.send(JSON.stringify({ event: name, data }))`,
    ],
    ['got.post', `got.post('/t', { json: { event: name, properties: data } })`],
    ['window.postMessage', `window.postMessage({ type: 'telemetry', event: name, properties: data }, '*')`],
    ['ipcRenderer.send', `ipcRenderer.send('track', name, data)`],
    ['ipcRenderer.invoke', `ipcRenderer.invoke('track', { name, data })`],
    ['runtime.sendMessage', `chrome.runtime.sendMessage({ type: 'track', name, data })`],
    ['socket.emit', `socket.emit('track', { name, data })`],
    [
      'execa',
      `execa('node', ['send.js', JSON.stringify({ event: name, properties: data })], { detached: true })`,
    ],
    ['process.send', `process.send({ event: name, properties: data })`],
    [
      'fetch',
      `const body = { event: name, properties: { ...data } }; fetch('/t', { body: JSON.stringify(body) })`,
    ],
    [
      'fetch',
      `ids().then((id) => fetch('/t', { body: JSON.stringify({ id, event: name, properties: data }) }))`,
    ],
    ['fetch', `if (!enabled) return; fetch('/t?e=' + name, { body: JSON.stringify(data) })`],
  ])('%s: %s', (exit, body) => {
    const code = `export function trackEvent(name: string, data: object = {}) { ${body} }\n${CALLS}`;
    expect(suggested(code)).toEqual([`trackEvent src/app: 0, 1 (2 in ${exit})`]);
  });
});

const SEND = `const send = (body: unknown) => fetch('/t', { method: 'POST', body: JSON.stringify(body) });\n`;

describe('arguments', () => {
  test.each([
    [
      'an object with a name and properties',
      `function track(message) { send(message) }
       track({ event: 'Course Opened', properties: { id: 1 } }); track({ event: 'Course Closed', properties: {} })`,
      'track src/app: 0.event, 0.properties (2 in fetch)',
    ],
    [
      'a destructured object under other keys',
      `function track({ action, details }) { send({ event: action, properties: details }) }
       track({ action: 'Course Opened', details: { id: 1 } })`,
      'track src/app: 0.action, 0.details (1 in fetch)',
    ],
    [
      'a flat object',
      `function track(message) { send(message) }
       track({ event: 'Course Opened', id: 1 }); track({ event: 'Course Closed', late: true })`,
      'track src/app: 0.event, 0, omits event (2 in fetch)',
    ],
    [
      'the properties first',
      `function track(data, name) { send({ name, data }) }
       track({ id: 1 }, 'Course Opened')`,
      'track src/app: 1, 0 (1 in fetch)',
    ],
    [
      'a template',
      'function track(name, data) { send({ event: `app:${name}`, properties: data }) }' +
        `track('course_opened', { id: 1 }); track('course_closed', { id: 1 })`,
      'track src/app: app:{0}, 1 (2 in fetch)',
    ],
    [
      'a template over two arguments',
      'function track(area, verb, data) { send({ event: `App.${area}.${verb}`, properties: data }) }' +
        `track('Course', 'Opened', { id: 1 })`,
      'track src/app: App.{0}.{1}, 2 (1 in fetch)',
    ],
    [
      'a prefix where it is missing',
      "function track(name, data) { if (!name.startsWith('app:')) name = `app:${name}`; send({ event: name, properties: data }) }" +
        `track('course_opened', { id: 1 }); track('course_closed', { id: 1 })`,
      'track src/app: app:{0}, 1 (2 in fetch)',
    ],
    [
      'a prefix that some calls give',
      "function track(name, data) { if (!name.startsWith('app:')) name = `app:${name}`; send({ event: name, properties: data }) }" +
        `track('course_opened', { id: 1 }); track('app:course_closed', { id: 1 })`,
      'track src/app: 0 | app:{0}, 1 (2 in fetch)',
    ],
    [
      'a prefix that all names get, also those that begin with it',
      'function track(name, data) { send({ event: `app:${name}`, properties: data }) }' +
        `track('course_opened', { id: 1 }); track('app:course_closed', { id: 1 })`,
      'track src/app: app:{0}, 1 (2 in fetch)',
    ],
    [
      'another name under a condition',
      'function track(name, data) { send({ event: beta ? `beta:${name}` : name, properties: data }) }' +
        `track('course_opened', { id: 1 })`,
      'track src/app: beta:{0} | 0, 1 (1 in fetch)',
    ],
    [
      'keys that are added and taken away',
      `function track(name, data) { const { at, ...rest } = data; send({ event: name, at, properties: { ...rest, version: 1 } }) }
       track('Course Opened', { id: 1, at: 2 })`,
      'track src/app: 0, 1, adds version, omits at (1 in fetch)',
    ],
    [
      'properties beside the name',
      `function track(name, data) { send({ event: name, timestamp: now(), ...data, app: 'web' }) }
       track('Course Opened', { id: 1 })`,
      'track src/app: 0, 1, adds app (1 in fetch)',
    ],
    [
      'a category before the name',
      `function track(category, name, data) { send([category, name, data]) }
       track('courses', 'Course Opened', { id: 1 }); track('courses', 'Course Closed', { id: 1 })`,
      'track src/app: 1, 2 (2 in fetch)',
    ],
    [
      'a user',
      `function track(user, name, data) { send({ userId: user.id, event: name, properties: data }) }
       track(me, 'Course Opened', { id: 1 })`,
      'track src/app: 1, 2, userId 0.id (1 in fetch)',
    ],
    [
      'names that are constants',
      `const EVENTS = { OPENED: 'Course Opened', CLOSED: 'Course Closed' } as const;
       function track(name, data) { send({ name, data }) }
       const open = (data = { id: 1 }) => { track(EVENTS.OPENED, data); track(EVENTS.CLOSED, { ...data }) }`,
      'track src/app: 0, 1 (2 in fetch)',
    ],
    [
      'identify',
      `function identifyUser(user) { send({ userId: user.userId, traits: { ...user, version: 1 } }) }
       identifyUser({ userId: 'u', email: 'e' })`,
      'identifyUser src/app: identify, 0, userId 0.userId, adds version (1 in fetch)',
    ],
    [
      'a page',
      `function trackPageView(name, data) { send({ type: 'page', name, properties: data }) }
       trackPageView('Course', { id: 1 })`,
      'trackPageView src/app: page, 0, 1 (1 in fetch)',
    ],
  ])('%s', (_, code, line) => {
    expect(suggested(SEND + code)).toEqual([line]);
  });
});

const PACKAGE = '@acme/analytics';

describe('packages', () => {
  test.each([
    ['a function', `import { sendTrackEvent } from '${PACKAGE}';`, 'sendTrackEvent', 'sendTrackEvent'],
    ['under another name', `import { sendTrackEvent as t } from '${PACKAGE}'; const track = t;`, 't', null],
    ['a default export', `import track from '${PACKAGE}';`, 'track', 'track'],
    ['a module', `import * as telemetry from '${PACKAGE}';`, 'telemetry.trackEvent', 'trackEvent'],
    ['an object', `import { telemetry } from '${PACKAGE}';`, 'telemetry.record', 'record'],
    ['a word of the module', `import { logEvent } from '${PACKAGE}';`, 'logEvent', 'logEvent'],
    ['a module without the word', `import { logEvent } from '@acme/logger';`, 'logEvent', null],
    ["another product's", `import { track } from '@vercel/analytics';`, 'track', null],
    ["another product's client", `import posthog from 'posthog-js';`, 'posthog.capture', null],
    ['an error reporter', `import { captureException } from '${PACKAGE}';`, 'captureException', null],
    ['a missing file', `import { trackEvent } from './analytics';`, 'trackEvent', null],
  ])('%s', (_, imported, callee, name) => {
    const code = `${imported} ${callee}('Course Opened', { id: 1 }); ${callee}('Course Closed', {});`;
    const module = name === null ? '' : PACKAGE;
    expect(suggested(code)).toEqual(name === null ? [] : [`${name} ${module}: 0, 1 (2 in ${module})`]);
  });

  test('a function of the project that ends in another function of the package', () => {
    const files = {
      'src/telemetry.ts': `import { trackPlace, trackThing } from '${PACKAGE}';
        export function trackShown(name, data) { trackPlace(JSON.stringify([name, data])) }
        export const open = () => { trackThing('Thing Opened', { id: 1 }); trackShown('Place Shown', { id: 1 }) };`,
    };
    expect(suggested(files)).toEqual([
      `trackShown src/telemetry: 0, 1 (1 in ${PACKAGE})`,
      `trackThing ${PACKAGE}: 0, 1 (1 in ${PACKAGE})`,
    ]);
  });

  test('through a function of the project, which is then inferred', () => {
    const files = {
      'src/telemetry.ts': `import { sendTrackEvent } from '${PACKAGE}';
        export function track(name: string, data: object) { sendTrackEvent(name, { ...data, app: 'web' }) }`,
      'src/app.ts': `import { track } from './telemetry'; track('Course Opened', { id: 1 }); track('Course Closed', {});`,
    };
    expect(suggested(files)).toEqual([`sendTrackEvent ${PACKAGE}: 0, 1 (2 in ${PACKAGE})`]);
  });
});

describe('names and modules', () => {
  const body = `{ fetch('/t', { body: JSON.stringify({ event: name, properties: data }) }) }`;
  const used = (callee: string) => `${callee}('Course Opened', { id: 1 }); ${callee}('Course Closed', {});`;
  test.each([
    [
      'a method of a class',
      {
        'src/app.ts': `class Telemetry { track(name, data) ${body} }\nconst t = new Telemetry(); ${used('t.track')}`,
      },
      'Telemetry.track: 0, 1 (2 in fetch)',
    ],
    [
      'an inherited method',
      {
        'src/base.ts': `export class Base { track(name, data) ${body} }`,
        'src/app.ts': `import { Base } from './base'; class Cart extends Base { open() { ${used('this.track')} } }`,
      },
      'Base.track: 0, 1 (2 in fetch)',
    ],
    [
      'a method of an object in a module',
      {
        'src/telemetry.ts': `export const telemetry = { track(name, data) ${body} };`,
        'src/app.ts': `import { telemetry } from './telemetry'; ${used('telemetry.track')}`,
      },
      'track src/telemetry: 0, 1 (2 in fetch)',
    ],
    [
      'through a barrel',
      {
        'src/telemetry/send.ts': `export const track = (name, data) => ${body};`,
        'src/telemetry/index.ts': `export * from './send';`,
        'src/app.ts': `import { track } from './telemetry'; ${used('track')}`,
      },
      'track src/telemetry/send: 0, 1 (2 in fetch)',
    ],
    [
      'a default export',
      {
        'src/track.ts': `export default function (name, data) ${body}`,
        'src/app.ts': `import track from './track'; ${used('track')}`,
      },
      'track src/track: 0, 1 (2 in fetch)',
    ],
    [
      'what a hook returns',
      {
        'src/use.ts': `export function useTelemetry() { return (name, data) => ${body} }`,
        'src/app.ts': `import { useTelemetry } from './use'; function Page() { const track = useTelemetry(); ${used('track')} }`,
      },
      'useTelemetry() src/use: 0, 1 (2 in fetch)',
    ],
    [
      'a function of what a hook returns',
      {
        'src/use.ts': `export function useTelemetry() { return { trackEvent: (name, data) => ${body} } }`,
        'src/app.ts': `import { useTelemetry } from './use'; function Page() { const { trackEvent } = useTelemetry(); ${used('trackEvent')} }`,
      },
      'trackEvent: 0, 1 (2 in fetch)',
    ],
    [
      'a folder that reads like a glob',
      {
        'src/app/[id]/track.ts': `export const track = (name, data) => ${body};`,
        'src/app/[id]/page.ts': `import { track } from './track'; ${used('track')}`,
      },
      'track src/app/?id?/track: 0, 1 (2 in fetch)',
    ],
    [
      'a word of the module',
      {
        'src/telemetry.ts': `export const send = (name, data) => ${body};`,
        'src/app.ts': `import { send } from './telemetry'; ${used('send')}`,
      },
      'send src/telemetry: 0, 1 (2 in fetch)',
    ],
    [
      'the innermost of several layers',
      {
        'src/telemetry.ts': `export const trackRaw = (name, data) => ${body};
          export const trackEvent = (name, data) => trackRaw(name, { ...data, app: 'web' });
          export const trackCourse = (verb, data) => trackEvent('Course ' + verb, data);`,
        'src/app.ts': `import { trackCourse } from './telemetry'; ${used('trackCourse')}`,
      },
      'trackRaw src/telemetry: 0, 1 (2 in fetch)',
    ],
    [
      'the outer one where the inner one is told what to do',
      {
        'src/telemetry.ts': `const sendAnalytics = (operation, message) => fetch('/' + operation, { body: JSON.stringify(message) });
          export const trackEvent = (event, properties) => sendAnalytics('trackEvent', { event, properties });
          export const identifyUser = (traits) => sendAnalytics('identifyUser', { traits });`,
        'src/app.ts': `import { trackEvent } from './telemetry'; ${used('trackEvent')}`,
      },
      'trackEvent src/telemetry: 0, 1 (2 in fetch)',
    ],
  ] as [string, Files, string][])('%s', (_, files, line) => {
    expect(suggested(files)).toEqual([line]);
  });
});

describe('nothing to suggest', () => {
  const request = `fetch('/t', { body: JSON.stringify({ name, data }) })`;
  test.each([
    ['no word of analytics', `function save(name, data) { ${request} } save('Course Opened', { id: 1 })`],
    [
      'a part of a word',
      `function backtrack(name, data) { ${request} } backtrack('Course Opened', { id: 1 })`,
    ],
    ['by something', `function trackBy(name, data) { ${request} } trackBy('Course Opened', { id: 1 })`],
    [
      'a listener',
      `function addEventListener(name, data) { ${request} } addEventListener('Course Opened', { id: 1 })`,
    ],
    [
      'an event bus',
      `function dispatchEvent(name, data) { ${request} } dispatchEvent('Course Opened', { id: 1 })`,
    ],
    ['a logger', `function logError(name, data) { ${request} } logError('Course Opened', { id: 1 })`],
    [
      'an error reporter',
      `function trackException(name, data) { ${request} } trackException('Course Opened', { id: 1 })`,
    ],
    ['a tracer', `function trackSpan(name, data) { ${request} } trackSpan('Course Opened', { id: 1 })`],
    [
      'a language',
      `function identifyLanguage(traits) { fetch('/t', { body: JSON.stringify({ traits }) }) } identifyLanguage({ text: 'x' })`,
    ],
    ['no request', `function trackEvent(name, data) { seen.push({ name, data }) } ${CALLS}`],
    ['a log', `function trackEvent(name, data) { console.log(name, data) } ${CALLS}`],
    ['a request of something else', `function trackEvent(name, data) { fetch('/config') } ${CALLS}`],
    [
      'no object',
      `function trackEvent(name) { fetch('/t?' + name) } trackEvent('Course Opened'); trackEvent('Course Closed')`,
    ],
    [
      'no name',
      `function trackEvent(data) { fetch('/t', { body: JSON.stringify(data) }) } trackEvent({ id: 1 })`,
    ],
    [
      'paths',
      `function trackUpload(name, data) { ${request} } trackUpload('/images/a.png', { size: 1 }); trackUpload('/b.png', { size: 1 })`,
    ],
    ['addresses', `function trackLink(name, data) { ${request} } trackLink('https://x.org/a', { size: 1 })`],
    [
      'sentences',
      `function trackMessage(name, data) { ${request} } trackMessage('Could not open the course that you have asked for.', { id: 1 })`,
    ],
    [
      'operations',
      `function track(name, data) { ${request} } track('track', { id: 1 }); track('identify', { id: 1 })`,
    ],
    [
      'names that nobody knows',
      `export function trackEvent(name, data) { ${request} } trackEvent(window.name, { id: 1 })`,
    ],
    ['never called', `export function trackEvent(name, data) { ${request} }`],
    [
      'a client in sight',
      `function trackEvent(name, data) { analytics.track(name, data); ${request} } ${CALLS}`,
    ],
    [
      "another product's",
      `import posthog from 'posthog-js'; function trackEvent(name, data) { posthog.capture(name, data) } ${CALLS}`,
    ],
    ['a type only', `declare function trackEvent(name: string, data: object): void; ${CALLS}`],
    ['a circle', `function trackEvent(name, data) { trackEvent(name, data) } ${CALLS}`],
    [
      'another function of the same name',
      `const useT = () => ({ trackEvent: (name, data) => ${request} });
      function A() { const { trackEvent } = useT(); ${CALLS} }
      function B(trackEvent) { trackEvent('Not This', { id: 1 }) }`,
    ],
    ['a comment', `// ${CALLS}`],
    ['a syntax error', `function trackEvent(name, data { ${CALLS}`],
  ])('%s', (_, code) => {
    expect(suggested(code)).toEqual([]);
  });
});

test('a word of a megabyte takes no time', () => {
  const started = performance.now();
  expect(suggested(`const track = '${'a'.repeat(1_000_000)}';`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('functions that call each other without end are followed for a while', () => {
  const functions = Array.from({ length: 60 }, (_, i) =>
    [0, 1, 2].map((j) => `track${(i + j) % 60}(name, data)`).join('; '),
  ).map((body, i) => `function track${i}(name, data) { ${body} }`);
  expect(suggested(`${functions.join('\n')}\ntrack0('Course Opened', { id: 1 })`)).toEqual([]);
});

describe('round trip', () => {
  const files = {
    'src/telemetry/index.ts': `export { track, identify } from './send';`,
    'src/telemetry/send.ts': `
      const send = (type, data) => fetch('/' + type, { body: JSON.stringify({ type, data }) });
      export function track(name, data = {}) {
        if (!name.includes('app:')) name = 'app:' + name;
        send('track', { event: name, properties: { ...data, version: 1 } });
      }
      export function identify(user) { send('identify', { userId: user.userId, traits: { ...user } }) }`,
    'src/app.ts': `import { identify, track } from './telemetry';
      track('course_opened', { id: 1 }); track('course_closed');
      identify({ userId: 'u', email: 'e' });`,
  };

  test('what is suggested makes the calls appear, and is not suggested again', () => {
    const { inventory, likely } = scanned(files);
    expect(inventory.calls).toEqual([]);
    const wrappers = likely.map((one) => one.declaration);
    const after = scanned(files, { wrappers });
    expect(contentRows(after.inventory)).toEqual([
      'wrapper track "app:course_opened" {id, version}',
      'wrapper track "app:course_closed" {version}',
      'wrapper identify {email, userId}',
    ]);
    expect(after.likely).toEqual([]);
    expect(after.inventory.wrappers.map(({ name, calls }) => [name, calls])).toEqual(
      likely.map(({ declaration, calls }) => [declaration.name, calls]),
    );
  });

  test('tells where a call is and where it ends', () => {
    const [first] = scanned(files).likely;
    expect(first?.example).toEqual({ file: 'src/app.ts', line: 2, event: 'app:course_opened' });
    expect(first?.exit).toEqual({ name: 'fetch', file: 'src/telemetry/send.ts', line: 2 });
  });
});
