/** Who places the things of a network: each way of shipping the app has its own way to start a worker. */

let start: () => Worker;

export function layOutIn(worker: () => Worker): void {
  start = worker;
}

export const layoutWorker = (): Worker => start();
