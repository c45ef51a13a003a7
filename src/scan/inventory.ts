/**
 * What the scanner knows of a code base: every analytics call, which events and properties it can send, and how sure
 * that is. Rules and reports read nothing else of the source.
 *
 * Files are POSIX paths from the working directory. Lines and columns start at 1; columns count UTF-16 units.
 */
import type { Span } from '../document/span.ts';
import type { WrapperDeclaration } from './wrapper-declaration.ts';

export type { Span };

/** Segment's methods (trackLink, trackForm, trackSubmit and trackClick are `track`). */
export const METHODS = ['track', 'identify', 'page', 'screen', 'group', 'alias', 'reset'] as const;
export type Method = (typeof METHODS)[number];

export type Platform = 'browser' | 'server' | 'mobile' | 'unknown';

export type Presence = 'always' | 'maybe' | 'never';

/** How much is known: `resolved` names and keys are complete, `opaque` neither a part of a name nor a key, else `partial`. */
export type Resolution = 'resolved' | 'partial' | 'opaque';

/** Types as they travel in JSON: a Date is a string, an integer a number. */
export type WireType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'null';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What is known of a property's value. */
export interface ValueShape {
  /** All types that it can have on the wire; empty where nothing is known of at least one alternative. */
  readonly types: readonly WireType[];
  /** Values that it can have, as far as they are known. */
  readonly values: readonly Json[];
  /** Whether `values` are all that it can have. */
  readonly valuesComplete: boolean;
  /** Whether the value is `undefined`, in which case the key does not travel. */
  readonly undefined: Presence;
  /** The keys, where the value can only be an object. */
  readonly properties: readonly Property[] | null;
  /** Whether a value that is an object can hold keys that are not known. */
  readonly open: boolean;
  /** What an array holds, where that is known. */
  readonly items: ValueShape | null;
}

/** How a name or key is written: in quotes, as an identifier, or as one that is the value as well (`{ total }`). */
export type Spelling = 'identifier' | 'shorthand' | "'" | '"' | '`';

/** One key of the properties or traits of a call. */
export interface Property extends ValueShape {
  readonly name: string;
  /** True where the key can be absent at run time. */
  readonly optional: boolean;
  /** The key where it is written; the declaration where only a type is known. */
  readonly at: Span;
  /** Null where something else could break if another key were written there. */
  readonly written?: Spelling | null;
  /** The object or type that it is written in; the block, where a statement writes it. */
  readonly writtenIn?: Span;
  /** What says that it is there, where no code in sight writes it; null for others. */
  readonly declaredBy?: 'type' | 'configuration' | null;
  /** What of the page it is given, where it is exactly that: `location.href`, `document.title`. */
  readonly readFrom: string | null;
  /** True where the value is written as `undefined`: then it is that whatever happens elsewhere. */
  readonly writtenUndefined: boolean;
}

/** A computed key that only a run can tell. */
export interface DynamicKey {
  readonly at: Span;
  /** The expression between the brackets, on one line. */
  readonly text: string;
}

/** A name that a call can send, at the literal that it comes from (null where it is composed). */
export interface EventName {
  readonly value: string;
  readonly at: Span | null;
  /** Null where the literal isn't the whole name, or something else could break if another were written there. */
  readonly written?: Spelling | null;
}

/** What the scanner saw of the user id that a call sends. */
export interface UserId {
  readonly at: Span;
  /** The last name of the expression: `email` of `user.email`, null where it has none. */
  readonly name: string | null;
  /** The values that are known. */
  readonly values: readonly string[];
}

/** One argument of a call as it is written. */
export interface Argument extends ValueShape {
  readonly at: Span;
}

/** Where a call stands. */
export interface Surroundings {
  /** The names of the functions around, innermost first; those without a name are left out. */
  readonly functions: readonly string[];
  /** The event that the innermost function around handles, in small letters: `click`, `press`, `submit`. */
  readonly handles: string | null;
  /** Whether an `await` in the innermost function comes before the call. */
  readonly awaited: boolean;
  /**
   * What the function around calls before and after this call, by the last name of each callee, in the order of the text.
   * Callbacks belong to the function that they stand in. Empty in components and hooks, which only set things up.
   */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What is sent by the calls after it, and by the call itself beside what this is about. */
  readonly sendsAfter: readonly Method[];
}

/** One of several correlated things that a single call can send. */
export interface Variant {
  readonly names: readonly EventName[];
  readonly properties: readonly Property[];
  readonly open: boolean;
}

