/** Plans of tests of formats: from text of a format, and compared without their places. */
import { readDocuments } from '../../../src/document/read-document.ts';
import type { Import } from '../../../src/plan/exchange/exchange.ts';
import { type Loss, lossLines } from '../../../src/plan/exchange/losses.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { writePlan } from '../../../src/plan/write-plan.ts';
import { planOf } from '../plan-folder.ts';

/** Imports a text; gives the plan that its YAML is, that YAML, and the lines about what a plan can't say. */
export function importText(
  text: string,
  format: Import,
  file = 'foreign.yaml',
): { readonly plan: Plan; readonly yaml: string; readonly losses: readonly string[] } {
  const { roots, problems } = readDocuments(new TextEncoder().encode(text), file);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const losses: Loss[] = [];
  const yaml = writePlan(format(roots, losses));
  return { plan: planOf(yaml), yaml: yaml.replace(/^.*\n\nversion: 1\n+/, ''), losses: lossLines(losses) };
}

/** A value without positions, maps as lists of their entries, fields in the order of the alphabet. */
export function withoutPlaces(value: unknown, ignored: readonly string[] = []): unknown {
  if (value instanceof Map) return [...value].map(([key, inner]) => [key, withoutPlaces(inner, ignored)]);
  if (Array.isArray(value)) return value.map((item) => withoutPlaces(item, ignored));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key]) => key !== 'at' && key !== 'files' && !ignored.includes(key))
    .map(([key, inner]) => [key, withoutPlaces(inner, ignored)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
