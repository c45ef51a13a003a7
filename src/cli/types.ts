/** `--types`: the type-checker for a scan, and what it came to. */
import type { SourceHost } from '../parse/source-host.ts';
import type { Inventory, TypeGain } from '../scan/inventory.ts';
import type { TypeRequest } from '../scan/scan-request.ts';
import type { TypeReport } from '../typecheck/type-checker.ts';

export interface TypesResult {
  readonly gain: TypeGain;
  /** Null where there was nothing to ask. */
  readonly report: TypeReport | null;
  /** How long it took to ask, in milliseconds. */
  readonly elapsed: number;
}

/** Loads the type-checker, which builds its programs when a scan first asks. `reported` tells the files to ask about. */
export async function openTypes(
  host: SourceHost,
  root: string,
  reported: (file: string) => boolean,
): Promise<{ readonly request: TypeRequest; result(inventory: Inventory): TypesResult }> {
  const { TypeChecker } = await import('../typecheck/type-checker.ts');
  let opened: { checker: InstanceType<typeof TypeChecker>; at: number } | null = null;
  return {
    request: {
      wants: reported,
      open: (files) => {
        opened = { at: performance.now(), checker: new TypeChecker(host, root, files) };
        return opened.checker;
      },
    },
    result: ({ types }) => ({
      gain: types ?? { asked: 0, resolved: 0, improved: 0 },
      report: opened === null ? null : opened.checker.report(),
      elapsed: opened === null ? 0 : performance.now() - opened.at,
    }),
  };
}
