/** Scans texts with what a configuration and a workspace say. */
import type { Inventory, Platform } from '../../src/scan/inventory.ts';
import { scan } from '../../src/scan/scan.ts';
import type { ClientDeclaration, ScanRequest, WrapperDeclaration } from '../../src/scan/scan-request.ts';
import { type Files, hostOf } from './scan-text.ts';

export interface Configured {
  readonly clients?: readonly ClientDeclaration[];
  /** Wrappers, with the configuration's defaults for what is left out. */
  readonly wrappers?: readonly (Pick<WrapperDeclaration, 'name'> & Partial<WrapperDeclaration>)[];
  /** Folders of the workspace's packages, by name. */
  readonly packages?: Readonly<Record<string, string>>;
  /** Sources by the folder that their files are in. */
  readonly sources?: Readonly<Record<string, { name: string; platform: Platform }>>;
  /** The working directory, from the root of the code base. */
  readonly root?: string;
}

const DEFAULTS: Omit<WrapperDeclaration, 'name'> = {
  from: null,
  method: 'track',
  event: ['0'],
  properties: '1',
  userId: null,
  methods: {},
  adds: [],
  omits: [],
  platform: null,
};

export function scanConfigured(files: Files, configured: Configured): Inventory {
  return scan(requestFor(files, configured));
}

/** What the scanner is asked for texts. */
export function requestFor(files: Files, configured: Configured): ScanRequest {
  const { clients = [], wrappers = [], packages = {}, sources = {}, root = '' } = configured;
  return {
    host: {
      ...hostOf(files),
      packageFolder: (name) => (Object.hasOwn(packages, name) ? `/code/${packages[name]}` : undefined),
    },
    root: `/code${root && `/${root}`}`,
    folder: '/code',
    clients,
    wrappers: wrappers.map((one) => ({ ...DEFAULTS, ...one })),
    sourceOf: (path) => sources[path.split('/')[2] ?? ''] ?? null,
    files: Object.keys(files).length,
    skipped: [],
  };
}
