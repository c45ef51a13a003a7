/** Whatever stands in messages and paths, a reader of each format gets it back. */
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { agent } from '../../../src/report/formats/agent.ts';
import { checkstyle } from '../../../src/report/formats/checkstyle.ts';
import { compact } from '../../../src/report/formats/compact.ts';
import { FORMAT_NAMES, FORMATS } from '../../../src/report/formats/formats.ts';
import { github } from '../../../src/report/formats/github.ts';
import { gitlab } from '../../../src/report/formats/gitlab.ts';
import { jsonl } from '../../../src/report/formats/jsonl.ts';
import { junit } from '../../../src/report/formats/junit.ts';
import { markdown } from '../../../src/report/formats/markdown.ts';
import { sarif } from '../../../src/report/formats/sarif.ts';
import { visible } from '../../../src/report/terminal-text.ts';
import { anyResult } from './any-result.ts';
import { resultView } from './result-view.ts';
import { attributes, validateJunit, withXml } from './xml-of.ts';

const VIEW = resultView();

/** What XML can't say is an escape there. */
function inXml(text: string): string {
  return text.replace(
    /[\p{Surrogate}\u{fffe}\u{ffff}]|(?![\t\n\r])\p{Cc}/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

it.each([
  ['compact', compact],
  ['agent', agent],
])('%s has a line for each finding', (_, format) => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const lines = format(result).split('\n');
      expect(lines).toHaveLength(result.findings.length + 2);
      for (const [index, { at, message, severity }] of result.findings.entries()) {
        const place = `${visible(at.file)}:${at.line}:3: ${severity === 'error' ? 'error' : 'warning'}`;
        expect(lines[index]!.startsWith(place)).toBe(true);
        expect(lines[index]).toContain(visible(message));
      }
    }),
  );
});

it('jsonl is an object a line', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const objects = jsonl(result, VIEW)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      expect(objects.map(({ message, file, event, help }) => ({ message, file, event, help }))).toEqual(
        result.findings.map(({ message, at: { file }, event, help }) => ({ message, file, event, help })),
      );
    }),
  );
});

it('github is a command a line, errors first', () => {
  const raw = (text: string) =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  fc.assert(
    fc.property(anyResult, (result) => {
      const commands = github(result, VIEW)
        .split('\n')
        .slice(0, -1)
        .map((line) => /^::(error|warning) ([^:]*)::(.*)$/su.exec(line)!.slice(1));
      const read = commands.map(([severity, list, text]) => ({
        severity,
        file: raw(/^file=([^,]*)/.exec(list!)![1]!),
        text: raw(text!),
      }));
      const errors = result.findings.filter(({ severity }) => severity === 'error');
      const warnings = result.findings.filter(({ severity }) => severity === 'warn');
      expect(read).toEqual(
        [...errors, ...warnings].map(({ severity, at, message, help }) => ({
          severity: severity === 'error' ? 'error' : 'warning',
          file: at.file,
          text: `${at.file}:${at.line}:3 ${message}${help === null ? '' : `\n${help}`}`,
        })),
      );
    }),
  );
});

it('gitlab has a fingerprint of its own for each finding', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const issues: { location: { path: string }; fingerprint: string; description: string }[] = JSON.parse(
        gitlab(result, VIEW),
      );
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(result.findings.length);
      for (const [index, { at, message }] of result.findings.entries()) {
        expect(issues[index]!.location.path).toBe(at.file);
        expect(issues[index]!.description.startsWith(message)).toBe(true);
      }
    }),
  );
});

it('sarif has paths that decode', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const { results } = JSON.parse(sarif(result, VIEW)).runs[0];
      for (const [index, { at, message }] of result.findings.entries()) {
        const { uri } = results[index].locations[0].physicalLocation.artifactLocation;
        expect(uri).toMatch(/^[\w.~!*'()/%-]+$/);
        expect(decodeURIComponent(uri)).toBe(at.file.replace(/\p{Surrogate}/gu, '\u{fffd}'));
        expect(results[index].message.text.startsWith(message)).toBe(true);
      }
    }),
  );
});

it('junit is valid, and its cases have names of their own', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const text = junit(result);
      validateJunit(text);
      const { cases, failures } = withXml(text, (root) => ({
        cases: attributes(root, '//testcase').map(({ classname, name }) => JSON.stringify([classname, name])),
        failures: attributes(root, '//failure').map(({ message }) => message),
      }));
      expect(new Set(cases).size).toBe(Math.max(result.findings.length, 1));
      expect(failures.toSorted()).toEqual(result.findings.map(({ message }) => inXml(message)).toSorted());
    }),
  );
});

it('checkstyle gives names and messages back', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const { files, errors } = withXml(checkstyle(result), (root) => ({
        files: attributes(root, 'file').map(({ name }) => name),
        errors: attributes(root, 'file/error').map(({ message }) => message),
      }));
      expect(new Set(files)).toEqual(new Set(result.findings.map(({ at }) => inXml(at.file))));
      expect(errors.toSorted()).toEqual(
        result.findings
          .map(({ message, help }) => inXml(help === null ? message : `${message}. ${help}`))
          .toSorted(),
      );
    }),
  );
});

it('markdown shows messages as text, a row for each finding', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const text = markdown(result);
      const rows = text.split('\n').filter((line) => line.startsWith('- '));
      expect(rows).toHaveLength(result.findings.length);
      const html = marked.parse(text, { async: false });
      expect(html.match(/<li>/g)?.length ?? 0).toBe(result.findings.length);
      expect(html).not.toMatch(/<(?:a|b|em|strong|img|del|table)[ >]/);
    }),
  );
});

it.each(FORMAT_NAMES)('%s gives the same bytes for the same input', async (name) => {
  const format = await FORMATS[name].load();
  fc.assert(
    fc.property(anyResult, (result) => {
      const text = format(result, VIEW);
      expect(format(structuredClone(result), resultView())).toBe(text);
      expect(text === '' || text.endsWith('\n')).toBe(true);
    }),
    { numRuns: 20 },
  );
});
