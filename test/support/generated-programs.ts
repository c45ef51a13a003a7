/** Small programs with analytics calls, each with what a reader would say that it can send. */
import fc from 'fast-check';

/** An expression of which all texts are known that it can be; `*` among them stands for what isn't known. */
interface Text {
  readonly code: string;
  readonly can: readonly string[];
}

export const UNKNOWN = '*';

/** A call with the names and keys that it can send. */
export interface ExpectedCall {
  readonly code: string;
  /** All names; with `*` in one, not all are known. */
  readonly names: readonly string[];
  readonly always: readonly string[];
  readonly maybe: readonly string[];
  readonly open: boolean;
}

export interface Program {
  readonly calls: readonly ExpectedCall[];
  /** The declarations and the calls, each file on its own, by path. */
  readonly files: Readonly<Record<string, string>>;
}

const word = fc.oneof(
  fc.constantFrom('Cart Viewed', 'Order', 'App', ' ', 'a', "It's", 'Kurs 日本', '🎉', '${x}', '\\', '`', '0'),
  fc
    .string({ maxLength: 5, unit: 'grapheme' })
    .filter((one) => !one.includes(UNKNOWN) && !one.includes('\0')),
);

const literal = word.map((text): Text => ({ code: JSON.stringify(text), can: [text] }));
const unknown = fc.constant<Text>({ code: 'window.unknown', can: [UNKNOWN] });

function joined(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (all, part) => all.flatMap((left) => part.map((right) => left + right)),
    [''],
  );
}

/** Texts over constants `C0`, `C1`, … that are declared elsewhere. */
function textOver(constants: readonly Text[]): fc.Arbitrary<Text> {
  const reference =
    constants.length === 0
      ? literal
      : fc.constantFrom(...constants.map((one, i) => ({ code: `C${i}`, can: one.can })));
  return fc.letrec<{ text: Text }>((tie) => {
    const two = fc.tuple(tie('text'), tie('text'));
    return {
      text: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        literal,
        reference,
        unknown,
        two.map(([a, b]) => ({ code: `(flag() ? ${a.code} : ${b.code})`, can: [...a.can, ...b.can] })),
        two.map(([a, b]) => ({ code: `(${a.code} + ${b.code})`, can: joined(a.can, b.can) })),
        two.map(([a, b]) => ({
          code: `\`\${${a.code}} to \${${b.code}}\``,
          can: joined(a.can, [' to '], b.can),
        })),
        two.map(([a, b]) => ({ code: `({ a: ${a.code}, b: ${b.code} } as const).b`, can: b.can })),
        two.map(([a, b]) => ({ code: `[${a.code}, ${b.code}][0]`, can: a.can })),
        tie('text').map((a) => ({ code: `((x: string) => x)(${a.code})`, can: a.can })),
        tie('text').map((a) => ({ code: `(${a.code} as string)`, can: a.can })),
      ),
    };
  }).text;
}

const key = fc.constantFrom('a', 'b', 'c', 'cart_id');

interface Keys {
  readonly code: string;
  readonly always: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  readonly open: boolean;
}

/** `{ a: 1, ...(flag() && { b: 1 }), ...base, ...window.rest }`. */
const keys: fc.Arbitrary<Keys> = fc
  .array(
    fc.oneof(
      key.map((name) => ({ code: `${name}: 1`, always: [name], maybe: [], open: false })),
      key.map((name) => ({ code: `...(flag() && { ${name}: 1 })`, always: [], maybe: [name], open: false })),
      key.map((name) => ({
        code: `...(flag() ? { ${name}: 1 } : {})`,
        always: [],
        maybe: [name],
        open: false,
      })),
      key.map((name) => ({ code: `...{ ${name}: 1, d: 1 }`, always: [name, 'd'], maybe: [], open: false })),
      fc.constant({ code: '...window.rest', always: [], maybe: [], open: true }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => {
    const always = new Set(parts.flatMap((one) => one.always));
    return {
      code: `{ ${parts.map((one) => one.code).join(', ')} }`,
      always,
      maybe: new Set(parts.flatMap((one) => one.maybe).filter((name) => !always.has(name))),
      open: parts.some((one) => one.open),
    };
  });

/** Ways to send a name and properties: the callee, its names, the keys that it adds. */
const WRAPPERS: readonly { callee: string; named: (name: readonly string[]) => string[]; adds: string[] }[] =
  [
    { callee: 'analytics.track', named: (name) => [...name], adds: [] },
    { callee: 'send', named: (name) => [...name], adds: ['app'] },
    { callee: 'area', named: (name) => joined(['Area '], name), adds: ['app'] },
    { callee: 'telemetry.record', named: (name) => joined(name, [' Recorded']), adds: [] },
    { callee: "create('Made')", named: (name) => joined(['Made '], name), adds: ['made'] },
  ];

const WRAPPER_FILE = `export function send(event: string, props: object) { analytics.track(event, { ...props, app: 1 }) }
export const area = (event: string, props: object) => send(\`Area \${event}\`, props);
class Telemetry { record(event: string, props = {}) { analytics.track(event + ' Recorded', props) } }
export const telemetry = new Telemetry();
export const create = (prefix: string) => (event: string, props: object) => analytics.track(prefix + ' ' + event, { ...props, made: 1 });
`;

function callOver(constants: readonly Text[]): fc.Arbitrary<ExpectedCall> {
  return fc.tuple(textOver(constants), keys, fc.constantFrom(...WRAPPERS)).map(([name, props, wrapper]) => ({
    code: `${wrapper.callee}(${name.code}, ${props.code});`,
    names: [...new Set(wrapper.named(name.can))].filter((one) => one !== ''),
    always: [...props.always, ...wrapper.adds].sort(),
    maybe: [...props.maybe].filter((one) => !wrapper.adds.includes(one)).sort(),
    open: props.open,
  }));
}

/** Programs of constants in one file, wrappers in another and calls in a third. */
export const program: fc.Arbitrary<Program> = fc.array(literal, { maxLength: 3 }).chain((constants) =>
  fc.array(callOver(constants), { minLength: 1, maxLength: 4 }).map(
    (calls): Program => ({
      calls,
      files: {
        'src/constants.ts': `${constants.map((one, i) => `export const C${i} = ${one.code};`).join('\n')}\n`,
        'src/wrappers.ts': WRAPPER_FILE,
        'src/app.ts': [
          `import { ${constants.map((_, i) => `C${i}`).join(', ')} } from './constants';`,
          `import { area, create, send, telemetry } from './wrappers';`,
          ...calls.map((one) => one.code),
          '',
        ].join('\n'),
      },
    }),
  ),
);

const TOKENS =
  'analytics .track( .identify( .page( window. ?. ( ) { } [ ] , ; : ? => = == + && || ?? ... ` ${ \' " / // /* */ \n \r\n const let function class extends new return if else for while switch case import export default from as type interface enum async await yield this super typeof keyof infer in of < > @ # ! ~ 1 0x 1e9 x y a.b \uFEFF \u2028 🎉 \\u0041 <a> </a> null undefined true'.split(
    /(?<!\S) | (?!\S)| /,
  );

/** Texts that are nearly programs, which get further than random ones. */
export const nearlyProgram: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...TOKENS) },
      fc.constantFrom(
        `analytics.track('X', { a: 1 })`,
        `function f(e) { analytics.track(e) }`,
        `f('Y')`,
        `const { x } = y`,
      ),
    ),
    {
      maxLength: 40,
    },
  )
  .map((tokens) => `analytics;${tokens.join(' ')}`);
