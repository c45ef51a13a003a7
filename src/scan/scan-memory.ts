/**
 * What a scan leaves for the next one of the same process: what its evaluator has worked out, as far as that rests on
 * answers of the host that are still the same.
 */
import type { Evaluator } from '../evaluate/evaluator.ts';
import { AskedHost } from '../parse/asked-host.ts';
import type { SourceHost } from '../parse/source-host.ts';
import type { DeclaredWrappers } from './declared-wrappers.ts';
import type { KnownDispatches } from './known-dispatches.ts';
import type { ScanRequest } from './scan-request.ts';

/** What works things out, and keeps them. */
export interface ScanWork {
  readonly ev: Evaluator;
  readonly declared: DeclaredWrappers;
  readonly summaries: KnownDispatches;
}

export class ScanMemory {
  #host: AskedHost | null = null;
  #last: { readonly work: ScanWork; readonly asked: string } | null = null;

  /** The host for the next scan, which answers as `host` does. */
  hostOver(host: SourceHost): AskedHost {
    if (this.#host === null) this.#host = new AskedHost(host);
    else this.#host.goOnWith(host);
    return this.#host;
  }

  /** What the last scan has worked with, where it was told the same of clients and wrappers; else what `begin` makes. */
  workFor({ clients, wrappers, folder }: ScanRequest, begin: () => ScanWork): ScanWork {
    const asked = JSON.stringify({ clients, wrappers, folder });
    const last = this.#last?.asked === asked ? this.#last.work : null;
    // What can't be read is said by the scan that has tried.
    const canGoOn = last !== null && last.ev.files.unreadable.length === 0;
    const work = canGoOn ? last : begin();
    work.ev.goOn();
    work.summaries.begin();
    this.#last = { work, asked };
    return work;
  }
}
