/**
 * The packages whose clients have Segment's call signature, and those of other products, which don't. Facts from the
 * packages' own documentation.
 */
import type { Platform } from './inventory.ts';

const SEGMENT_STYLE: Readonly<Record<string, Platform>> = {
  '@segment/analytics-next': 'browser',
  '@segment/analytics-node': 'server',
  '@segment/analytics-react-native': 'mobile',
  '@segment/analytics.js-core': 'browser',
  '@segment/analytics-core': 'unknown',
  '@types/segment-analytics': 'browser',
  'analytics-node': 'server',
  'rudder-sdk-js': 'browser',
  '@rudderstack/analytics-js': 'browser',
  '@rudderstack/analytics-js-cookies': 'browser',
  '@rudderstack/analytics-js-service-worker': 'server',
  '@rudderstack/rudder-sdk-node': 'server',
  '@rudderstack/rudder-sdk-react-native': 'mobile',
  analytics: 'browser',
  'use-analytics': 'browser',
  '@analytics/core': 'browser',
  '@june-so/analytics-next': 'browser',
  '@june-so/analytics-node': 'server',
  '@customerio/cdp-analytics-browser': 'browser',
  '@customerio/cdp-analytics-node': 'server',
  '@ht-sdks/events-sdk-js-browser': 'browser',
  '@ht-sdks/events-sdk-node': 'server',
  '@jitsu/js': 'browser',
  '@jitsu/jitsu-react': 'browser',
};

/** Packages, by name or scope, whose `track` and `identify` are another product's or no analytics at all. */
const OTHER_PRODUCTS =
  /^(posthog-(js|node|react-native)|mixpanel(-browser|-react-native)?|amplitude-js|@amplitude\/|@vercel\/analytics|@fullstory\/|launchdarkly-|@launchdarkly\/|react-ga4?|ga-4-react|@sentry\/|@datadog\/|@bugsnag\/|heap-api|@heap\/|@statsig\/|statsig-|logrocket|@hotjar\/|@intercom\/|react-use-intercom|@plausible-analytics\/|plausible-tracker|@snowplow\/|@braze\/|@growthbook\/|firebase\/analytics|@react-native-firebase\/|appsflyer|@microsoft\/applicationinsights|@pendo\/|userflow\.js|@userflow\/|@customerio\/customerio-node|customerio-node|@openpanel\/|@mparticle\/|keen-|matomo-|@jonkoops\/matomo|@piwikpro\/|countly-)/;

/** Types of the SDKs for what a client is given: `TrackParams`, `UserTraits`, `JsonMap`. */
const GIVEN_TO_CLIENT =
  /(Params|Properties|Props|Traits|Options|Settings|Config|Context|Event|EventType|Payload|Message|Map|Data|Object)$/;
/** Types of the SDKs for what a client works with. */
const PART_OF_CLIENT = /(Callback|Plugin|Middleware|Type|Value|Status|Fn|Function)$/;

export function isGivenToClient(typeName: string): boolean {
  return GIVEN_TO_CLIENT.test(typeName);
}

export function isPartOfClient(typeName: string): boolean {
  return PART_OF_CLIENT.test(typeName);
}

/** The platform of a Segment-style package; undefined where the package is none. */
export function sdkPlatform(specifier: string): Platform | undefined {
  const name = packageOf(specifier);
  return Object.hasOwn(SEGMENT_STYLE, name) ? SEGMENT_STYLE[name] : undefined;
}

export function isOtherProduct(specifier: string): boolean {
  return OTHER_PRODUCTS.test(specifier);
}

/** The package that a specifier leads into: `@segment/analytics-node` of `@segment/analytics-node/types`. */
export function packageOf(specifier: string): string {
  return /^((?:@[^/]+\/)?[^/]+)/.exec(specifier)?.[1] ?? specifier;
}
