/** Something that code gives to a place which no call fills. */
import { ts } from 'ts-morph';
import type { Place } from '../evaluate/handed.ts';
import type { Value } from '../evaluate/value.ts';

export interface Gift<Key = Place> {
  readonly place: Key;
  readonly value: Value;
  /** True where all of the value counts, not only what of it can send. */
  readonly whole: boolean;
  /** Texts of which a file that uses the place holds one; none where the place is a node, and imported. */
  readonly mentions: readonly string[];
}

/** What is given to a node: a parameter, a component, a context. */
export function giftTo(place: Place, value: Value, whole = false): Gift {
  return { place, value, whole, mentions: [] };
}

/** How a key that is known by its text is written elsewhere: as that text, or by the name of a constant. */
export function mentionsOfKey(key: ts.Node, text: string): readonly string[] {
  const constant = ts.isPropertyAccessExpression(key) ? key.name : key;
  return [`'${text}'`, `"${text}"`, `\`${text}\``, ...(ts.isIdentifier(constant) ? [constant.text] : [])];
}
