import { expect, test } from 'vitest';
import { isMinified } from '../../src/discover/machine-made.ts';

const SHORT_CODE = [
  "import { track } from './track';",
  '',
  "track('Cart Viewed', { size: data.length });",
  '',
].join('\n');
const LICENCE = `/*!\n${' * Permission is granted to use it.\n'.repeat(20)} */\n`;
const PACKED = '!function(e,t){var n=e.q||[];t.push(n),e.q=function(r){return r&&n(r)||"x;y;z"}}(this,[]);';
const ORDINARY = Array.from({ length: 30 }, (_, line) => `export const step${line} = next(${line});`).join(
  '\n',
);

const MINIFIED: Record<string, string> = {
  'one line of code': PACKED.repeat(200),
  'a licence, strict mode and a source map around it': `${LICENCE}'use strict';\n${PACKED.repeat(200)}\n//# sourceMappingURL=a.map\n`,
  'broken at 500 columns': `${PACKED.repeat(6)}\n`.repeat(40),
  'statements only': 'a=b;c=d;'.repeat(3000),
};

const WRITTEN: Record<string, string> = {
  'a long string and code': `const data = "${'QUJD'.repeat(20_000)}";\n${SHORT_CODE}`,
  'a long string of code and code': `const data = '${'a=b;c(d);'.repeat(9000)}';\n${SHORT_CODE}`,
  'a long array and code': `const data = [${'12345,'.repeat(13_000)}];\n${SHORT_CODE}`,
  'long JSON and code': `const data = {${'"key":{"a":[1,2]},'.repeat(5000)}};\n${SHORT_CODE}`,
  'a packed line in an ordinary file': `${PACKED.repeat(200)}\n${ORDINARY}`,
  'a loader snippet with a call below': `${PACKED.repeat(20)}\nanalytics.load('key');\nanalytics.page();\n`,
  'ordinary code': `${ORDINARY}\n`.repeat(40),
  nothing: '',
};

test.each(Object.entries(MINIFIED))('minified: %s', (_, text) => {
  expect(isMinified(Buffer.from(text))).toBe(true);
});

test.each(Object.entries(WRITTEN))('written by hand: %s', (_, text) => {
  expect(isMinified(Buffer.from(text))).toBe(false);
});