/** A function of the project that the call goes through, at its declaration. */
export interface WrapperStep {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

export interface Call {
  /** From the name token that is called to the end of the call. */
  readonly at: Span;
  /** The name argument of the call (or of the message's `event`), the name token where there is none. */
  readonly eventAt: Span;
  /** The callee as it is written, on one line. */
  readonly callee: string;
  readonly method: Method;
  readonly kind: 'direct' | 'wrapper';
  /** True for a wrapper's inner call whose name (or id and traits) comes from parameters: its callers are judged for it. */
  readonly forwarded: boolean;
  /** True for a forwarded call of a function that no code in sight calls: it is judged itself. */
  readonly orphaned: boolean;
  /**
   * True where what is not known of its properties is what the callers of the function around give, which are calls
   * themselves: it only hands that on.
   */
  readonly handsOn: boolean;
  /** The calls that hand it to a client or to a declared wrapper: itself, unless it goes through wrappers. */
  readonly sentAt: readonly Span[];
  /** The package of the SDK, where it is known. */
  readonly sdk: string | null;
  readonly platform: Platform;
  /** The configuration's source that the file belongs to. */
  readonly source: string | null;
  /** Names that are certain, sorted by value. All names only if `namesComplete`. */
  readonly names: readonly EventName[];
  /** Whether `names` are all that the call can send. True and empty where a call has no name (identify, `page()`). */
  readonly namesComplete: boolean;
  /** `Chapter * Opened` where a part of the name is known. */
  readonly pattern: string | null;
  /** Properties; traits for identify and group. Sorted by name. */
  readonly properties: readonly Property[];
  /** True where keys can be present that are not known. */
  readonly open: boolean;
  /** Computed keys of the properties that only a run can tell, as far as they are in sight. */
  readonly dynamicKeys: readonly DynamicKey[];
  /** Correlated alternatives, where one call sends several; the fields above are their union. */
  readonly sends: readonly Variant[] | null;
  readonly ids: Readonly<Record<'userId' | 'anonymousId' | 'groupId' | 'previousId', Presence>>;
  readonly userId: UserId | null;
  /** What a direct call of a client is given; null for other calls, and where arguments are spread. */
  readonly arguments: readonly Argument[] | null;
  readonly within: Surroundings;
  readonly resolution: Resolution;
  /** Why the call isn't resolved; empty where it is. */
  readonly reasons: readonly string[];
  /** The wrappers on the way, outermost first. */
  readonly via: readonly WrapperStep[];
}

/** A function of the project that sends what its callers say. */
export interface Wrapper {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly method: Method;
  /** False where the configuration declares it. */
  readonly inferred: boolean;
  /** How many calls go through it. */
  readonly calls: number;
}

/** A function that looks like a wrapper and ends where no client is in sight: what a configuration would say of it. */
export interface LikelyWrapper {
  readonly declaration: WrapperDeclaration;
  /** How many calls would go through it, without those that only pass on what their callers say. */
  readonly calls: number;
  /** The first of them whose name is known. */
  readonly example: { readonly file: string; readonly line: number; readonly event: string | null };
  /** What it ends in: a request or message (`fetch`) at its place, or a package. */
  readonly exit: { readonly name: string; readonly file: string | null; readonly line: number };
}

/** A file that was not read, and why. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** A syntax error in a source file; the calls that still parse are kept. */
export interface ParseProblem {
  readonly at: Span;
  readonly message: string;
}

/** What the type-checker added, where it was asked. */
export interface TypeGain {
  /** How many calls were not resolved before. */
  readonly asked: number;
  /** How many of these are resolved now. */
  readonly resolved: number;
  /** Of how many others more is known. */
  readonly improved: number;
}

/** A name that is declared among event names, and that nothing sends or refers to. */
export interface UnsentName {
  readonly value: string;
  /** The literal; the key of a type that maps names to properties. */
  readonly at: Span;
  /** How many of the names that are declared with it are sent. */
  readonly sentBeside: number;
}

export interface Inventory {
  /** How many files were searched. */
  readonly files: number;
  /** How many files were parsed because they can hold a call. */
  readonly candidates: number;
  readonly calls: readonly Call[];
  readonly wrappers: readonly Wrapper[];
  /** A file that signs users out, where some are identified and no call resets that; else null. */
  readonly signOutFile: string | null;
  /** Names that are declared and never sent: looked for when this is called, because that takes a search of all files. */
  readonly unsentNames?: () => readonly UnsentName[];
  /** Functions that a configuration could declare as wrappers, where these were looked for. */
  readonly likelyWrappers?: readonly LikelyWrapper[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly ParseProblem[];
  /** Only where the type-checker was to be asked. */
  readonly types?: TypeGain;
}
