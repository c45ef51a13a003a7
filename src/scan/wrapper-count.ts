/** Which functions of the project calls go through, and how many. */
import { spanOf } from '../parse/syntax.ts';
import type { Dispatch } from './dispatch.ts';
import { functionName } from './function-name.ts';
import type { Call, Method, Wrapper } from './inventory.ts';
import type { PathOf } from './value-shape.ts';

export class WrapperCount {
  readonly #pathOf: PathOf;
  readonly #wrappers = new Map<string, { wrapper: Omit<Wrapper, 'calls'>; calls: number }>();

  constructor(pathOf: PathOf) {
    this.#pathOf = pathOf;
  }

  /** Counts a call for each function that it goes through; a forwarding call only makes the function known. */
  add(call: Call, sent: readonly Dispatch[]): void {
    const counted = new Set<string>();
    for (const { via, to, site } of sent) {
      for (const node of via) {
        const { line } = spanOf(node, '');
        const file = this.#pathOf(node.getSourceFile().fileName);
        this.#count(counted, call, {
          name: functionName(node),
          file,
          line,
          method: call.method,
          inferred: true,
        });
      }
      if (to.kind === 'declared') {
        const { line } = spanOf(site, '');
        const file = to.wrapper.from ?? this.#pathOf(site.getSourceFile().fileName);
        this.#count(counted, call, {
          name: to.wrapper.name,
          file,
          line: to.wrapper.from === null ? line : 1,
          method: call.method,
          inferred: false,
        });
      }
    }
  }

  #count(
    counted: Set<string>,
    call: Call,
    wrapper: { name: string; file: string; line: number; method: Method; inferred: boolean },
  ): void {
    const key = wrapper.inferred
      ? `${wrapper.file}:${wrapper.line}:${wrapper.name}:${wrapper.method}`
      : `declared ${wrapper.name} ${wrapper.file}`;
    if (counted.has(key)) return;
    counted.add(key);
    const entry = this.#wrappers.get(key) ?? { wrapper, calls: 0 };
    if (!call.forwarded || call.orphaned) entry.calls++;
    this.#wrappers.set(key, entry);
  }

  list(): readonly Wrapper[] {
    return [...this.#wrappers.values()]
      .map(({ wrapper, calls }): Wrapper => ({ ...wrapper, calls }))
      .sort((a, b) => b.calls - a.calls || (`${a.file} ${a.name}` < `${b.file} ${b.name}` ? -1 : 1));
  }
}
