import { spanKey } from '../../src/lint/finding-order.ts';
import { placesElsewhere } from '../../src/lint/gathered-reports.ts';
import { NO_OPTIONS } from '../../src/lint/no-options.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { eventOfAll, keysBy, type SentKey, sentKeys } from '../../src/lint/sent-keys.ts';

/** A stem of two letters at least, a number, and what may follow it: `feature_1`, `item2Price`. */
const NUMBERED = /^(.*\p{L}{2}[ _-]?)(\d+)(\D*)$/u;
/** `address1` and `address2`, `line_1` and `line_2` are the two lines that addresses have everywhere. */
const ADDRESS_LINE = /(?:address|addr|line|street)(?:[ _-]?line)?[ _-]?$/i;

export default defineRule({
  id: 'no-numbered-property-key',
  description: 'Disallow numbered keys beside each other: send an array',
  recommended: 'warn',
  strict: 'error',
  plan: 'unused',
  options: NO_OPTIONS,
  messages: { numbered: 'Disallowed {names}: numbered keys are one array' },
  *inventory(inventory) {
    const series = sentKeys(inventory).filter(({ property }) => isNumbered(property.name));
    // What one object holds, however many calls send that object.
    const reported = new Set<string>();
    for (const [first, ...others] of keysBy(series, placeInObject)) {
      const same = [first, ...others] as const;
      const names = namesInOrder(same);
      if (!countsUp(names)) continue;
      const place = spanKey(first.property.at);
      if (reported.has(place)) continue;
      reported.add(place);
      yield {
        messageId: 'numbered',
        at: first.property.at,
        event: eventOfAll(same),
        property: first.path,
        data: { names: names.map((name) => `"${name}"`).join(', ') },
        related: placesElsewhere(
          first.property.at,
          others.map(({ property }) => property.at),
          'and here',
        ),
        help: 'Each further number is a new column, and a question over all of them asks each one',
      };
    }
  },
});

function isNumbered(name: string): boolean {
  const stem = NUMBERED.exec(name)?.[1];
  return stem !== undefined && !ADDRESS_LINE.test(stem);
}

/** A text that keys of one object have in common, if they differ in their number only. */
function placeInObject({ call, path, property: { name } }: SentKey): string {
  const [, stem, , end] = NUMBERED.exec(name)!;
  return JSON.stringify([spanKey(call.at), path.slice(0, -name.length), stem, end]);
}

function namesInOrder(keys: readonly SentKey[]): readonly string[] {
  return [...new Set(keys.map(({ property }) => property.name))].sort((a, b) => numberIn(a) - numberIn(b));
}

/** 1, 2, 3 or 0, 1: other numbers mean something, as those of `day_7` and `day_30`. */
function countsUp(names: readonly string[]): boolean {
  const start = numberIn(names[0]!);
  return names.length > 1 && start < 2 && names.every((name, index) => numberIn(name) === start + index);
}

function numberIn(name: string): number {
  return Number(NUMBERED.exec(name)![2]);
}
