import { describe, expect, it } from 'vitest';
import { AskedHost, otherAnswer } from '../../src/parse/asked-host.ts';
import { taken, work } from '../../src/parse/kept.ts';
import type { SourceHost } from '../../src/parse/source-host.ts';
import { type Files, hostOf } from '../support/scan-text.ts';

const at = (path: string) => `/code/${path}`;

describe('what a host was asked', () => {
  const BEFORE: Files = { 'src/a.ts': 'track', 'src/b.ts': '', 'types.d.ts': 'track' };
  const ask: Record<string, (host: SourceHost) => unknown> = {
    content: (host) => host.read(at('src/a.ts')),
    absence: (host) => host.exists(at('src/c.ts')),
    'the absence of a folder': (host) => host.directoryExists(at('lib')),
    listing: (host) => host.list(at('src')),
    search: (host) => host.candidates(['track', 'page']),
    'search of declarations': (host) => host.declarations(['track']),
  };

  it.each<[keyof typeof ask, string, Files, boolean]>([
    ['content', 'other content', { 'src/a.ts': 'trick' }, true],
    ['content', 'another file', { 'src/b.ts': 'trick' }, false],
    ['absence', 'the file', { 'src/c.ts': '' }, true],
    ['absence', 'another file', { 'src/d.ts': '' }, false],
    ['the absence of a folder', 'a file in it', { 'lib/x.ts': '' }, true],
    ['listing', 'a new file', { 'src/c.ts': '' }, true],
    ['listing', 'other content', { 'src/a.ts': '' }, false],
    ['search', 'a file that is found', { 'src/b.ts': 'page' }, true],
    ['search', 'a file that is not found any more', { 'src/a.ts': '' }, true],
    ['search', 'a file that is found all the same', { 'src/a.ts': 'page' }, false],
    ['search of declarations', 'another declaration', { 'lib.d.ts': 'track' }, true],
  ])('of %s is answered in another way after %s, or not', (question, _, change, isOther) => {
    const asking = new AskedHost(hostOf(BEFORE));
    expect(ask[question]!(asking)).toEqual(ask[question]!(hostOf(BEFORE)));
    expect(otherAnswer(asking.asked, hostOf(BEFORE))).toBeNull();
    expect(otherAnswer(asking.asked, hostOf({ ...BEFORE, ...change })) !== null).toBe(isOther);
  });

  it('tells absence from an empty file', () => {
    const asking = new AskedHost(hostOf({}));
    expect(asking.read(at('a.ts'))).toBeUndefined();
    expect(otherAnswer(asking.asked, hostOf({ 'a.ts': '' }))).toEqual({
      question: 'read',
      about: at('a.ts'),
    });
  });

  it('is worked out again where a later host answers in another way, and only there', () => {
    const asking = new AskedHost(hostOf(BEFORE));
    const kept = Object.fromEntries(
      Object.entries(ask).map(([question, compute]) => [question, work(() => compute(asking))]),
    );
    asking.goOnWith(hostOf({ ...BEFORE, 'src/a.ts': 'page', 'src/c.ts': '' }));
    const gone = Object.keys(kept).filter((question) => taken(kept[question]) === undefined);
    expect(gone).toEqual(['content', 'absence', 'listing']);
    expect(new TextDecoder().decode(asking.read(at('src/a.ts')))).toBe('page');
  });
});
