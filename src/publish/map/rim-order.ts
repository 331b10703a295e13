/**
 * The order of points around a rim in which those that share most stand near each other. `shares[i][j]` is how much two have in common.
 * Pairs change places, and points move to other places, as long as that makes the ways shorter; equal input gives equal order.
 */
export function rimOrder(shares: readonly (readonly number[])[]): number[] {
  const order = shares.map((_, at) => at);
  let best = costOf(order, shares);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let from = 0; from < order.length; from++) {
      for (let to = 0; to < order.length; to++) {
        if (from === to) continue;
        const moved = order.toSpliced(from, 1).toSpliced(to, 0, order[from] ?? 0);
        const cost = costOf(moved, shares);
        if (cost >= best - 1e-9) continue;
        order.splice(0, order.length, ...moved);
        best = cost;
        isBetter = true;
      }
    }
  }
  return order;
}

function costOf(order: readonly number[], shares: readonly (readonly number[])[]): number {
  let cost = 0;
  for (let left = 0; left < order.length; left++) {
    for (let right = left + 1; right < order.length; right++) {
      const apart = Math.min(right - left, order.length - (right - left));
      cost += (shares[order[left] ?? 0]?.[order[right] ?? 0] ?? 0) * apart * apart;
    }
  }
  return cost;
}
