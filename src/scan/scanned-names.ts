/** What the files that can hold a call give names to, and names that they add for others. */
import type { Evaluator } from '../evaluate/evaluator.ts';
import type { Place } from '../evaluate/handed.ts';
import { changed, reads } from '../parse/kept.ts';
import { declaredNames } from './declared-names.ts';

export class ScannedNames {
  readonly #ev: Evaluator;
  readonly #files: ReadonlySet<string>;
  #names: ReadonlySet<string>;
  /** What answers rest on that have asked for a name. */
  readonly #sources = new Map<string, object>();

  /** @param files the paths of those that can hold a call. */
  constructor(ev: Evaluator, files: ReadonlySet<string>) {
    this.#ev = ev;
    this.#files = files;
    this.#names = this.#find();
  }

  has(name: string): boolean {
    const source = this.#sources.get(name) ?? {};
    this.#sources.set(name, source);
    reads(source);
    return this.#names.has(name);
  }

  /** Looks again: an edit rarely changes more than what is inside of a function. */
  goOn(): void {
    const before = this.#names;
    this.#names = this.#find();
    for (const [name, source] of this.#sources)
      if (before.has(name) !== this.#names.has(name)) changed(source);
  }

  #find(): ReadonlySet<string> {
    const names = new Set([...this.#ev.handed.keys()].flatMap(nameOf));
    for (const path of this.#files) {
      const file = this.#ev.files.get(path);
      if (file) for (const name of declaredNames(file)) names.add(name);
    }
    return names;
  }
}

/** The name under which code elsewhere uses what is handed to a place. */
function nameOf(place: Place): readonly string[] {
  return typeof place === 'string' ? [place.slice(place.indexOf(' ') + 1)] : [];
}
