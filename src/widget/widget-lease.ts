import { documentShared } from '../page/document-shared.js';

/** The widget finds its own node by id in the document, so that a second one stays blank: there is one at a time. */
interface Lease {
  last: Promise<void>;
  readonly owners: object[];
}

/**
 * Runs `task` when no other widget is in this document; first come, first served.
 *
 * @param onWait called at once if another owner has to finish first
 */
export async function withWidgetLease<T>(
  owner: object,
  task: () => Promise<T>,
  onWait: () => void,
): Promise<T> {
  const lease = documentShared('widget-lease', (): Lease => ({
    last: Promise.resolve(),
    owners: [],
  }));
  const turn = lease.last;
  let end!: () => void;
  lease.last = new Promise((resolve) => (end = resolve));
  if (lease.owners.some((other) => other !== owner)) onWait();
  lease.owners.push(owner);
  try {
    await turn;
    return await task();
  } finally {
    lease.owners.splice(lease.owners.indexOf(owner), 1);
    end();
  }
}
