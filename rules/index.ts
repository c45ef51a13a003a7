/** All rules, by id in the order of the alphabet. */
import type { AnyRule } from '../src/lint/rule.ts';
import deprecatedEvent from './deprecated-event/rule.ts';
import deprecatedProperty from './deprecated-property/rule.ts';
import eventNameCasing from './event-name-casing/rule.ts';
import eventNameObjectAction from './event-name-object-action/rule.ts';
import eventNameSimilar from './event-name-similar/rule.ts';
import eventNameVocabulary from './event-name-vocabulary/rule.ts';
import eventSource from './event-source/rule.ts';
import identifyThenTrack from './identify-then-track/rule.ts';
import identifyUserId from './identify-user-id/rule.ts';
import identityRequired from './identity-required/rule.ts';
import initiatorValue from './initiator-value/rule.ts';
import missingRequiredProperty from './missing-required-property/rule.ts';
import noAutoCapturedProperty from './no-auto-captured-property/rule.ts';
import noComponentPage from './no-component-page/rule.ts';
import noDirectCall from './no-direct-call/rule.ts';
import noDynamicEventName from './no-dynamic-event-name/rule.ts';
import noDynamicPropertyKey from './no-dynamic-property-key/rule.ts';
import noNumberedPropertyKey from './no-numbered-property-key/rule.ts';
import noPageViewedTrack from './no-page-viewed-track/rule.ts';
import noPiiProperty from './no-pii-property/rule.ts';
import noUndefinedProperty from './no-undefined-property/rule.ts';
import noUnresolvedCall from './no-unresolved-call/rule.ts';
import noValueInEventName from './no-value-in-event-name/rule.ts';
import pageName from './page-name/rule.ts';
import pageOnClick from './page-on-click/rule.ts';
import planDescription from './plan-description/rule.ts';
import planDuplicate from './plan-duplicate/rule.ts';
import planOwner from './plan-owner/rule.ts';
import planPii from './plan-pii/rule.ts';
import planPropertyConflict from './plan-property-conflict/rule.ts';
import planPropertyType from './plan-property-type/rule.ts';
import planReference from './plan-reference/rule.ts';
import planSchema from './plan-schema/rule.ts';
import propertyCasing from './property-casing/rule.ts';
import propertyNameSimilar from './property-name-similar/rule.ts';
import propertySetConsistent from './property-set-consistent/rule.ts';
import propertyTypeConsistent from './property-type-consistent/rule.ts';
import propertyTypeMismatch from './property-type-mismatch/rule.ts';
import propertyValueInvalid from './property-value-invalid/rule.ts';
import requiredCommonProperties from './required-common-properties/rule.ts';
import requiredEventProperties from './required-event-properties/rule.ts';
import reservedEventName from './reserved-event-name/rule.ts';
import reservedWarehouseColumn from './reserved-warehouse-column/rule.ts';
import resetOnSignOut from './reset-on-sign-out/rule.ts';
import sdkCallShape from './sdk-call-shape/rule.ts';
import trackProperties from './track-properties/rule.ts';
import unimplementedEvent from './unimplemented-event/rule.ts';
import unimplementedProperty from './unimplemented-property/rule.ts';
import unplannedEvent from './unplanned-event/rule.ts';
import unplannedProperty from './unplanned-property/rule.ts';
import unusedEventConstant from './unused-event-constant/rule.ts';
import unusedSuppression from './unused-suppression/rule.ts';
import warehouseColumnCollision from './warehouse-column-collision/rule.ts';

export const rules: readonly AnyRule[] = [
  deprecatedEvent,
  deprecatedProperty,
  eventNameCasing,
  eventNameObjectAction,
  eventNameSimilar,
  eventNameVocabulary,
  eventSource,
  identifyThenTrack,
  identifyUserId,
  identityRequired,
  initiatorValue,
  missingRequiredProperty,
  noAutoCapturedProperty,
  noComponentPage,
  noDirectCall,
  noDynamicEventName,
  noDynamicPropertyKey,
  noNumberedPropertyKey,
  noPageViewedTrack,
  noPiiProperty,
  noUndefinedProperty,
  noUnresolvedCall,
  noValueInEventName,
  pageName,
  pageOnClick,
  planDescription,
  planDuplicate,
  planOwner,
  planPii,
  planPropertyConflict,
  planPropertyType,
  planReference,
  planSchema,
  propertyCasing,
  propertyNameSimilar,
  propertySetConsistent,
  propertyTypeConsistent,
  propertyTypeMismatch,
  propertyValueInvalid,
  requiredCommonProperties,
  requiredEventProperties,
  reservedEventName,
  reservedWarehouseColumn,
  resetOnSignOut,
  sdkCallShape,
  trackProperties,
  unimplementedEvent,
  unimplementedProperty,
  unplannedEvent,
  unplannedProperty,
  unusedEventConstant,
  unusedSuppression,
  warehouseColumnCollision,
];
