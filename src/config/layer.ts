/** What one configuration file says, before it is put on top of what it extends. */
import { entriesOf, field, itemsField, textField, textOf, textsField } from '../document/fields.ts';
import { type DocumentNode, plainValue } from '../document/node.ts';
import type { Span } from '../document/span.ts';
import type { OwnWords } from '../language/lexicon.ts';
import type { RuleLevel } from '../lint/rule.ts';
import type { Method, Platform } from '../scan/inventory.ts';
import type { ClientDeclaration, WrapperDeclaration } from '../scan/scan-request.ts';
import type { RuleSetting, SourceSetting } from './config.ts';
import { type ConfigPart, readParts } from './config-parts.ts';

/** A text with the place where it is written. */
export interface Written {
  readonly text: string;
  readonly at: Span;
}

export interface OverrideLayer {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly plan: Written | null;
}

/** Null stands for what a file does not say. */
export interface ConfigLayer {
  readonly extends: readonly Written[] | null;
  /** Empty for `plan: false`. */
  readonly plan: readonly Written[] | null;
  readonly plugins: readonly Written[];
  readonly files: readonly string[] | null;
  readonly ignores: readonly string[];
  readonly clients: readonly ClientDeclaration[];
  readonly sources: readonly SourceSetting[];
  readonly wrappers: readonly WrapperDeclaration[];
  readonly lexicon: OwnWords;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly OverrideLayer[];
  readonly parts: readonly ConfigPart[];
}

/** Reads a configuration that has been validated; what is wrong in it has been reported and is left out. */
export function readLayer(root: DocumentNode | null): ConfigLayer {
  return {
    extends: writtenTexts(root, 'extends'),
    plan: writtenTexts(root, 'plan'),
    plugins: writtenTexts(root, 'plugins') ?? [],
    files: textsField(root, 'files'),
    ignores: textsField(root, 'ignores') ?? [],
    clients: (itemsField(root, 'clients') ?? []).flatMap((node) => readClient(node) ?? []),
    sources: (itemsField(root, 'sources') ?? []).flatMap((node) => readSource(node) ?? []),
    wrappers: (itemsField(root, 'wrappers') ?? []).flatMap((node) => readWrapper(node) ?? []),
    lexicon: readLexicon(field(root, 'lexicon')),
    rules: readRules(field(root, 'rules')),
    overrides: (itemsField(root, 'overrides') ?? []).map((node) => ({
      files: textsField(node, 'files') ?? [],
      rules: readRules(field(node, 'rules')),
      plan: writtenTexts(node, 'plan')?.[0] ?? null,
    })),
    parts: readParts(root),
  };
}

function writtenTexts(node: DocumentNode | null, name: string): readonly Written[] | null {
  const items = itemsField(node, name);
  return (
    items?.flatMap((item) => {
      const text = textOf(item);
      return text === null ? [] : [{ text, at: item.at }];
    }) ?? null
  );
}

function readClient(node: DocumentNode): ClientDeclaration | null {
  const expression = textOf(node);
  if (expression !== null) return { expression, sdk: null };
  const type = textField(node, 'type');
  return type === null ? null : { type, from: textField(node, 'from'), sdk: textField(node, 'sdk') };
}

function readSource(node: DocumentNode): SourceSetting | null {
  const name = textField(node, 'name');
  const files = textsField(node, 'files');
  if (name === null || files === null) return null;
  return { name, files, platform: (textField(node, 'platform') ?? 'unknown') as Platform };
}

function readWrapper(node: DocumentNode): WrapperDeclaration | null {
  const name = textField(node, 'name');
  if (name === null) return null;
  const methods = [...entriesOf(field(node, 'methods')).values()];
  return {
    name,
    from: textField(node, 'from'),
    method: (textField(node, 'method') ?? 'track') as Method,
    event: textsField(node, 'event') ?? [],
    properties: textField(node, 'properties'),
    userId: textField(node, 'userId'),
    methods: Object.fromEntries(methods.map(({ key, value }) => [key, textOf(value) as Method])),
    adds: textsField(node, 'adds') ?? [],
    omits: textsField(node, 'omits') ?? [],
    platform: textField(node, 'platform') as Platform | null,
  };
}

/** Verbs are infinitives, or mappings of them to their past form. */
function readLexicon(node: DocumentNode | null): OwnWords {
  const verbs = (itemsField(node, 'verbs') ?? []).flatMap((item) => {
    const infinitive = textOf(item);
    if (infinitive !== null) return [[infinitive, null] as const];
    return [...entriesOf(item).values()].map(({ key, value }) => [key, textOf(value)] as const);
  });
  return { verbs: new Map(verbs), nouns: textsField(node, 'nouns') ?? [] };
}

/** The settings of a mapping: `warn`, `[warn]` or `[warn, { options }]`. */
export function readRules(node: DocumentNode | null): Record<string, RuleSetting> {
  const settings = [...entriesOf(node).values()].flatMap(({ key, keyAt, value }) => {
    const [level, options] = value.kind === 'list' ? value.items : [value];
    const levelText = textOf(level ?? null);
    if (levelText === null) return [];
    const written = options === undefined ? undefined : plainValue(options);
    const from = `${keyAt.file}:${keyAt.line}:${keyAt.column}`;
    return [[key, { level: levelText as RuleLevel, options: written, from }] as const];
  });
  return Object.fromEntries(settings);
}
