/** A wrapper as a configuration declares it. */
import type { Method, Platform } from './inventory.ts';

/**
 * A wrapper whose end lies outside the code base. `event`, `properties` and `userId` are argument paths (`0`, `0.event`);
 * `event` can also be a template over arguments (`App.{0}.{1}`), and lists alternatives.
 */
export interface WrapperDeclaration {
  readonly name: string;
  readonly from: string | null;
  readonly method: Method;
  readonly event: readonly string[];
  readonly properties: string | null;
  readonly userId: string | null;
  readonly methods: Readonly<Record<string, Method>>;
  readonly adds: readonly string[];
  readonly omits: readonly string[];
  readonly platform: Platform | null;
}
