/** Makes a message of its template. */

/**
 * Fills `{key}` in a template.
 *
 * @throws where the template asks for something that the data doesn't hold: a mistake in the rule.
 */
export function fillMessage(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = data[key];
    if (value === undefined)
      throw new Error(`the message "${template}" asks for "${key}", which is not given`);
    return String(value);
  });
}
