/** What can be wrong with the files of a plan, in words. */
import { didYouMean } from '../document/nearest.ts';
import type { Problem } from '../document/problem.ts';
import { quoted } from '../document/quoted.ts';
import type { Span } from '../document/span.ts';

/** The command line or the configuration names a file that isn't there. */
export function missing(file: string): Problem {
  const what = /[*?[{]/.test(file) ? `No file matches "${file}"` : `Can't read the tracking plan "${file}"`;
  return { at: null, message: what, help: 'Is the path right? It starts at the working directory' };
}

export function tooWide(glob: string, folders: number, at: Span | null): Problem {
  const message = `${quoted(glob)} would search more than ${folders} folders`;
  return { at, message, help: 'Name the folder that the plans are in' };
}

export function inCircle(way: readonly string[], at: Span | null): Problem {
  const help = `It leads back to itself: ${way.join(' → ')}`;
  return { at, message: 'Disallowed "include" in a circle', help };
}

/** `project` is the folder that holds the project, null for an include in a package. */
export function outside(written: string, project: string | null, at: Span): Problem {
  if (project === null) {
    return { at, message: `Disallowed "include" of ${quoted(written)}: it leaves the package`, help: null };
  }
  return {
    at,
    message: `Disallowed "include" of ${quoted(written)}: it leaves the project`,
    help: `Includes stay within ${quoted(project)}; name other files with --plan, or in the configuration`,
  };
}

export function notInstalled(name: string, at: Span): Problem {
  return {
    at,
    message: `Can't find the package ${quoted(name)}`,
    help: `Install it: npm install --save-dev ${name}`,
  };
}

export function noPlanIn(name: string, at: Span): Problem {
  return {
    at,
    message: `Missing tracking plan in the package ${quoted(name)}`,
    help: `It has no tracking-plan.yaml, and no YAML or JSON in "exports" or "main"; name the file: npm:${name}/plans/web.yaml`,
  };
}

/** `scheme` is what stands before the name, `known` are the names that there are. */
export function unknownSpec(name: string, scheme: string, known: readonly string[], at: Span): Problem {
  const list = `Known are ${known.map((spec) => scheme + spec).join(', ')}`;
  const meant = didYouMean(name, known)?.replace('"', `"${scheme}`);
  return {
    at,
    message: `Unknown spec ${quoted(scheme + name)}`,
    help: meant === undefined ? list : `${meant} ${list}`,
  };
}
