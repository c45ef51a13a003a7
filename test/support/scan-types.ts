/** Source text to an inventory with the type-checker's help, without files. */
import type { SourceHost } from '../../src/parse/source-host.ts';
import type { Inventory } from '../../src/scan/inventory.ts';
import { scan } from '../../src/scan/scan.ts';
import { TypeChecker, type TypeReport } from '../../src/typecheck/type-checker.ts';
import { type Files, hostOf, ROOT } from './scan-text.ts';

/** The smallest library keeps the tests quick. */
export const TSCONFIG = '{ "compilerOptions": { "strict": true, "lib": ["es5"], "types": [] } }';

export interface TypedScan {
  readonly inventory: Inventory;
  /** Null where nothing was asked. */
  readonly report: TypeReport | null;
}

export interface Asked {
  /** Which files are asked about; all where nothing is said. */
  readonly wants?: (file: string) => boolean;
  /** The packages of the repository, with their folders. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** Scans files as `--types` does. */
export function scanWithTypes(files: Files, { wants = () => true, packages = {} }: Asked = {}): TypedScan {
  const host: SourceHost = {
    ...hostOf(files),
    packageFolder: (name) => (Object.hasOwn(packages, name) ? `${ROOT}/${packages[name]}` : undefined),
  };
  let checker: TypeChecker | null = null;
  const inventory = scan({
    host,
    root: ROOT,
    folder: ROOT,
    clients: [],
    wrappers: [],
    sourceOf: () => null,
    files: Object.keys(files).length,
    skipped: [],
    types: {
      wants,
      open: (asked) => {
        checker = new TypeChecker(host, ROOT, asked);
        return checker;
      },
    },
  });
  return { inventory, report: (checker as TypeChecker | null)?.report() ?? null };
}
