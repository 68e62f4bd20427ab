/** For what ends outside our hands, such as a socket or another process: asks again until the answer is yes. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`after ${patienceMs} ms it is still not so: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
