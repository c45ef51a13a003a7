import { expect, test } from 'vitest';
import { keySpan, nodeAt, valueSpan } from '../../src/document/node.ts';
import { readDocument } from '../../src/document/read-document.ts';
import type { Span } from '../../src/document/span.ts';

const TEXT = `events:
  Cart Viewed:
    properties:
      sku: "A-1"
      tags: [red, 12]
`;
const root = readDocument(new TextEncoder().encode(TEXT), 'plan.yaml').root!;
const shown = ({ line, column, endLine, endColumn }: Span): string =>
  `${line}:${column}-${endLine}:${endColumn}`;

const cases: readonly [path: readonly (string | number)[], key: string, value: string][] = [
  [['events', 'Cart Viewed', 'properties', 'sku'], '4:7-4:10', '4:12-4:17'],
  [['events', 'Cart Viewed', 'properties', 'tags', 1], '5:19-5:21', '5:19-5:21'],
  [['events', 'Cart Viewed'], '2:3-2:14', '3:5-5:22'],
  [['events', 'Cart Viewed', 'owner'], '2:3-2:14', '3:5-5:22'],
  [['events', 'Cart Viewed', 'properties', 'tags', 7], '5:7-5:11', '5:13-5:22'],
  [[], '1:1-1:1', '1:1-5:22'],
];

test.each(cases)('%j: the key is at %s, the value at %s', (path, key, value) => {
  expect(shown(keySpan(root, path))).toBe(key);
  expect(shown(valueSpan(root, path))).toBe(value);
});

test('a path that leads nowhere has no node', () => {
  expect(nodeAt(root, ['events', 'Cart Viewed', 'owner'])).toBeNull();
  expect(nodeAt(root, ['events', 0])).toBeNull();
});
