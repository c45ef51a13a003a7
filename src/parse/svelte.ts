/** Svelte components: the scripts are the file's, markup is code wherever it has braces. */
import { endOfCode } from './code-cursor.ts';
import type { Component, Script } from './component.ts';
import { GeneratedCode } from './generated-code.ts';
import {
  attributeText,
  endOfComment,
  isTagStart,
  isVoid,
  type Range,
  rawContent,
  readTag,
  type Tag,
} from './markup.ts';
import { SvelteMarkup } from './svelte-markup.ts';
import { ANYTHING, TemplateCode } from './template-code.ts';

/** `$: total = …` declares what it assigns. */
const REACTIVE = /^[ \t]*\$:\s*([A-Za-z_$][\w$]*)\s*=(?![=>])/gm;
/** `export let plan = 'free'`: what the parent gives, or that. */
const PROPERTY = /^[ \t]*export\s+let\s+([A-Za-z_$][\w$]*)/gm;
/** `$cart`, but not `$$props` or `x.$y`. */
const STORE = /(?<![\w$.])\$([A-Za-z_]\w*)/g;

/** Names with a dollar that are the language's own: `$state(…)`. */
const RUNES = new Set('state derived props effect bindable inspect host'.split(' '));

export function readSvelte(text: string): Component {
  const content = new TemplateCode(text, false);
  const scripts: Script[] = [];
  const markup = new SvelteMarkup(text, content);
  const syntax = {
    bracesInQuotes: true,
    braces: (at: number) => {
      const end = endOfCode(text, at + 1);
      return end < 0 ? -1 : end + 1;
    },
  };
  let at = 0;
  let hasBraces = true;
  while (at < text.length) {
    const char = text[at];
    if (char === '{' && hasBraces) {
      const end = endOfMustache(text, at + 1);
      // Without an end it is no Svelte, and what follows can't be told apart.
      if (end < 0) hasBraces = false;
      else markup.mustache({ start: at + 1, end });
      at = Math.max(end, at) + 1;
    } else if (char === '<') {
      const comment = endOfComment(text, at);
      if (comment !== null || !isTagStart(text, at)) {
        at = comment ?? at + 1;
        continue;
      }
      const tag = readTag(text, at, hasBraces ? syntax : {});
      at = tag.end;
      if (tag.isClosing) markup.close(tag.name);
      else if (/^(script|style)$/.test(tag.name)) {
        const { start, end, after } = rawContent(text, tag);
        at = after;
        if (tag.name === 'script' && attributeText(text, tag, 'src') === undefined)
          scripts.push(scriptOf(text, tag, { start, end }, markup.isIn('svelte:head')));
      } else markup.element(tag, tag.isSelfClosing || isVoid(tag.name));
    } else at = nextMark(text, at + 1);
  }
  markup.end();
  const template = new GeneratedCode(text);
  template.glue(`${storesIn(text)}() => {\n`);
  template.append(content.code);
  template.glue('}');
  return { scripts, template };
}

/** `{/if}` is no regular expression. */
function endOfMustache(text: string, start: number): number {
  return /^\s*\/\w/.test(text.slice(start, start + 10)) ? text.indexOf('}', start) : endOfCode(text, start);
}

function nextMark(text: string, at: number): number {
  const mark = /[<{]/g;
  mark.lastIndex = at;
  return mark.exec(text)?.index ?? text.length;
}

function scriptOf(text: string, tag: Tag, { start, end }: Range, isOfPage: boolean): Script {
  const code = new GeneratedCode(text);
  code.stretch(start, end);
  const content = text.slice(start, end);
  for (const name of namesIn(content, REACTIVE)) code.glue(`\n;let ${name};`);
  for (const name of namesIn(content, PROPERTY)) code.glue(`\n;() => { ${name} = ${ANYTHING} };`);
  return { code, hasJsx: attributeText(text, tag, 'lang') === 'tsx', scope: isOfPage ? 'block' : 'file' };
}

/** `$name` is what the store `name` holds: what it began with, or anything that was set since. */
function storesIn(text: string): string {
  return [...namesIn(text, STORE)]
    .filter((name) => !RUNES.has(name))
    .map((name) => `let $${name} = ${name};\n() => { $${name} = ${ANYTHING} };\n`)
    .join('');
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name!));
}
