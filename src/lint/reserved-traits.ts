/**
 * Traits that Segment's spec of identify and group has given a meaning, spelled as destinations expect them. Those that
 * are one small word fit most casings anyway.
 */
const RESERVED: Readonly<Record<string, ReadonlySet<string>>> = {
  identify: new Set([
    'address',
    'address.city',
    'address.country',
    'address.postalCode',
    'address.state',
    'address.street',
    'age',
    'avatar',
    'birthday',
    'company',
    'company.employee_count',
    'company.id',
    'company.industry',
    'company.name',
    'company.plan',
    'createdAt',
    'description',
    'email',
    'firstName',
    'gender',
    'id',
    'lastName',
    'name',
    'phone',
    'title',
    'username',
    'website',
  ]),
  group: new Set([
    'address',
    'address.city',
    'address.country',
    'address.postalCode',
    'address.state',
    'address.street',
    'avatar',
    'createdAt',
    'description',
    'email',
    'employees',
    'id',
    'industry',
    'name',
    'phone',
    'plan',
    'website',
  ]),
};

/** Whether a trait, given by its path (`address.postalCode`), has its spelling from Segment's spec. */
export function isReservedTrait(method: string, path: string): boolean {
  return RESERVED[method]?.has(path) ?? false;
}
