/** The verbs of event names and their past forms: a small table, because no general one fits the words of interfaces. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const REGULAR = words(
  'abandon accept access acknowledge activate add adjust advance agree align allow amend analyse analyze answer append ' +
    'apply approve archive ask assign attach attempt audit authenticate authorise authorize backup block book bookmark ' +
    'bounce browse bypass calculate call capture change charge check claim clean clear click clone close collapse ' +
    'collect comment complete compose compress configure confirm connect consume contact continue contribute convert ' +
    'copy correct crash create customise customize deactivate decline decrease decrypt delegate delete deliver deny ' +
    'deploy deposit deselect destroy detach detect disable disapprove discard disconnect discover dismiss dispatch ' +
    'display distribute donate downgrade download downvote duplicate earn edit eject email enable encounter encrypt end ' +
    'endorse enrol enroll enter erase escalate evaluate exceed exchange exclude execute exit expand expire explore ' +
    'export expose extend fail favorite favourite fetch fill filter finalise finalize finish fix flatten focus follow ' +
    'fold force forward fund generate grant handle highlight hover identify ignore impersonate implement import include ' +
    'increase initialise initialize initiate insert inspect install integrate interrupt introduce invest investigate ' +
    'invite invoke issue join launch leverage like link list load lock magnify maximise maximize measure mention merge ' +
    'message migrate minimise minimize mint modify monitor mount move mute navigate negotiate notify onboard open order ' +
    'paginate park paste pause perform pick place play pledge populate post postpone predict prepare present ' +
    'press preview print prioritise prioritize process promote propose protect provision publish pull purchase push ' +
    'query rank rate reach reactivate rearrange receive recommend reconnect record recover recreate redeem redirect ' +
    'reduce refresh refund refuse regenerate register reinstall reject relaunch release reload relocate remind remove ' +
    'rename render renew reopen reorder repair repeat replace reply report repost reprocess republish request resave ' +
    'reschedule reserve resize resolve restart restore resubscribe resume retrieve retry return reveal reverse revert ' +
    'review revise revoke reward rotate save schedule score scroll search select separate share shift shorten ' +
    'shuffle sign simulate snooze solve sort stage stake star start stream subscribe suggest surface suspend ' +
    'swipe switch sync terminate test toggle touch track trade transcribe transform translate trash trigger try tune ' +
    'type unarchive unassign unblock uncheck undelete unfavorite unfavourite unfollow uninstall unlike unlink unlock ' +
    'unmute unpause unpick unpublish unselect unstake unsubscribe update upgrade upload upvote use validate verify view ' +
    'visit vote wait waive warn watch whitelist zoom',
);

/** Regular, with the last letter doubled. */
const DOUBLED = words(
  'admit airdrop ban cancel chat clip commit compel crop debug defer drag drop embed emit equip flag flip grab log map ' +
    'occur omit opt permit pin plan plug prefer quiz recap refer remap rescan resubmit scan ship skip snap stop strip ' +
    'submit swap tag tap transfer transmit trim unpin unplug unsnap untag unwrap unzip wrap zip',
);

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'begin:begun bind:bound bring:brought broadcast:broadcast build:built buy:bought cast:cast catch:caught ' +
    'choose:chosen cut:cut draw:drawn drive:driven find:found forget:forgotten freeze:frozen get:got give:given hear:heard ' +
    'hide:hidden hit:hit hold:held keep:kept leave:left lend:lent lose:lost make:made meet:met outbid:outbid overwrite:overwritten ' +
    'override:overridden pay:paid prepay:prepaid put:put quit:quit read:read rebuild:rebuilt redo:redone rerun:rerun ' +
    'resell:resold resend:resent reset:reset rewrite:rewritten run:run see:seen sell:sold send:sent set:set show:shown ' +
    'shut:shut speak:spoken spend:spent split:split take:taken teach:taught tell:told throw:thrown undo:undone ' +
    'unfreeze:unfrozen unhide:unhidden unset:unset win:won withdraw:withdrawn write:written'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Nouns that stand for a verb with its particle. */
const PHRASAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['checkin', ['checked', 'in']],
  ['login', ['logged', 'in']],
  ['logoff', ['logged', 'off']],
  ['logout', ['logged', 'out']],
  ['signin', ['signed', 'in']],
  ['signout', ['signed', 'out']],
  ['signup', ['signed', 'up']],
]);

/** Verbs that mean something of their own with a particle behind them: "Sign Up", "Log In", "Opt Out". */
const WITH_PARTICLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sign', words('in off on out up')],
  ['log', words('in off on out')],
  ['opt', words('in out')],
  ['turn', words('off on')],
  ['roll', words('back')],
]);

/** Verbs that by themselves are as likely a noun: "Search Result", "Order Form", "Bug Report". */
const MOSTLY_NOUNS = words(
  'access answer attempt backup book call charge chat check clip comment contact deposit display email exit ' +
    'filter flag focus fund issue link list log map message mount order place plan post preview print process ' +
    'purchase query quiz rank rate record refund report request return review reward score search sign stage star ' +
    'stream surface swap test track trade transfer trigger type use vote zip',
);

/** Verbs in front of a name ("View Product") that can name a thing behind another verb ("Share View"). */
const NOUNS_BEHIND_VERBS = words(
  'advance audit change claim clean click cut download drag drop end exchange export flip fold handle highlight hit ' +
    'hold import increase install invite launch like load lock mention mint move park pause permit pick pin play pledge ' +
    'press push read refresh release repair repeat reply reset run save scan schedule share shift show split ' +
    'stake start stop switch sync tag touch update upgrade upload view visit wait watch win',
);

/** Verbs that people press things with, and that hardly ever name the thing. */
const PRESSING = words('click press swipe tap toggle hover');

/** Whether a lower-case word is the infinitive of a verb in the table. */
export function isVerb(word: string): boolean {
  return REGULAR.has(word) || DOUBLED.has(word) || IRREGULAR.has(word);
}

/** Whether a verb is as likely a noun, wherever it stands. */
export function isMostlyNoun(word: string): boolean {
  return MOSTLY_NOUNS.has(word);
}

/** Whether a verb also names a thing behind another one: "Accept Request" speaks of a request. */
export function isAlsoNoun(word: string): boolean {
  return isMostlyNoun(word) || NOUNS_BEHIND_VERBS.has(word);
}

/** Whether an infinitive says how something on the screen is pressed. */
export function isPressing(word: string): boolean {
  return PRESSING.has(word);
}

/** The past form of a verb that goes with a particle: `signed` for `sign` and `up`; null where they don't go together. */
export function pastWithParticle(verb: string, particle: string): string | null {
  if (!WITH_PARTICLE.get(verb)?.has(particle)) return null;
  return pastOf(verb)?.[0] ?? regularPast(verb);
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
  return REGULAR.has(word) ? [regularPast(word)] : (PHRASAL.get(word) ?? null);
}

/** The past form of a verb that is regular and doubles no letter: `staked`, `tried`, `opened`. */
export function regularPast(infinitive: string): string {
  if (infinitive.endsWith('e')) return `${infinitive}d`;
  return /[^aeiou]y$/.test(infinitive) ? `${infinitive.slice(0, -1)}ied` : `${infinitive}ed`;
}

const pastForms = new Set(
  [...REGULAR, ...DOUBLED, ...IRREGULAR.keys()].flatMap((verb) => pastOf(verb) ?? []),
);

/** Whether a lower-case word is the past form of a verb in the table. */
export function isPastOfVerb(word: string): boolean {
  return pastForms.has(word);
}
