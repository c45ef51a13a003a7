/** The first configuration of a project. */
import { Styled, writeYaml } from '../document/write-yaml.ts';

const EDITOR_LINE = 'yaml-language-server: $schema=./node_modules/tracklint/schema/config.json';

export interface ConfigChoices {
  /** The plan, from the configuration's folder. */
  readonly plan: string;
  /** Globs; empty for all files. */
  readonly files: readonly string[];
  /** The YAML of the wrappers that are declared, with a comment that says why; empty for none. */
  readonly wrappers: readonly string[];
  readonly wrapperNotes: readonly string[];
}

/** The text of `tracklint.config.yaml`. */
export function draftConfig({ plan, files, wrappers, wrapperNotes }: ConfigChoices): string {
  const preset = new Styled(['tracklint:recommended'], { comment: 'or tracklint:strict, tracklint:all' });
  const text = writeYaml(
    { plan, extends: preset, ...(files.length === 0 ? {} : { files }) },
    { comment: EDITOR_LINE },
  );
  if (wrappers.length === 0) return text;
  const notes = [
    'What these send ends in a request or another package. Remove what is no analytics:',
    ...wrapperNotes,
  ];
  return `${text}\n${[...notes.map((note) => `# ${note}`), ...wrappers].join('\n')}\n`;
}
