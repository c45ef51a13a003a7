/** A plan without what included specs offer: nobody who reads a finding about that could mend it. */
import type { Plan, PlanEvent, PlanProperty, PlanShape } from '../plan/plan.ts';

type Properties = ReadonlyMap<string, PlanProperty>;

const known = new WeakMap<Plan, Plan>();

/** What stands in the plan's own files. */
export function ownPlan(plan: Plan): Plan {
  let own = known.get(plan);
  if (own === undefined) {
    own = ownPartOf(plan);
    known.set(plan, own);
  }
  return own;
}

function ownPartOf(plan: Plan): Plan {
  const files = new Set(plan.files);
  const isOwn = ({ at }: Pick<PlanProperty | PlanEvent, 'at'>) => files.has(at.file);
  const ownProperties = (properties: Properties): Properties =>
    new Map([...properties].filter(([, property]) => isOwn(property)));
  const ownShape = <Shape extends PlanShape>(shape: Shape): Shape => ({
    ...shape,
    properties: ownProperties(shape.properties),
  });
  const isMixed = plan.events.some(({ spec }) => spec !== null);
  const hasOffers = isMixed || [plan.identify, plan.group].some((shape) => shape && holdsOther(shape, isOwn));
  if (!hasOffers) return plan;
  return {
    ...plan,
    events: plan.events.filter(isOwn).map(ownShape),
    identify: plan.identify && ownShape(plan.identify),
    group: plan.group && ownShape(plan.group),
  };
}

function holdsOther({ properties }: PlanShape, isOwn: (property: PlanProperty) => boolean): boolean {
  return [...properties.values()].some((property) => !isOwn(property));
}
