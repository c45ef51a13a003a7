/** What the calls of one component send, for tables of expected rows. */
import { placedRows } from './inventory-rows.ts';
import { type Files, scanFiles } from './scan-text.ts';

/** A client and a wrapper, as components import them. */
const ANALYTICS = `import { AnalyticsBrowser } from '@segment/analytics-next';
export const analytics = AnalyticsBrowser.load({ writeKey: 'k' });
export const track = (event: string, props: object = {}) => analytics.track(event, props);`;

/** The rows of a component beside `./analytics`: `3:13 wrapper track "Cart Viewed" {cart_id}`. */
export function componentRows(fileName: string, text: string, others: Files = {}): string[] {
  const file = `src/${fileName}`;
  const inventory = scanFiles({ ...others, 'src/analytics.ts': ANALYTICS, [file]: text });
  return placedRows({ ...inventory, calls: inventory.calls.filter(({ at }) => at.file === file) });
}
