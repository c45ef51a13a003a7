/**
 * Vue's single-file components. A template's names are the component's own members before they are those of the script,
 * as in a function around which Vue puts `with`.
 */
import type { Component, Script } from './component.ts';
import { GeneratedCode } from './generated-code.ts';
import { attributeText, endOfComment, isTagStart, rawContent, readTag } from './markup.ts';
import { TemplateCode } from './template-code.ts';
import { readVueTemplate } from './vue-template.ts';

/** What the template calls the component itself, which its script exports. */
const SELF = '__component';
/** What `defineProps` gives, where the script doesn't name it. */
const PROPS = '__props';

const EXPORTS = /\bexport\s+default\b|\bmodule\.exports\s*=/;
const DEFINE_PROPS =
  /^([ \t]*)(?:(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]*)?=\s*)?(?:withDefaults\s*\(\s*)?defineProps\b/m;

export function readVue(text: string, fileName: string): Component {
  const scripts: Script[] = [];
  const objects: string[] = [];
  const content = new TemplateCode(text, true);
  let exported: string | null = null;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const comment = endOfComment(text, at);
    if (comment !== null || !isTagStart(text, at)) {
      at = comment ?? at + 1;
      continue;
    }
    const tag = readTag(text, at);
    const language = attributeText(text, tag, 'lang') ?? '';
    if (tag.name === 'template' && /^(html)?$/.test(language) && !tag.isSelfClosing) {
      at = readVueTemplate(text, tag.end, content);
      continue;
    }
    const { start, end, after } = rawContent(text, tag);
    at = after;
    if (tag.isClosing || tag.name !== 'script' || !isScript(language)) continue;
    const source = attributeText(text, tag, 'src');
    if (source !== undefined) exported = source;
    else if (EXPORTS.test(text.slice(start, end))) exported = `./${fileName}`;
    const { code, props } = scriptOf(text, start, end);
    if (props !== null) objects.push(props);
    scripts.push({ code, hasJsx: !/^t(s|ypescript)$/.test(language), scope: 'file' });
  }
  const template = new GeneratedCode(text);
  if (exported !== null) {
    template.glue(`import ${SELF} from ${JSON.stringify(exported)};\n`);
    objects.push(`new ${SELF}()`);
  }
  if (objects.length === 0) objects.push('{}');
  template.glue(`() => {\n${objects.map((object) => `with (${object}) {\n`).join('')}`);
  template.append(content.code);
  template.glue(`${'}'.repeat(objects.length)}}`);
  return { scripts, template };
}

function isScript(language: string): boolean {
  return /^([jt]sx?|(java|type)script)?$/.test(language);
}

/** A script's code, in which what `defineProps` gives has a name: its members are names in the template. */
function scriptOf(text: string, start: number, end: number): { code: GeneratedCode; props: string | null } {
  const code = new GeneratedCode(text);
  const defined = DEFINE_PROPS.exec(text.slice(start, end));
  if (defined === null || defined[2] !== undefined) {
    code.stretch(start, end);
    return { code, props: defined?.[2] ?? null };
  }
  const place = start + defined.index + defined[1]!.length;
  code.stretch(start, place);
  code.glue(`const ${PROPS} = `);
  code.stretch(place, end);
  return { code, props: PROPS };
}
