import * as z from 'zod';
import { CASINGS } from '../../src/plan/plan.ts';

export const casingOptions = z
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
  .prefault({});

export type CasingOptions = z.infer<typeof casingOptions>;
