/** Formats that have one name more than once: what comes second is a version, and a call may be any of them. */
import type { EventData, VersionData } from '../plan-data.ts';

/** Adds an event; where its name is taken, as a version with this number, or with the next one that is free. */
export function addEvent(
  events: Map<string, EventData>,
  name: string,
  event: EventData,
  version: number | null = null,
): void {
  const first = events.get(name);
  if (first === undefined) {
    events.set(name, event);
    return;
  }
  const versions = new Map<number, VersionData>(first.versions);
  let number = version ?? 2;
  while (versions.has(number)) number += 1;
  const { description, properties, additionalProperties, meta } = event;
  versions.set(number, {
    ...(description !== undefined && { description }),
    ...(properties !== undefined && { properties }),
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...(meta !== undefined && { meta }),
  });
  events.set(name, { ...first, versions });
}
