/** Words that keys are often made of and that are often misspelt, chosen so that no other English word is a slip away. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'attribute authentication availability available business calendar campaign category collection connection currency ' +
    'delivery description destination discount environment experience identifier language location ' +
    'notification occurrence organisation organization original parameter password permission platform previous quantity ' +
    'received recipient recommendation recommended response separate subscribed subscription ' +
    'successful template timestamp transaction username workspace'
  ).split(' '),
);
