/** The verbs of event names and their past forms: a small table, because no general one fits the words of interfaces. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const REGULAR = words(
  'abandon accept access activate adjust allow answer apply approve archive ask assign attach authenticate authorize ' +
    'authorise block book bookmark bounce browse capture change charge check claim clear click clone close collapse ' +
    'collect comment complete configure confirm connect contact convert copy create customize deactivate decline ' +
    'decrease delete deliver deny deploy detach disable discard disconnect dismiss display donate downgrade download ' +
    'downvote duplicate edit email enable end enroll enter exit expand expire export extend fail favorite favourite ' +
    'fetch filter finish fix focus follow generate hover ignore import increase initiate install invite join launch ' +
    'like link load lock message mint move mute navigate open order pause pick play post press preview process publish ' +
    'purchase push rate receive reconnect record redeem refresh refund register reject reload remind remove rename ' +
    'render renew reopen reorder replace reply report request resize resolve restart restore resume retry return ' +
    'revoke rotate save schedule scroll search select share sign sort star start subscribe suggest swipe switch sync ' +
    'test toggle track trigger try type unarchive unassign unblock uncheck unfavorite unfollow uninstall unlike unlink ' +
    'unlock unmute unpick unselect unsubscribe update upgrade upload upvote use validate verify view visit vote watch zoom',
);

/** Regular, with the last letter doubled. */
const DOUBLED = words(
  'admit ban cancel chat clip commit crop defer drag drop flag grab log map opt permit pin plan plug refer scan ship ' +
    'skip snap stop submit swap tag tap transfer trim unpin unplug unzip wrap zip',
);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'begin:begun bind:bound bring:brought build:built buy:bought catch:caught choose:chosen cut:cut draw:drawn ' +
    'drive:driven find:found forget:forgotten freeze:frozen give:given hear:heard hide:hidden hit:hit hold:held ' +
    'keep:kept leave:left lend:lent lose:lost make:made meet:met override:overridden pay:paid put:put quit:quit ' +
    'read:read rebuild:rebuilt redo:redone rerun:rerun resend:resent reset:reset run:run see:seen sell:sold send:sent ' +
    'set:set show:shown shut:shut speak:spoken spend:spent split:split take:taken tell:told throw:thrown undo:undone ' +
    'unhide:unhidden win:won withdraw:withdrawn write:written'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Nouns that stand for a verb with its particle. */
const PHRASAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['login', ['logged', 'in']],
  ['logout', ['logged', 'out']],
  ['signin', ['signed', 'in']],
  ['signout', ['signed', 'out']],
  ['signup', ['signed', 'up']],
]);

/** Verbs that by themselves are as likely a noun: "Search Result", "Order Form", "Bug Report". */
const MOSTLY_NOUNS = words(
  'access answer book change charge chat check clip comment contact display email end exit favorite favourite filter ' +
    'flag focus link log map message order plan post preview process purchase rate record report request return search ' +
    'sign star swap test track transfer trigger type use visit vote zip',
);

/** Verbs in front of a name ("View Product") that can name a thing behind another verb ("Share View"). */
const NOUNS_BEHIND_VERBS = words(
  'claim click cut download drag drop export hit import install invite like load lock mint move pin play press push ' +
    'read refresh refund reply reset run save scan schedule set share show split start stop switch tag update upgrade ' +
    'upload view watch win',
);

/** Whether a lower-case word is the infinitive of a verb in the table. */
export function isVerb(word: string): boolean {
  return REGULAR.has(word) || DOUBLED.has(word) || IRREGULAR.has(word);
}

/** Whether a word is a verb where a name begins with it, and hardly ever a noun there. */
export function leadsAsVerb(word: string): boolean {
  return isVerb(word) && !isMostlyNoun(word);
}

/** Whether a verb is as likely a noun, wherever it stands. */
export function isMostlyNoun(word: string): boolean {
  return MOSTLY_NOUNS.has(word);
}

/** Whether a verb also names a thing behind another one: "Accept Request" speaks of a request. */
export function isAlsoNoun(word: string): boolean {
  return isMostlyNoun(word) || NOUNS_BEHIND_VERBS.has(word);
}

/**
 * The past form of an infinitive, in lower-case words: `click` gives `clicked`, `login` gives `logged in`.
 *
 * @returns null for a word that is not in the table.
 */
export function pastOf(word: string): readonly string[] | null {
  const irregular = IRREGULAR.get(word);
  if (irregular) return [irregular];
  if (DOUBLED.has(word)) return [`${word}${word.at(-1)}ed`];
  if (!REGULAR.has(word)) return PHRASAL.get(word) ?? null;
  if (word.endsWith('e')) return [`${word}d`];
  return [/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`];
}

const pastForms = new Set(
  [...REGULAR, ...DOUBLED, ...IRREGULAR.keys()].flatMap((verb) => pastOf(verb) ?? []),
);

/** Whether a lower-case word is the past form of a verb in the table. */
export function isPastOfKnownVerb(word: string): boolean {
  return pastForms.has(word);
}
