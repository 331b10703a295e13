import { cancellationsPage, type CancellationsInputs } from "../pages/cancellations.ts";
import type { Desk, Plan } from "./desk.ts";

export const CANCELLATIONS = "cancellations/";

/** Every number that a notice struck off, the latest first. */
export function* planCancellations({ data, plain, companies }: Desk): Iterable<Plan<CancellationsInputs>> {
  const entityOf = new Map(plain.all.map(({ number, entity }) => [number, entity]));
  const rows = data.cancellations.map(({ number, name, filer, cancelledOn, noticeDate, address }) => ({
    number,
    name,
    filer,
    cancelledOn,
    noticeDate,
    address,
    company: companies.get(entityOf.get(number) ?? "")?.slug ?? null,
  }));
  yield {
    address: CANCELLATIONS,
    render: cancellationsPage,
    inputs: { rows: rows.toSorted((left, right) => (left.cancelledOn < right.cancelledOn ? 1 : -1)) },
  };
}
