import { expect, it } from 'vitest';
import { plainValue } from '../../../src/document/node.ts';
import { readCsv } from '../../../src/document/read-csv.ts';
import { type Loss, lossLines } from '../../../src/plan/exchange/losses.ts';
import { exportCsv } from '../../../src/plan/exchange/table/export-csv.ts';
import { exportMarkdown } from '../../../src/plan/exchange/table/export-markdown.ts';
import { planOf } from '../plan-folder.ts';

const PLAN = `version: 1
name: Acme <Shop>
description: |
  All of it.
  # no heading
common: { initiator: { type: string, enum: [user, system], required: true, sources: [web] } }
events:
  Order Completed:
    description: "An order | went\\nthrough"
    owner: checkout
    sources: [web, api]
    properties:
      total: { type: number, minimum: 0, maximum: 9, required: true, description: "=SUM(A1)" }
      products: { type: array, minItems: 1, items: { type: object, properties: { "a|b": string! } } }
      coupon: { type: [string, "null"], deprecated: { replacedBy: total, reason: gone }, pii: true, description: A code }
  Order completed: { deprecated: true, status: planned, additionalProperties: true }
  "+1 Given": { versions: { 2: { properties: { why: string } } } }
identify: { traits: { "\`mail\`": { type: string, format: email } } }
pages: { Home: { description: Where it begins } }
`;

it('writes a catalogue that people read', () => {
  const losses: Loss[] = [];
  expect(exportMarkdown(planOf(PLAN), losses)[0].text).toBe(`# Acme &lt;Shop>

All of it.
\\# no heading

## Contents

- [Properties of every event](#properties-of-every-event)
- [Events](#events)
  - [Order Completed](#order-completed): An order \\| went
  - [Order completed](#order-completed-1): *deprecated*
  - [+1 Given](#1-given)
- [Pages](#pages)
  - [Home](#home): Where it begins
- [Traits of users](#traits-of-users)

## Properties of every event

| property | type | required | |
|---|---|---|---|
| \`initiator\` | string; one of "user", "system" | yes | From web. |

## Events

### Order Completed

An order | went
through

- Owner: checkout
- Sources: web, api

| property | type | required | |
|---|---|---|---|
| \`total\` | number; 0 to 9 | yes | =SUM(A1) |
| \`products\` | list of object; at least 1 item |  |  |
| \`products[].a\\|b\` | string | yes |  |
| \`coupon\` | string or null |  | **Deprecated** use "total" instead: gone. A code. Personal data. |

### Order completed

- **Deprecated**
- **Planned**: not expected in code yet

Other keys are allowed.

### +1 Given

No properties.

**Version 2**

| property | type | required | |
|---|---|---|---|
| \`why\` | string |  |  |

## Pages

### Home

Where it begins

No properties.

## Traits of users

| property | type | required | |
|---|---|---|---|
| \`\` \`mail\` \`\` | string; format email |  |  |
`);
  expect(losses).toEqual([]);
});

it('writes rows for a spreadsheet, and no formula', () => {
  const losses: Loss[] = [];
  const { text } = exportCsv(planOf(PLAN), losses)[0];
  expect(text.replace(/(?:[^"\r]|"[^"]*")*/y, '')).toMatch(/^\r\n/);
  const { root } = readCsv(new TextEncoder().encode(text), 'plan.csv');
  const rows = (plainValue(root!) as Record<string, string>[]).map((row) => ({ ...row }));
  expect(rows.slice(0, 4)).toEqual([
    {
      Kind: 'common',
      Property: 'initiator',
      Type: 'string',
      Required: 'yes',
      Constraints: 'one of "user", "system"',
      Sources: 'web',
    },
    {
      Kind: 'track',
      Event: 'Order Completed',
      Description: 'An order | went\nthrough',
      Owner: 'checkout',
      Sources: 'web, api',
      Status: 'active',
    },
    {
      Kind: 'track',
      Event: 'Order Completed',
      Property: 'total',
      Type: 'number',
      Required: 'yes',
      Constraints: '0 to 9',
      Description: "'=SUM(A1)",
    },
    {
      Kind: 'track',
      Event: 'Order Completed',
      Property: 'products',
      Type: 'list of object',
      Required: 'no',
      Constraints: 'at least 1 item',
    },
  ]);
  expect(
    rows.filter(({ Event }) => Event === "'+1 Given").map(({ Version, Property }) => [Version, Property]),
  ).toEqual([
    [undefined, undefined],
    ['2', undefined],
    ['2', 'why'],
  ]);
  expect(lossLines(losses)).toEqual([
    'lost       the name of the plan',
    'lost       the description of the plan',
    'changed    what a spreadsheet would take for a formula, now behind an apostrophe, of 3 rows: Order Completed.total, +1 Given, +1 Given.why',
  ]);
});
