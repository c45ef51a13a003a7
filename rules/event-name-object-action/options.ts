import * as z from 'zod';

export const formOptions = z
  .strictObject({
    actions: z
      .array(z.string())
      .default([])
      .describe("Further words that are actions, beside English past forms and the plan's vocabulary"),
    each: z
      .boolean()
      .default(false)
      .describe('Report every name by itself, even where most of them have another form'),
  })
  .prefault({});

export type FormOptions = z.infer<typeof formOptions>;
