/** The options of a rule that has none. */
import * as z from 'zod';

export const NO_OPTIONS = z.strictObject({}).prefault({});
