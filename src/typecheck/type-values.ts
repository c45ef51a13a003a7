/** Types of the checker as values: what something can be, as far as its type says it for certain. */
import { ts } from 'ts-morph';
import { concatenate } from '../evaluate/text.ts';
import { listOf } from '../evaluate/type.ts';
import {
  type Element,
  lazy,
  literal,
  membersOf,
  type Part,
  typed,
  UNDEFINED,
  union,
  unknown,
  type Value,
} from '../evaluate/value.ts';

const { TypeFlags, ObjectFlags, SymbolFlags } = ts;

const NOTHING = unknown('runtime value');
const TYPE_PARAMETER = unknown('a type parameter');
/** Values that not only a type gives. */
const SHARED: ReadonlySet<Value> = new Set([NOTHING, TYPE_PARAMETER, UNDEFINED]);
/** Types can be recursive: deeper than this nothing is told. */
const DEPTH_LIMIT = 5;
/** An object of more keys than this is told only where it is asked about itself: packages declare huge ones in each other. */
const INNER_KEYS_LIMIT = 40;
const INNER_OBJECTS_LIMIT = 2;
const SAYS_NOTHING = TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Never | TypeFlags.ESSymbolLike;
const PRIMITIVE = TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BooleanLike | TypeFlags.BigIntLike;

export class TypeValues {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #failed: (error: unknown) => void;
  readonly #given: WeakSet<Value>;

  /** `given` takes up all values that are made. `failed` is told what the checker throws: what was asked stays unknown then. */
  constructor(program: ts.Program, given: WeakSet<Value>, failed: (error: unknown) => void) {
    this.#given = given;
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#failed = failed;
  }

  /** What a node of the program can be. */
  at(node: ts.Node): Value {
    return this.#safely(() => this.#of(this.#checker.getTypeAtLocation(node), node, 0));
  }

