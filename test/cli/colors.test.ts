import { describe, expect, it } from 'vitest';
import { colorsFor, widthOf } from '../../src/cli/colors.ts';

const write = () => {};
const TERMINAL = { write, isTTY: true };
const PIPE = { write };

describe('colors', () => {
  it.each([
    ['a terminal', TERMINAL, {}, undefined, true],
    ['a pipe', PIPE, {}, undefined, false],
    ['a terminal without colors', TERMINAL, { TERM: 'dumb' }, undefined, false],
    ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, undefined, true],
    ['an empty FORCE_COLOR', PIPE, { FORCE_COLOR: '' }, undefined, true],
    ['FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, undefined, false],
    ['FORCE_COLOR=false', TERMINAL, { FORCE_COLOR: 'false' }, undefined, false],
    ['FORCE_COLOR over NO_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['--color over NO_COLOR', PIPE, { NO_COLOR: '1' }, true, true],
    ['--no-color over FORCE_COLOR', TERMINAL, { FORCE_COLOR: '1' }, false, false],
  ])('%s', (_, output, env, flag, colored) => {
    expect(colorsFor(output, env, flag).red('x')).toBe(colored ? '\u001b[31mx\u001b[39m' : 'x');
  });
});

it.each([
  [undefined, 100],
  [0, 100],
  [20, 40],
  [80, 80],
  [300, 120],
])('a terminal of %s columns has lines of %i', (columns, width) => {
  expect(widthOf({ write, ...(columns === undefined ? {} : { columns }) })).toBe(width);
});
