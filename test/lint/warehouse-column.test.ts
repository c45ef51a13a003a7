import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnOf } from '../../src/lint/warehouse-column.ts';

// What go-snakecase makes of these was taken from its documentation and code.
it.each([
  ['site_id', 'site_id'],
  ['siteId', 'site_id'],
  ['siteID', 'site_id'],
  ['site id', 'site_id'],
  ['Site-Id', 'site_id'],
  ['$site.id', 'site_id'],
  ['_id', 'id'],
  ['site__id', 'site_id'],
  ['SITE_ID', 'site_id'],
  ['CString', 'cstring'],
  ['htmlURLParser', 'html_urlparser'],
  ['5TEst', '5test'],
  ['edf_6N', 'edf_6n'],
  ['f_pX9', 'f_p_x9'],
  ['accountID2', 'account_id2'],
  ['2FA Enabled', '2fa_enabled'],
  ['größe', 'gr_e'],
  ['—', ''],
])('%s becomes %s', (key, column) => {
  expect(columnOf(key)).toBe(column);
});

it('a column is a column already', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ0_ -é') }), (key) => {
      const column = columnOf(key);
      expect(column).toMatch(/^(?:[a-z\d]+(?:_[a-z\d]+)*)?$/);
      expect(columnOf(column)).toBe(column);
    }),
  );
});
