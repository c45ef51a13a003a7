/**
 * What the methods of an SDK take, as far as its published types and source say. SDKs that are not listed are not judged.
 */
export interface Signature {
  /** One message object for each call, or a name or id, properties and options. */
  readonly takes: 'message' | 'positions';
  /** With positions: whether track() takes a message object too. */
  readonly trackTakesMessage: boolean;
  /** With positions: whether identify() and group() can do without an id, and take the traits first. */
  readonly traitsFirst: boolean;
}

const MESSAGE: Signature = { takes: 'message', trackTakesMessage: true, traitsFirst: false };
const ANALYTICS_NEXT: Signature = { takes: 'positions', trackTakesMessage: true, traitsFirst: true };
const RUDDERSTACK: Signature = { takes: 'positions', trackTakesMessage: false, traitsFirst: true };
const REACT_NATIVE: Signature = { takes: 'positions', trackTakesMessage: false, traitsFirst: false };

const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ['@segment/analytics-node', MESSAGE],
  ['analytics-node', MESSAGE],
  ['@rudderstack/rudder-sdk-node', MESSAGE],
  ['@rudderstack/analytics-js-service-worker', MESSAGE],
  ['@june-so/analytics-node', MESSAGE],
  ['@customerio/cdp-analytics-node', MESSAGE],
  ['@segment/analytics-next', ANALYTICS_NEXT],
  ['@june-so/analytics-next', ANALYTICS_NEXT],
  ['@customerio/cdp-analytics-browser', ANALYTICS_NEXT],
  ['@rudderstack/analytics-js', RUDDERSTACK],
  ['@rudderstack/rudder-sdk-react-native', RUDDERSTACK],
  ['@segment/analytics-react-native', REACT_NATIVE],
]);

/** Null for an SDK of which that is not known. */
export function signatureOf(sdk: string | null): Signature | null {
  return (sdk !== null && SIGNATURES.get(sdk)) || null;
}
