/** All rules, by id in the order of the alphabet. */
import type { AnyRule } from '../src/lint/rule.ts';
import deprecatedEvent from './deprecated-event/rule.ts';
import eventNameCasing from './event-name-casing/rule.ts';
import eventNameObjectAction from './event-name-object-action/rule.ts';
import identifyUserId from './identify-user-id/rule.ts';
import identityRequired from './identity-required/rule.ts';
import missingRequiredProperty from './missing-required-property/rule.ts';
import noDynamicEventName from './no-dynamic-event-name/rule.ts';
import noPageViewedTrack from './no-page-viewed-track/rule.ts';
import propertyCasing from './property-casing/rule.ts';
import propertyTypeMismatch from './property-type-mismatch/rule.ts';
import propertyValueInvalid from './property-value-invalid/rule.ts';
import requiredCommonProperties from './required-common-properties/rule.ts';
import requiredEventProperties from './required-event-properties/rule.ts';
import unimplementedEvent from './unimplemented-event/rule.ts';
import unplannedEvent from './unplanned-event/rule.ts';
import unplannedProperty from './unplanned-property/rule.ts';

export const rules: readonly AnyRule[] = [
  deprecatedEvent,
  eventNameCasing,
  eventNameObjectAction,
  identifyUserId,
  identityRequired,
  missingRequiredProperty,
  noDynamicEventName,
  noPageViewedTrack,
  propertyCasing,
  propertyTypeMismatch,
  propertyValueInvalid,
  requiredCommonProperties,
  requiredEventProperties,
  unimplementedEvent,
  unplannedEvent,
  unplannedProperty,
];
