/** The small languages in a configuration: names of functions, paths to arguments, templates over them. */

/** `track`, `window.segment`, `getTracker()`, `Tracker.getInstance().send`. */
export const NAME_OR_CALL =
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\(\))?(?:\.#?[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\(\))?)*$/u;

/** The index of an argument, then keys: `0`, `0.event`, `1.data.properties`. */
export const ARGUMENT_PATH = /^\d+(?:\.[^.\s{}]+)*$/;

/**
 * A name that a wrapper always sends: `Cart Viewed`, `cart_viewed`. What reads like a parameter (`event`, `data.name`) is
 * more likely meant as one, and those are told by their index.
 */
export const FIXED_EVENT = /^(?![\p{Ll}$\d][\p{L}\d$.]*$)[^{}]+$/u;

/** A text with arguments in braces: `App.{0}.{1.name}`. */
export const EVENT_TEMPLATE = /^[^{}]*(?:\{\d+(?:\.[^.\s{}]+)*\}[^{}]*)+$/;
