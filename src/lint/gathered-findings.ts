/** One finding for what is so at many places, or of many names, which keeps what is said of each of them. */
import type { Finding, RelatedPlace } from './finding.ts';
import { compareSpans, spanKey, uniquePlaces } from './finding-order.ts';
import { isFew, listed } from './gathered-reports.ts';
import { fillMessage } from './message.ts';

/** Findings that are one: sorted by place, no two of them the same. */
type Group = readonly [Finding, ...Finding[]];

/**
 * Makes one of the findings that are to be gathered and have one rule, severity and message, and then one of those that
 * belong together where they stand first. It stands at the first of their places, is about what all of them are about,
 * and would mend what each of them would.
 *
 * @param findings sorted by place, no two of them the same.
 */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const said = groupsBy(
    findings.map((finding): Group => [finding]),
    ({ gather, message }) => gather && [gather, message],
  );
  return groupsBy(said, ({ together }) => together?.of).map(ofMany);
}

/** What a finding has been made of; itself, where it is about one place. */
export function partsOf(finding: Finding): readonly Finding[] {
  return finding.parts ?? [finding];
}

/** What stays of findings where some are turned off, and how many were. */
export interface Remains {
  readonly findings: readonly Finding[];
  readonly off: number;
}

/**
 * Takes out what is turned off, place by place. Where of a finding about many things only few stay, these are told one by
 * one; where many do, it stands at the first of them, and what it says of all of them is still so.
 */
export function without(findings: readonly Finding[], isOff: (finding: Finding) => boolean): Remains {
  let off = 0;
  const left = findings.flatMap(partsOf).flatMap((finding) => {
    const pieces = piecesOf(finding);
    const stay = pieces.filter((piece) => !isOff(piece));
    off += pieces.length - stay.length;
    if (stay.length === pieces.length) return [finding];
    return isFew(stay.length) ? stay : [{ ...finding, at: stay[0]!.at, insteadOf: stay }];
  });
  return { findings: left, off };
}

/** The findings that one of one place is told instead of; itself, where there are none. */
export function piecesOf(finding: Finding): readonly Finding[] {
  return finding.insteadOf ?? [finding];
}

/** Joins groups whose first findings have one rule, severity and key; those without a key stay as they are. */
function groupsBy(
  groups: readonly Group[],
  keyOf: (finding: Finding) => readonly string[] | string | undefined,
): readonly Group[] {
  const joined = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, group] of groups.entries()) {
    const [first] = group;
    const key = keyOf(first);
    const text = JSON.stringify(key === undefined ? index : [first.rule, first.severity, key]);
    const before = joined.get(text);
    if (before === undefined) joined.set(text, [...group]);
    else before.push(...group);
  }
  return [...joined.values()];
}

function ofMany(parts: Group): Finding {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const allHave = <Key extends 'event' | 'property'>(key: Key) =>
    parts.every((part) => part[key] === first[key]) ? first[key] : null;
  const fixes = parts.flatMap(({ fix }) => fix ?? []);
  return {
    ...first,
    ...saidOfAll(parts),
    event: allHave('event'),
    property: allHave('property'),
    related: relatedOf(parts),
    fix: fixes[0] ? { kind: fixes[0].kind, edits: fixes.flatMap(({ edits }) => edits) } : null,
    parts: parts.toSorted((a, b) => compareSpans(a.at, b.at)),
  };
}

/** The message that names all, where there is one, and they are not said in the same words anyway. */
function saidOfAll(parts: Group): Partial<Finding> {
  const [{ together, message }] = parts;
  const said = together?.said;
  if (!said || parts.every((part) => part.message === message)) return {};
  const names = listed([...new Set(parts.map((part) => part.together?.name ?? part.message))]);
  const data = { ...sharedData(parts), names };
  return { messageId: said.messageId, message: fillMessage(said.template, data), data };
}

function sharedData([first, ...others]: Group): Finding['data'] {
  const isShared = ([key, value]: readonly [string, unknown]) =>
    others.every(({ data }) => data[key] === value);
  return Object.fromEntries(Object.entries(first.data).filter(isShared));
}

/** The places of the others, and then those that each of them speaks of. */
function relatedOf([first, ...others]: Group): readonly RelatedPlace[] {
  const labelOf = ({ together }: Finding) => {
    if (together === undefined || together.of !== first.together?.of) return 'also here';
    return together.said ? 'and here' : together.name;
  };
  const places = others.map((part) => ({ at: part.at, message: labelOf(part) }));
  const told = new Set([first, ...others].map(({ at }) => spanKey(at)));
  const further = [first, ...others].flatMap(({ related }) => related);
  return uniquePlaces([
    ...places.filter(({ at }) => spanKey(at) !== spanKey(first.at)),
    ...further.filter(({ at }) => !told.has(spanKey(at))),
  ]);
}
