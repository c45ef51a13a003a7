/** The words of a name, whatever its casing. */
import { split } from 'change-case';

/** In lower case, in their order: `Order Completed` and `orderCompleted` have the same. */
export function nameWords(name: string): string[] {
  return split(name)
    .flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '');
}
