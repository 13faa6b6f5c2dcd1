/** How two things are connected: the shortest chain of facts, as `stadsgraf.query.paths` finds it. */

/** Sorted neighbours of some nodes, without those nodes that lead nowhere. */
export type Neighbours = (front: string[]) => Promise<Map<string, string[]>>;

/** Nodes on a path beyond which nothing is called connected. */
const LONGEST = 16;

type Before = Map<string, string | null>;

/** A shortest path between two nodes, the same each time, or null. The smaller of the two frontiers grows. */
export async function shortest(start: string, goal: string, neighbours: Neighbours): Promise<string[] | null> {
  if (start === goal) return [start];
  const sides = [side(start), side(goal)] as const;
  for (let step = 0; step < LONGEST; step++) {
    const [own, other] = sides[0].front.length <= sides[1].front.length ? sides : [sides[1], sides[0]];
    own.front = await expanded(own.front, own.before, neighbours);
    const meeting = own.front.filter((one) => other.before.has(one));
    // What leads nowhere was reached from both sides, but not passed.
    const passed = meeting.length ? [...(await neighbours(meeting)).keys()].sort() : [];
    if (passed.length) {
      const [ahead, behind] = sides.map(({ before }) => trail(passed[0]!, before));
      return [...ahead!.reverse(), ...behind!.slice(1)];
    }
    if (!own.front.length) return null;
  }
  return null;
}

function side(end: string): { before: Before; front: string[] } {
  return { before: new Map([[end, null]]), front: [end] };
}

async function expanded(front: string[], seen: Before, neighbours: Neighbours): Promise<string[]> {
  const found = await neighbours(front);
  const reached: string[] = [];
  for (const one of front) {
    for (const next of found.get(one) ?? []) {
      if (seen.has(next)) continue;
      seen.set(next, one);
      reached.push(next);
    }
  }
  return reached;
}

function trail(from: string, before: Before): string[] {
  const found = [from];
  for (let now = before.get(from); now; now = before.get(now)) found.push(now);
  return found;
}
