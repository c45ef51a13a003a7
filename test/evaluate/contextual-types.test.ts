import { expect, test } from 'vitest';
import { valueIn } from '../support/evaluate-text.ts';

const TYPES = `type Failure = { reason: string; step?: number };
type Config = { name: string; onFailure?: (failure: Failure) => void; steps?: { done(f: Failure): void }[] };
`;

/** `f` is a parameter without a type. */
test.each([
  ['a variable of a function type', `const fail: (f: Failure) => void = (f) => result({ ...f })`],
  ['a key of an object of a type', `const c: Config = { onFailure: (f) => result({ ...f }) }`],
  ['a method of an object of a type', `const c: Config = { onFailure(f) { result({ ...f }) } }`],
  ['an object in a list in an object', `const c: Config = { steps: [{ done: (f) => result({ ...f }) }] }`],
  ['a function expression', `const c: Config = { onFailure: function (f) { result({ ...f }) } }`],
  ['what satisfies a type', `const c = { onFailure: (f) => result({ ...f }) } satisfies Config`],
  ['what is made constant', `const c = { onFailure: (f) => result({ ...f }) } as const satisfies Config`],
  ['a property of a class', `class C { config: Config = { onFailure: (f) => result({ ...f }) } }`],
  ['a default', `function create(c: Config = { onFailure: (f) => result({ ...f }) }) {}`],
  ['an argument', `function run(fn: (f: Failure) => void) {} run((f) => result({ ...f }))`],
  [
    'a later argument',
    `function run(a: 1, ...fns: ((f: Failure) => void)[]) {} run(1, (f) => result({ ...f }))`,
  ],
  ['an object as argument', `function create(c: Config) {} create({ onFailure: (f) => result({ ...f }) })`],
  [
    'an argument of a generic one',
    `function of<C extends Config>(c: C) {} of({ onFailure: (f) => result({ ...f }) })`,
  ],
  [
    'an argument of a method',
    `class C { on(fn: (f: Failure) => void) {} } new C().on((f) => result({ ...f }))`,
  ],
  [
    'an argument of new',
    `class C { constructor(c: Config) {} } new C({ onFailure: (f) => result({ ...f }) })`,
  ],
  [
    'an argument of what is declared',
    `interface I { on(fn: (f: Failure) => void): void } (i: I) => i.on((f) => result({ ...f }))`,
  ],
  [
    'a generic alias',
    `type Handler<T> = (of: T) => void; const h: Handler<Failure> = (f) => result({ ...f })`,
  ],
  ['what is returned', `function make(): Config { return { onFailure: (f) => result({ ...f }) } }`],
  ['what an arrow function gives', `const make = (): Config => ({ onFailure: (f) => result({ ...f }) })`],
  ['a choice', `const c: Config = { onFailure: on ? (f) => result({ ...f }) : undefined }`],
  ['a fallback', `const c: Config = { onFailure: given ?? ((f) => result({ ...f })) }`],
  ['a memoized function', `const c: Config = { onFailure: useCallback((f) => result({ ...f }), []) }`],
])('the type of a parameter comes from %s', (_, code) => {
  expect(valueIn(TYPES + code)).toBe('{reason, step?}');
});

test.each([
  ['a function component', `function Panel(props: Config) { return null }`],
  ['a component with a type', `const Panel: FC<Config> = (props) => null;`],
  ['a class component', `class Panel extends Component<Config> {}`],
])('or from the props of %s', (_, component) => {
  const code = `${TYPES}${component} const App = () => <Panel onFailure={(f) => result({ ...f })} />;`;
  expect(valueIn(code, {}, 'src/app.tsx')).toBe('{reason, step?}');
});

test.each([
  ['a place without a type', `const fail = (f) => result(f)`],
  ['a key that the type does not have', `const c: Config = { other: (f) => result(f) }`],
  ['a further parameter', `const c: Config = { onFailure: (failure, f) => result(f) }`],
  ['a function that is called where it is made', `const c: Config = ((f) => result(f))()`],
  ['a condition', `const c: Config = ((f) => result(f)) ? {} : {}`],
])('nothing is known from %s', (_, code) => {
  expect(valueIn(TYPES + code)).toBe('?');
});

test.each([
  [
    'all that the place gives',
    `const f: (name: 'A' | 'B', more: 'C') => void = (...args) => result(args[0])`,
    '"A" | "B"',
  ],
  ['what is left', `const f: (name: 'A', more: 'C') => void = (name, ...args) => result(args[0])`, '"C"'],
  [
    'what a method takes, in its order',
    `class C { track(name: 'A', more: 'C') {} } const c = new C(); const f: typeof c.track = (...args) => result(args[1])`,
    '"C"',
  ],
  [
    'any number of texts',
    `const f: (...names: ('A' | 'B')[]) => void = (...args) => result(args[20])`,
    '"A" | "B"',
  ],
  ['nothing', `const f: () => void = (...args) => result(args)`, '?'],
])('a rest parameter is a list of %s', (_, code, expected) => {
  expect(valueIn(code)).toBe(expected);
});
