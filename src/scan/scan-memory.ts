/**
 * What a scan leaves for the next one of the same process: what its evaluator has worked out, as far as that rests on
 * answers of the host that are still the same.
 */
import type { Evaluator } from '../evaluate/evaluator.ts';
import { AskedHost } from '../parse/asked-host.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { ClientDeclaration } from './scan-request.ts';

export class ScanMemory {
  #host: AskedHost | null = null;
  #last: { readonly ev: Evaluator; readonly clients: string } | null = null;

  /** The host for the next scan, which answers as `host` does. */
  hostOver(host: SourceHost): AskedHost {
    if (this.#host === null) this.#host = new AskedHost(host);
    else this.#host.goOnWith(host);
    return this.#host;
  }

  /** The evaluator of the last scan, where that knew the same clients; else what `begin` makes. */
  evaluator(clients: readonly ClientDeclaration[], begin: () => Evaluator): Evaluator {
    const asText = JSON.stringify(clients);
    const last = this.#last?.clients === asText ? this.#last.ev : null;
    // What can't be read is said by the scan that has tried.
    const canGoOn = last !== null && last.files.unreadable.length === 0;
    const ev = canGoOn ? last : begin();
    ev.learn(new Map());
    this.#last = { ev, clients: asText };
    return ev;
  }
}
