/** Event names that destinations keep for themselves, as far as their documentation says so. */

interface Reservation {
  /** How a message calls who reserves. */
  readonly by: string;
  readonly names: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Tables that every warehouse schema has. Source: segment.com/docs/connections/storage/warehouses/schema. */
export const WAREHOUSE_TABLES = words('accounts aliases groups identifies pages screens tracks users');

export const DESTINATIONS = ['firebase', 'google-analytics', 'posthog'] as const;
export type Destination = (typeof DESTINATIONS)[number];

const RESERVED: Readonly<Record<Destination, Reservation>> = {
  // firebase.google.com/docs/reference/android/com/google/firebase/analytics/FirebaseAnalytics.Event
  firebase: {
    by: 'Firebase',
    names: words(
      'ad_activeview ad_click ad_exposure ad_query ad_reward adunit_exposure app_background app_clear_data ' +
        'app_exception app_remove app_store_refund app_store_subscription_cancel app_store_subscription_convert ' +
        'app_store_subscription_renew app_update app_upgrade dynamic_link_app_open dynamic_link_app_update ' +
        'dynamic_link_first_open error first_open first_visit in_app_purchase notification_dismiss ' +
        'notification_foreground notification_open notification_receive os_update session_start ' +
        'session_start_with_rollout user_engagement',
    ),
    prefixes: ['firebase_', 'google_', 'ga_'],
  },
  // support.google.com/analytics/answer/13316687
  'google-analytics': {
    by: 'Google Analytics',
    names: words(
      'ad_impression app_remove app_store_refund app_store_subscription_cancel app_store_subscription_renew click ' +
        'error file_download first_open first_visit form_start form_submit in_app_purchase page_view scroll ' +
        'session_start user_engagement view_complete video_progress video_start view_search_results',
    ),
    prefixes: [],
  },
  // posthog.com/docs/data/events
  posthog: { by: 'PostHog', names: new Set(), prefixes: ['$'] },
};

/** Who reserves a name among some destinations; null where nobody does. */
export function reservedBy(name: string, destinations: readonly Destination[]): string | null {
  const found = destinations
    .map((destination) => RESERVED[destination])
    .find(({ names, prefixes }) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix)));
  return found?.by ?? null;
}
