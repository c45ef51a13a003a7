/** What the calls of one function have where a name, properties or a user id is expected. */
import { ts } from 'ts-morph';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { argumentsOf } from '../evaluate/expression.ts';
import { namesOf } from '../evaluate/names.ts';
import { shapeOf } from '../evaluate/shape.ts';
import { isNothing } from '../evaluate/text.ts';
import { membersOf, type Value } from '../evaluate/value.ts';
import { interpretDeclared } from '../scan/declared-wrappers.ts';
import { forwardedIn } from '../scan/holes.ts';
import type { WrapperDeclaration } from '../scan/scan-request.ts';
import { looksLikeEventName } from './analytics-words.ts';
import type { NamePaths } from './argument-path.ts';

/** One call of so many may have something else. */
const EXCEPTIONS = 5;
/** A name that only callers of callers know counts less than any that is known. */
const PASSED_ON = 0.5;

const PLAIN: WrapperDeclaration = {
  name: '',
  from: null,
  method: 'track',
  event: [],
  properties: null,
  userId: null,
  methods: {},
  adds: [],
  omits: [],
  platform: null,
};

export class LikelySites {
  readonly #ev: Evaluator;
  readonly #sites: readonly ts.CallExpression[];

  constructor(ev: Evaluator, sites: readonly ts.CallExpression[]) {
    this.#ev = ev;
    this.#sites = sites;
  }

  /** How many different event names the calls have under paths; 0 where too many have something else there. */
  nameCount(paths: readonly string[]): number {
    const names = new Set<string>();
    let others = 0;
    let isPassedOn = false;
    for (const value of this.#names(paths)) {
      const { known } = namesOf(this.#ev, value);
      for (const one of known) names.add(one.value);
      const isOdd = known.some((one) => !looksLikeEventName(unprefixed(one.value, paths)));
      const isForwarded = [...forwardedIn(this.#ev, value)].some(ts.isParameter);
      const isMissing =
        known.length === 0 && !isForwarded && (isNone(this.#ev, value) || isObject(this.#ev, value));
      if (isOdd || isMissing) others++;
      isPassedOn ||= isForwarded;
    }
    if (others > this.#sites.length / EXCEPTIONS) return 0;
    return names.size > 0 ? names.size : isPassedOn ? PASSED_ON : 0;
  }

  /** What leaves of a name to which a prefix is only added where it is missing. */
  pathsOf({ paths, withPrefix }: NamePaths): readonly string[] {
    if (withPrefix === null) return paths;
    const given = this.#names([withPrefix.path]).flatMap((value) =>
      namesOf(this.#ev, value).known.map((one) => one.value.startsWith(withPrefix.prefix)),
    );
    if (!given.includes(true)) return paths;
    return given.includes(false) ? [withPrefix.path, ...paths] : [withPrefix.path];
  }

  /** Whether an argument is an object with keys in a call, and in none of them a text; a key of one, if none lacks it. */
  haveKeys(path: string): boolean {
    const values = this.#under(path);
    if (values.some((value) => isText(this.#ev, value))) return false;
    const [, holder, key] = /^(.+)\.([^.]+)$/.exec(path) ?? [];
    const holders =
      holder === undefined ? [] : this.#under(holder).map((value) => shapeOf(this.#ev, value).keys);
    if (holders.some((keys) => keys.size > 0 && !keys.has(key!))) return false;
    const canBePassedOn = holders.every((keys) => keys.has(key!));
    return values.some(
      (value) =>
        shapeOf(this.#ev, value).keys.size > 0 ||
        (canBePassedOn && [...forwardedIn(this.#ev, value)].some(ts.isParameter)),
    );
  }

  /** Whether all calls have something under a path. */
  haveAll(path: string): boolean {
    return this.#under(path).every((value) => !membersOf(this.#ev.ground(value)).every(isNothing));
  }

  #names(paths: readonly string[]): readonly Value[] {
    return this.#sends({ event: paths }).flatMap(({ name }) => name ?? []);
  }

  #under(path: string): readonly Value[] {
    return this.#sends({ properties: path }).map(({ properties }) => properties);
  }

  #sends(declared: Partial<WrapperDeclaration>) {
    return this.#sites.map((site) => {
      this.#ev.begin();
      const args = argumentsOf(this.#ev, site.arguments);
      return interpretDeclared(this.#ev, { ...PLAIN, ...declared }, args, site);
    });
  }
}

/** Whether there is certainly no text: nothing at all, or something false. */
function isNone(ev: Evaluator, value: Value): boolean {
  return membersOf(ev.ground(value)).every((one) =>
    one.kind === 'literal' ? !one.value : one.kind === 'unknown' && one.falsy,
  );
}

function isObject(ev: Evaluator, value: Value): boolean {
  return membersOf(ev.ground(value)).some(
    ({ kind }) => kind === 'object' || kind === 'array' || kind === 'function',
  );
}

function isText(ev: Evaluator, value: Value): boolean {
  return membersOf(ev.ground(value)).some(
    (one) => one.kind === 'template' || (one.kind === 'literal' && typeof one.value === 'string'),
  );
}

/** A name as the call gives it, without what a template puts before it. */
function unprefixed(name: string, paths: readonly string[]): string {
  const prefix = paths
    .map((path) => /^([^{}]+)\{/.exec(path)?.[1])
    .find((one) => one && name.startsWith(one));
  return prefix === undefined ? name : name.slice(prefix.length);
}
