/** Kinds of things in the few groups that have a colour of their own. */

export const KIND_GROUPS = ["place", "network", "organisation", "person", "paper", "other"] as const;

export type KindGroup = (typeof KIND_GROUPS)[number];

const OF_KIND: Record<string, KindGroup> = {
  City: "place", Municipality: "place", Region: "place", Place: "place",
  Network: "network", RegionalCooperation: "network", Platform: "network",
  Organization: "organisation", Body: "organisation", Party: "organisation",
  Person: "person", Role: "person", Case: "paper", Document: "paper",
};

export const kindGroup = (kind: string): KindGroup => OF_KIND[kind] ?? "other";
