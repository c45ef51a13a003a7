/**
 * What earlier runs worked out, and what each answer rests on. Only what costs much and rests on source files alone is
 * kept: the plan, the configuration and the rules are applied anew by every run.
 */
import type { CommentRange } from '../document/comment.ts';
import { type Asked, AskedHost, digestOf, type OtherAnswer, otherAnswer } from '../parse/asked-host.ts';
import type { SourceHost } from '../parse/source-host.ts';

/** Why something is worked out anew: nothing is kept, it was for another question, or a file has changed. */
export type Miss = 'nothing kept' | 'another question' | OtherAnswer;

interface KeptScan<Found> {
  /** All that was asked beside the files. */
  readonly request: string;
  readonly asked: Asked;
  readonly found: Found;
}

interface KeptComments {
  /** Of the file. */
  readonly digest: string;
  readonly ranges: readonly CommentRange[];
}

/** All that is kept, as plain data. */
export interface Kept<Found> {
  readonly scan: KeptScan<Found> | null;
  readonly comments: ReadonlyMap<string, KeptComments>;
}

export class RunCache<Found> {
  #scan: KeptScan<Found> | null;
  readonly #before: Kept<Found>['comments'];
  readonly #comments = new Map<string, KeptComments>();
  #isNew = false;
  #miss: Miss | null = null;

  constructor(kept: Kept<Found> | null) {
    this.#scan = kept?.scan ?? null;
    this.#before = kept?.comments ?? new Map();
  }

  /** What is to be kept from now on; null where that is what was kept before. */
  takeNews(): Kept<Found> | null {
    if (!this.#isNew) return null;
    this.#isNew = false;
    return { scan: this.#scan, comments: this.#comments };
  }

  /** Why the last scan was done; null where what was kept held. */
  get miss(): Miss | null {
    return this.#miss;
  }

  /**
   * What a scan finds: what is kept, where the files answer all questions as they did, else what `scan` gives. That may
   * depend on nothing but the request and the host that it is given.
   *
   * @param hostOver makes that host, which has been asked all that the scan may rest on.
   */
  async scan(
    request: string,
    host: SourceHost,
    scan: (host: SourceHost) => Promise<Found>,
    hostOver = (one: SourceHost): AskedHost => new AskedHost(one),
  ): Promise<Found> {
    this.#miss = this.#missOf(request, host);
    if (this.#scan !== null && this.#miss === null) return this.#scan.found;
    const asking = hostOver(host);
    const found = await scan(asking);
    this.#scan = { request, asked: asking.asked, found };
    this.#isNew = true;
    return found;
  }

  /** Where the comments of a file stand: what is kept for its content, else what `parse` gives. */
  async comments(
    path: string,
    bytes: Uint8Array,
    parse: () => Promise<readonly CommentRange[]>,
  ): Promise<readonly CommentRange[]> {
    const digest = digestOf(bytes);
    const known = this.#comments.get(path) ?? this.#before.get(path);
    const kept = known?.digest === digest ? known : { digest, ranges: await parse() };
    this.#isNew ||= kept !== known;
    this.#comments.set(path, kept);
    return kept.ranges;
  }

  #missOf(request: string, host: SourceHost): Miss | null {
    if (this.#scan === null) return 'nothing kept';
    return this.#scan.request === request ? otherAnswer(this.#scan.asked, host) : 'another question';
  }
}