  /** A bug of the checker must not cost the run, which has its result without it. */
  #safely(compute: () => Value): Value {
    try {
      return compute();
    } catch (error) {
      this.#failed(error);
      return NOTHING;
    }
  }

  #lazily(compute: () => Value): () => Value {
    return lazy(() => this.#safely(compute));
  }

  #of(type: ts.Type, at: ts.Node, depth: number): Value {
    const value = this.#made(type, at, depth);
    if (!SHARED.has(value)) this.#given.add(value);
    return value;
  }

  #made(type: ts.Type, at: ts.Node, depth: number): Value {
    const { flags } = type;
    if (flags & SAYS_NOTHING || depth > DEPTH_LIMIT) return NOTHING;
    if (type.isStringLiteral() || type.isNumberLiteral()) return literal(type.value);
    if (flags & TypeFlags.Boolean) return typed('boolean');
    if (flags & TypeFlags.BooleanLiteral) return literal(this.#checker.typeToString(type) === 'true');
    if (type.isUnion()) return union(type.types.map((one) => this.#of(one, at, depth)));
    if (flags & TypeFlags.TemplateLiteral) return this.#template(type as ts.TemplateLiteralType, at, depth);
    if (flags & TypeFlags.StringLike) return typed('string');
    if (flags & (TypeFlags.NumberLike | TypeFlags.BigIntLike)) return typed('number');
    if (flags & TypeFlags.VoidLike) return UNDEFINED;
    if (flags & TypeFlags.Null) return literal(null);
    if (flags & TypeFlags.NonPrimitive) return typed('object');
    if (flags & TypeFlags.Instantiable) return this.#generic(type, at, depth);
    if (type.isIntersection()) {
      // A branded string is a string.
      const primitive = type.types.find((one) => one.flags & PRIMITIVE);
      return primitive ? this.#of(primitive, at, depth) : this.#object(type, at, depth);
    }
    return flags & TypeFlags.Object ? this.#objectType(type as ts.ObjectType, at, depth) : NOTHING;
  }

  #template({ texts, types }: ts.TemplateLiteralType, at: ts.Node, depth: number): Value {
    const parts = types.flatMap((type, i) => [this.#of(type, at, depth + 1), texts[i + 1] ?? '']);
    return concatenate([texts[0] ?? '', ...parts]);
  }

  /** A type parameter, or what depends on one: it is what it has to be at least, and objects can have more keys. */
  #generic(type: ts.Type, at: ts.Node, depth: number): Value {
    const constraint = this.#checker.getBaseConstraintOfType(type);
    if (constraint === undefined || constraint === type) return TYPE_PARAMETER;
    const least = this.#of(constraint, at, depth + 1);
    return union(
      membersOf(least).map((one) =>
        one.kind === 'object' ? { ...one, parts: [openBy(TYPE_PARAMETER), ...one.parts] } : one,
      ),
    );
  }

  #objectType(type: ts.ObjectType, at: ts.Node, depth: number): Value {
    const checker = this.#checker;
    if (checker.isTupleType(type)) return this.#tuple(type as ts.TupleTypeReference, at, depth);
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return element ? listOf(this.#of(element, at, depth + 1)) : typed('array');
    }
    const builtIn = this.#builtInName(type);
    if (builtIn === 'Date') return typed('date');
    if (builtIn === 'Promise' || builtIn === 'PromiseLike') {
      // What is awaited is the value itself, as everywhere in the evaluator.
      const [awaited] = checker.getTypeArguments(type as ts.TypeReference);
      return awaited ? this.#of(awaited, at, depth + 1) : NOTHING;
    }
    if (builtIn !== undefined || type.symbol?.flags & SymbolFlags.ValueModule) return NOTHING;
    // What a function gives is asked at its call, where the overload and the type arguments are known.
    const isFunction = type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
    return isFunction ? NOTHING : this.#object(type, at, depth);
  }

  /** The name of a type that the language brings, but for what it only makes of other types (`Pick`). */
  #builtInName({ symbol }: ts.ObjectType): string | undefined {
    if (!symbol || !(symbol.flags & (SymbolFlags.Interface | SymbolFlags.Class))) return undefined;
    const isBuiltIn = symbol.declarations?.some((one) =>
      this.#program.isSourceFileDefaultLibrary(one.getSourceFile()),
    );
    return isBuiltIn ? symbol.name : undefined;
  }

  #tuple(type: ts.TupleTypeReference, at: ts.Node, depth: number): Value {
    const { elementFlags } = type.target;
    const elements = this.#checker.getTypeArguments(type).map((one, i): Element => {
      const flag = elementFlags[i] ?? ts.ElementFlags.Required;
      const value = this.#of(one, at, depth + 1);
      if (flag & ts.ElementFlags.Rest) return { spread: true, value: listOf(value) };
      if (flag & ts.ElementFlags.Variadic) return { spread: true, value };
      return { spread: false, value: flag & ts.ElementFlags.Optional ? union([value, UNDEFINED]) : value };
    });
    return { kind: 'array', elements };
  }

  #object(type: ts.Type, at: ts.Node, depth: number): Value {
    const properties = this.#checker.getPropertiesOfType(type);
    const isLarge = depth > 0 && properties.length > INNER_KEYS_LIMIT;
    if (isLarge || depth > INNER_OBJECTS_LIMIT) return typed('object');
    const open = this.#whyOpen(type, properties.length);
    const fields = properties.flatMap((symbol) => this.#field(symbol, at, depth));
    // Known keys win over what may be under the others.
    const parts = open === null ? fields : [openBy(unknown(open)), ...fields];
    return { kind: 'object', parts, node: at, declared: true };
  }

  #field(symbol: ts.Symbol, at: ts.Node, depth: number): Part[] {
    if (isNeverSent(symbol)) return [];
    const optional = (symbol.flags & SymbolFlags.Optional) !== 0;
    // A key that another member of a union has: this one never does.
    const isAnothers = optional && !symbol.declarations?.length;
    if (isAnothers && this.#checker.getTypeOfSymbol(symbol).flags & TypeFlags.Undefined) return [];
    const value = this.#lazily(() => {
      const declared = this.#of(this.#checker.getTypeOfSymbol(symbol), at, depth + 1);
      return optional ? union([declared, UNDEFINED]) : declared;
    });
    const node = this.#placeOf(symbol) ?? at;
    return [{ part: 'field', key: symbol.name, presence: optional ? 'maybe' : 'always', value, node }];
  }

  /** Where a key is written in the code base; a place in an installed package is nothing that anyone can change. */
  #placeOf(symbol: ts.Symbol): ts.Node | undefined {
    const own = symbol.declarations?.find((one) => {
      const { fileName } = one.getSourceFile();
      return !fileName.includes('/node_modules/');
    });
    return own && (ts.getNameOfDeclaration(own) ?? own);
  }

  #whyOpen(type: ts.Type, known: number): string | null {
    if (this.#checker.getIndexInfosOfType(type).length > 0) return 'keys of an index signature';
    if (type.isIntersection() && type.types.some((one) => one.flags & TypeFlags.Instantiable))
      return TYPE_PARAMETER.reason;
    const { objectFlags = 0, constraintType } = type as ts.ObjectType & { constraintType?: ts.Type };
    // `Partial<T>` in a generic function; what it maps over is not in the public type.
    if (constraintType && constraintType.flags & TypeFlags.Instantiable) return TYPE_PARAMETER.reason;
    // In JavaScript keys can be added to an object after it was made.
    if (objectFlags & ObjectFlags.JSLiteral) return 'runtime value';
    if (type.isClass() || (type.symbol?.flags ?? 0) & SymbolFlags.Class) return 'keys of a class instance';
    // `{}` is the type of everything, unless it is that of a literal without keys.
    return known === 0 && !(objectFlags & ObjectFlags.ObjectLiteral) ? 'an object of unknown keys' : null;
  }
}

/** Keys that are symbols or private, and what stands in a class's prototype. */
function isNeverSent({ name, flags, valueDeclaration }: ts.Symbol): boolean {
  const isMethod = (flags & (SymbolFlags.Method | SymbolFlags.Accessor)) !== 0;
  const isOfClass = valueDeclaration !== undefined && ts.isClassLike(valueDeclaration.parent);
  return /^__[@#]/.test(name) || (isMethod && isOfClass);
}

function openBy(reason: Value): Part {
  return { part: 'spread', of: reason };
}
