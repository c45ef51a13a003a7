import { expect, test } from 'vitest';
import { lazy, literal, type Value } from '../../src/evaluate/value.ts';
import { changed, type Kept, reads, taken, work } from '../../src/parse/kept.ts';

/** A memory of questions, which counts how often each is worked out. */
class Questions {
  readonly worked: string[] = [];
  readonly #kept = new Map<string, Kept<string>>();

  ask(name: string, compute: () => string): string {
    const known = taken(this.#kept.get(name));
    if (known !== undefined) return known.answer;
    const kept = work(() => {
      this.worked.push(name);
      return compute();
    });
    this.#kept.set(name, kept);
    return kept.answer;
  }
}

function texts(sources: Record<string, string>) {
  return (name: string) => {
    reads(name);
    return sources[name]!;
  };
}

test('an answer is kept until a source that it read changes', () => {
  const sources = { 'kept a': 'one', 'kept b': 'two' };
  const text = texts(sources);
  const questions = new Questions();
  const both = () => ['kept a', 'kept b'].map((name) => questions.ask(name, () => text(name))).join(' ');
  const top = () => questions.ask('top', both);
  expect(top()).toBe('one two');
  expect(top()).toBe('one two');
  expect(questions.worked).toEqual(['top', 'kept a', 'kept b']);

  sources['kept b'] = 'three';
  changed('kept b');
  expect(top()).toBe('one three');
  expect(questions.worked).toEqual(['top', 'kept a', 'kept b', 'top', 'kept b']);
});

test('a change of something that nothing read makes nothing anew', () => {
  const questions = new Questions();
  const text = texts({ 'kept c': 'one' });
  const ask = () => questions.ask('c', () => text('kept c'));
  ask();
  changed('kept d');
  ask();
  expect(questions.worked).toEqual(['c']);
});

test('a question rests on what was taken from memory on the way, too', () => {
  const sources = { 'kept e': 'one' };
  const text = texts(sources);
  const questions = new Questions();
  const inner = () => questions.ask('inner', () => text('kept e'));
  inner();
  const outer = () => questions.ask('outer', inner);
  expect(outer()).toBe('one');
  sources['kept e'] = 'two';
  changed('kept e');
  expect(outer()).toBe('two');
});

test('a question that fails leaves what it read to the question around it', () => {
  const sources = { 'kept f': 'one' };
  const text = texts(sources);
  const questions = new Questions();
  const careful = () =>
    questions.ask('careful', () => {
      try {
        return questions.ask('failing', () => {
          if (text('kept f') === 'one') throw new Error('no');
          return 'fine';
        });
      } catch {
        return 'caught';
      }
    });
  expect(careful()).toBe('caught');
  sources['kept f'] = 'two';
  changed('kept f');
  expect(careful()).toBe('fine');
});

test('a lazy value is worked out once, and again after a change', () => {
  const place = {};
  let held: Value = literal('one');
  let worked = 0;
  const value = lazy(() => {
    worked++;
    reads(place);
    return held;
  });
  expect([value(), value()]).toEqual([literal('one'), literal('one')]);
  expect(worked).toBe(1);
  held = literal('two');
  changed(place);
  expect(value()).toEqual(literal('two'));
  expect(worked).toBe(2);
});
