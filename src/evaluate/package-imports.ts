/** `"imports"` of a package's manifest: the private specifiers of its own files, as `#names` and `#lib/*`. */

/**
 * The paths that a specifier can mean, from the package's folder; the conditions under which each holds are not asked.
 * Bare names among them are other packages.
 */
export function importTargets(imports: unknown, specifier: string): readonly string[] {
  if (!isRecord(imports)) return [];
  if (Object.hasOwn(imports, specifier)) return texts(imports[specifier]);
  // Of several patterns that match, the one with the longest beginning holds.
  const [best] = Object.keys(imports)
    .flatMap((pattern) => {
      const [before, after, ...more] = pattern.split('*');
      if (before === undefined || after === undefined || more.length > 0) return [];
      const isMatch = specifier.startsWith(before) && specifier.endsWith(after);
      const star = specifier.slice(before.length, specifier.length - after.length);
      return isMatch && star !== '' ? [{ pattern, before, star }] : [];
    })
    .sort((a, b) => b.before.length - a.before.length);
  return best ? texts(imports[best.pattern]).map((target) => target.replaceAll('*', best.star)) : [];
}

/** All texts in a value of a manifest, whatever conditions they stand under. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
