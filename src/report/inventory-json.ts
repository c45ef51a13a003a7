/** `tracklint inventory --format json`: a contract that other people's scripts depend on. */
import type { Call, EventName, Inventory, Property, ValueShape, Variant } from '../scan/inventory.ts';
import { callCounts } from './call-counts.ts';
import type {
  InventoryReport,
  ReportedCall,
  ReportedProperty,
  ReportedValue,
  ReportedVariant,
} from './inventory-report.ts';

/** The inventory as one JSON document that ends with a line break. */
export function inventoryJson(inventory: Inventory): string {
  return `${JSON.stringify(inventoryReport(inventory), null, 2)}\n`;
}

/** The inventory as data. */
export function inventoryReport(inventory: Inventory): InventoryReport {
  const { files, candidates, calls, wrappers, skipped } = inventory;
  return {
    version: 1,
    summary: { files, candidates, ...callCounts(calls) },
    calls: calls.map(callRow),
    wrappers: wrappers.map(({ name, file, line, method, inferred, calls }) => ({
      name,
      file,
      line,
      method,
      inferred,
      calls,
    })),
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
  };
}

function callRow(call: Call): ReportedCall {
  const { at } = call;
  return {
    file: at.file,
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    endColumn: at.endColumn,
    callee: call.callee,
    method: call.method,
    kind: call.kind,
    ...(call.forwarded ? { forwarded: true } : {}),
    sdk: call.sdk,
    platform: call.platform,
    source: call.source,
    events: call.namesComplete ? call.names.map(({ value }) => value) : null,
    knownEvents: call.namesComplete ? [] : call.names.map(({ value }) => value),
    pattern: call.pattern,
    nameAt: nameAt(call.names),
    properties: properties(call.properties, at.file),
    open: call.open,
    sends: call.sends === null ? null : call.sends.map((variant) => variantRow(variant, at.file)),
    ids: call.ids,
    resolution: call.resolution,
    reasons: call.reasons,
    via: call.via.map(({ name, file, line }) => ({ name, file, line })),
  };
}

/** The literal of the first name that is written as one. */
function nameAt(names: readonly EventName[]) {
  const at = names.find((name) => name.at !== null)?.at ?? null;
  return at === null ? null : { file: at.file, line: at.line, column: at.column };
}

/** A property names its file only where it isn't written in the file of its call. */
function properties(list: readonly Property[], file: string): readonly ReportedProperty[] {
  return list.map((property) => ({
    name: property.name,
    optional: property.optional,
    ...(property.at.file === file ? {} : { file: property.at.file }),
    line: property.at.line,
    column: property.at.column,
    ...shape(property, file),
  }));
}

function shape(value: ValueShape, file: string): ReportedValue {
  return {
    types: value.types,
    values: value.values,
    valuesComplete: value.valuesComplete,
    undefined: value.undefined,
    properties: value.properties === null ? null : properties(value.properties, file),
    items: value.items === null ? null : shape(value.items, file),
  };
}

function variantRow(variant: Variant, file: string): ReportedVariant {
  return {
    events: variant.names.map(({ value }) => value),
    properties: properties(variant.properties, file),
    open: variant.open,
  };
}
