/** What an importer and an exporter of a plan are. Both are pure: what reads and writes files is the command. */
import type { DocumentNode } from '../../document/node.ts';
import type { Plan } from '../plan.ts';
import type { PlanData } from '../plan-data.ts';
import type { Loss } from './losses.ts';

/** Plan data while it is being made. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Makes plan data of the documents of a format, and adds to `losses` what the plan can't say or doesn't check. */
export type Import = (roots: readonly DocumentNode[], losses: Loss[]) => PlanData;

export interface ExportedFile {
  /** Where a format is spread over several files. */
  readonly name: string;
  readonly text: string;
}

/** Writes a plan in a format, and adds to `losses` what that can't say. */
export type Export = (plan: Plan, losses: Loss[]) => readonly [ExportedFile, ...ExportedFile[]];
