import * as z from 'zod';
import { fitsStyle, type NameStyle } from '../../src/language/casing.ts';
import { adviseEventName } from '../../src/language/event-name-advice.ts';
import { inStyleForCertain } from '../../src/language/recasing.ts';
import { eventStyle } from '../../src/lint/event-style.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { CASINGS } from '../../src/plan/plan.ts';

export default defineRule({
  id: 'event-name-casing',
  description: 'Require one casing for all event names',
  recommended: 'error',
  strict: 'error',
  plan: 'optional',
  options: z
    .strictObject({
      casing: z.enum(CASINGS).optional().describe('The casing of all event names'),
      prefix: z
        .union([z.string(), z.array(z.string())])
        .default([])
        .describe('What names may begin with, and what is not judged: "cli:"'),
      separator: z
        .string()
        .min(1)
        .optional()
        .describe('What parts the areas of a name, each judged by itself: "." of app.cart.item_added'),
    })
    .prefault({}),
  messages: {
    better: 'Expected "{event}" to be "{expected}", in {casing}',
    casing: 'Expected "{event}" to be in {casing}',
  },
  *name(name, { options, inventory, plan }) {
    if (name.planned?.deprecated) return;
    const usual = eventStyle(inventory, plan);
    const style: NameStyle = {
      casing: options.casing ?? usual.casing,
      separator: options.separator ?? (options.casing ? null : usual.separator),
    };
    const prefix = [options.prefix].flat().find((start) => name.value.startsWith(start)) ?? '';
    const judged = name.value.slice(prefix.length);
    if (fitsStyle(judged, style)) return;

    const better = inStyleForCertain(judged, style);
    // A name that is no object and action either gets its better form from that rule, and not half of it from here.
    const certain = better !== null && adviseEventName(judged, style) === null;
    const data = { event: name.value, casing: style.casing };
    const where = { at: name.at, event: name.value };
    if (certain) yield { ...where, messageId: 'better', data: { ...data, expected: prefix + better } };
    else yield { ...where, messageId: 'casing', data };
  },
});
