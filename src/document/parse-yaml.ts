/** Text to the syntax tree of the `yaml` package, with limits that no honest file meets. */
import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { nestingGauge } from './nesting.ts';
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';
import { syntaxProblems } from './syntax-problems.ts';
import type { SpanOf } from './text-spans.ts';

/** Composing recurses; the `yaml` package gives up (or takes the process with it) above some 1,000. */
const MAX_DEPTH = 200;
/** Tokens cost some 250 bytes and 2 µs each; a plan of 20,000 events has up to three million. */
const MAX_TOKENS = 4_000_000;

export type YamlDocument = Document.Parsed<ParsedNode, false>;

export interface ParsedYaml {
  /** Null where the text can't be trusted to mean anything: a syntax error, or over a limit. */
  readonly document: YamlDocument | null;
  readonly problems: readonly Problem[];
}

/** Parses a text that should hold one document. Gives every syntax error, and never throws. */
export function parseYaml(text: string, spanOf: SpanOf): ParsedYaml {
  const { documents, problems } = parseYamlStream(text, spanOf);
  const [document = null, second] = documents;
  if (second === undefined) return { document, problems };
  const at = spanOf(second.range[0], second.range[0] + 1);
  return {
    document,
    problems: [
      {
        at,
        message: 'Expected one document, found several',
        help: 'Put each in a file of its own, without "---"',
      },
    ],
  };
}

/** Parses a text that can hold several documents: none where one of them has a syntax error. */
export function parseYamlStream(
  text: string,
  spanOf: SpanOf,
): { readonly documents: readonly YamlDocument[]; readonly problems: readonly Problem[] } {
  const { documents, excess } = compose(text, spanOf);
  if (excess !== null) return { documents: [], problems: [excess] };
  const problems = syntaxProblems(documents, spanOf);
  return problems.length > 0 ? { documents: [], problems } : { documents, problems };
}

/** Composes what is within the limits; a document that isn't gives no more than the place where it goes beyond them. */
function compose(
  text: string,
  spanOf: SpanOf,
): { documents: readonly YamlDocument[]; excess: Problem | null } {
  const composer = new Composer<ParsedNode, false>({
    // Positions are worked out here; keys are compared here, as the package does so in quadratic time.
    prettyErrors: false,
    uniqueKeys: false,
    // A `%YAML 1.1` line must not turn `Yes` into true or a date into an object.
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  let excess: Problem | null = null;
  const gauge = nestingGauge();

  /** The parser nests nothing: a document is composed when its last token is there, and not before. */
  function* measuredTokens(): Generator<CST.Token> {
    const parser = new Parser();
    let tokens = 0;
    for (const token of new Lexer().lex(text)) {
      const depth = gauge.depthAfter(token);
      tokens += 1;
      if (depth > MAX_DEPTH || tokens > MAX_TOKENS) {
        excess = excessAt(spanOf(gauge.offset, gauge.offset + 1), depth);
        return;
      }
      yield* parser.next(token);
    }
    yield* parser.end();
  }

  // A file that is no YAML at all gives a million errors, and their stacks would take most of a minute.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const documents = [...composer.compose(measuredTokens(), true, text.length)] as YamlDocument[];
    return { documents, excess };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function excessAt(at: Span, depth: number): Problem {
  return depth > MAX_DEPTH
    ? { at, message: `Nested too deeply: more than ${MAX_DEPTH} levels`, help: null }
    : { at, message: 'Too long to be read', help: 'Split the file into several' };
}
