/** The few groups that questions and claims are shown in, so that a reader finds their way. */

import type { Question } from "../types";

export const TOPICS = ["networks", "people", "decisions", "voices", "money", "time", "papers", "links"] as const;

export type Topic = (typeof TOPICS)[number];

const OF_FAMILY: Record<string, Topic> = {
  membership: "networks", founding: "networks", coordination: "networks", hosting: "networks",
  seats: "networks", descriptions: "networks", affiliations: "people", roles: "people",
  proposals: "decisions", decisions: "decisions", invitations: "decisions", statements: "voices",
  views: "voices", costs: "money", quantities: "money", events: "time", documents: "papers",
};

/** Questions that no single family answers. */
const OF_NAME: Record<string, Topic> = {
  networks: "networks", "person-actions": "people", "people-in-several-papers": "people",
  "held-on": "time", timeline: "time", "diary-numbers-of-cases": "papers",
};

const OF_TYPE: Record<string, Topic> = {
  Membership: "networks", Founding: "networks", Coordination: "networks", Hosting: "networks",
  Seat: "networks", Description: "networks", PartyAffiliation: "people", RoleHolding: "people",
  Proposal: "decisions", Endorsement: "decisions", Decision: "decisions", Invitation: "decisions",
  Initiation: "decisions", PositionStatement: "voices", CostEstimate: "money", Quantity: "money",
  Event: "time", DocumentRelation: "papers",
};

export const topicOfType = (type: string): Topic => OF_TYPE[type] ?? "links";

export const topicOfQuestion = (question: Question): Topic =>
  (question.family ? OF_FAMILY[question.family] : OF_NAME[question.name]) ?? "links";

/** Things by what they are to each other, in the order of the list. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
