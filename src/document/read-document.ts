/** The one way from the bytes of a YAML or JSON file to something that can be read. */
import { buildNodes } from './build-nodes.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { isEmpty } from './fields.ts';
import type { DocumentNode } from './node.ts';
import { parseYaml, parseYamlStream } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { spansOf, startOf } from './text-spans.ts';

export const MAX_BYTES = 10 * 1024 * 1024;

export interface DocumentReading {
  /** Null where the text means nothing (then `problems` says why). An empty file is a scalar that is null. */
  readonly root: DocumentNode | null;
  /** The text that positions count in, without a byte order mark; null where it isn't text. */
  readonly text: string | null;
  /** Every mistake that is one in any YAML; `root` can be there beside some of them (a duplicate key). */
  readonly problems: readonly Problem[];
}

/**
 * Reads one YAML document, of which JSON is a part. It never throws and takes no longer than some seconds, whatever the
 * bytes are: deep nesting, aliases that multiply, and files over 10 MiB are refused.
 *
 * @param file how the file is printed; one that ends in `.json` is held to JSON's way of writing texts.
 */
export function readDocument(bytes: Uint8Array, file: string): DocumentReading {
  const { text, problem } = readText(bytes, file);
  if (text === null) return { root: null, text, problems: [problem] };

  const spanOf = spansOf(file, text);
  const { document, problems } = parseYaml(text, spanOf);
  if (document === null) return { root: null, text, problems };
  const built = buildNodes(document.contents, { text, spanOf, json: file.endsWith('.json') });
  return { root: built.root, text, problems: [...problems, ...built.problems] };
}

/** Reads a file that can hold several YAML documents, as `readDocument` reads one. Empty ones are left out. */
export function readDocuments(
  bytes: Uint8Array,
  file: string,
): { readonly roots: readonly DocumentNode[]; readonly problems: readonly Problem[] } {
  const { text, problem } = readText(bytes, file);
  if (text === null) return { roots: [], problems: [problem] };

  const spanOf = spansOf(file, text);
  const { documents, problems } = parseYamlStream(text, spanOf);
  const built = documents.map(({ contents }) =>
    buildNodes(contents, { text, spanOf, json: file.endsWith('.json') }),
  );
  return {
    roots: built.map(({ root }) => root).filter((root) => !isEmpty(root)),
    problems: [...problems, ...built.flatMap((one) => one.problems)],
  };
}

/** The text of a file that is neither too large nor something else than text. */
export function readText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length <= MAX_BYTES) return decodeText(bytes, file);
  const size = Math.ceil(bytes.length / 1024 / 1024);
  const message = `Expected the file to be at most 10 MiB, but it has ${size}`;
  return { text: null, problem: { at: startOf(file), message, help: 'Split it into several' } };
}
