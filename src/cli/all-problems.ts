/** Every mistake at once, where several things are read of which each can be wrong. */
import type { Problem } from '../document/problem.ts';
import { InputError } from './input-error.ts';

/** Does the work for each item, in their order. Throws one InputError with what all of them throw. */
export async function forAll<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result | Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      results.push(await work(item));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return results;
}
