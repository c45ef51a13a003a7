/** Whether a name begins with `$`, as those that vendors give: `$exposure`, `$set`. Nobody here can choose another one. */
export function isVendorsOwn(name: string): boolean {
  return name.startsWith('$');
}
