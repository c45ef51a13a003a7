/** The Markdown files of the project, and what tests look at in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/run-command.ts';

export function readDoc(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** From the root: the documents there, the pages, those of the fixtures and of the rules. */
export function documents(): readonly string[] {
  const atRoot = readdirSync(ROOT).filter((file) => file.endsWith('.md'));
  const pages = readdirSync(path.join(ROOT, 'docs')).map((file) => `docs/${file}`);
  const ofRules = readdirSync(path.join(ROOT, 'rules')).map((id) => `rules/${id}/README.md`);
  return [...atRoot, ...pages, 'fixtures/README.md', ...ofRules].filter((file) =>
    existsSync(path.join(ROOT, file)),
  );
}

/** The content of the fenced blocks of one language. */
export function blocks(text: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...text.matchAll(fence)].map((match) => match[1]!);
}

/** Where the links of a document lead, but for those to the web and within it. */
export function localLinks(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^[a-z]+:/.test(link));
}
